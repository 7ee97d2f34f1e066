// Decides what each name is: introduced or not; a method, benchmark, metric, or nothing.
#pragma once

#include <vector>

#include "parsers/extract/names/name_scores.hpp"

namespace kgbuild::parsing {

enum class EntityKind : std::uint8_t { nothing, method, benchmark, metric };

/// Why a name was accepted or rejected.
enum class Verdict : std::uint8_t {
  accepted,
  no_mention,    ///< merged into another name
  stop_word,     ///< every form is a stop word
  no_letters,    ///< no Latin letter, and unknown to the lexicon
  generic,       ///< cue rules call it a generic phrase
  organisation,  ///< cue rules call it an organisation
  task,          ///< the lexicon, or its last word, makes it a task
  metric,        ///< the lexicon, or its last word, makes it a metric, but the paper gives no value
  weak,          ///< no score reaches its threshold
};

struct Decision {
  EntityKind kind = EntityKind::nothing;
  Verdict verdict = Verdict::no_mention;
  bool introduced = false;
  NameScores scores;
  float confidence = 0;      ///< probability of the kind, 0 to 1; set by weigh_names
  float own_confidence = 0;  ///< probability of being the paper's own, of any kind
};

/// One decision by thresholds for each entity, from the votes and features of the whole paper. Uses everything of
/// `reading` but its decisions. Linear, apart from `introduce_variants`.
std::vector<Decision> decide(const PaperReading& reading, const RuleData& rules);

}  // namespace kgbuild::parsing
