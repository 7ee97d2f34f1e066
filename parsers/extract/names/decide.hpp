// What each name is: introduced or not, method, benchmark or metric, and in which role.
#pragma once

#include "parsers/extract/names/entities.hpp"

namespace kgbuild::parsing {

/// What an entity was taken for.
enum class Kind : std::uint8_t { nothing, method, benchmark, metric };

/// Why a name was taken or left.
enum class Verdict : std::uint8_t {
  taken,
  no_mention,    ///< joined to another name
  stop_name,     ///< every form is a stop name
  no_letters,    ///< no Latin letter, and the lexicon does not know it
  generic,       ///< cues say that it is an ordinary phrase
  organisation,  ///< cues say that it is an organisation
  task,          ///< the lexicon knows it as a task only
  measure,       ///< the lexicon knows it as a measure only, and none stands here
  weak,          ///< no sum reaches its threshold
};

struct Decision {
  Kind kind = Kind::nothing;
  Verdict verdict = Verdict::no_mention;
  bool introduced = false;
  float introduces = 0, method = 0, benchmark = 0;  ///< sums of votes and features
};

/// Decides every name from the sum of its votes over the paper and the weights of the packs.
std::vector<Decision> decide(const PaperText& text, const NamedText& named, const RuleData& rules,
                             const std::vector<Entity>& entities, const std::vector<std::string_view>& names);

/// For every entity, the form of the name that stands most often (ties: the first); empty for
/// entities without mentions.
std::vector<std::string_view> main_surfaces(const PaperText& text, const NamedText& named,
                                            const std::vector<Entity>& entities);

}  // namespace kgbuild::parsing
