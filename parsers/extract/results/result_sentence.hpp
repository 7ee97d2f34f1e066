// A sentence as the result reader sees it: measured values, and the decided names around them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "parsers/extract/names/paper_reading.hpp"
#include "parsers/extract/results/quantity.hpp"

namespace kgbuild::parsing {

/// What a name does in its clause, from the words next to it.
enum class ClauseRole : std::uint8_t {
  other,
  subject,   ///< `X는`, `X의`, `X achieves`
  means,     ///< `X를 통해`, `X를 적용한`
  baseline,  ///< `X 대비`, `X보다`, `than X`
};

/// A mention of a decided name.
struct NamedMention {
  const Mention* mention = nullptr;
  std::uint32_t entity = 0;
  std::string_view name;  ///< as results show it; metrics: the standard name
  EntityKind kind = EntityKind::nothing;
  bool introduced = false;
  bool in_lexicon = false;  ///< a method of the lexicon, or a version of an entry
  ClauseRole role = ClauseRole::other;
  bool joined = false;   ///< continues a list: the name before it is of the same kind
  std::size_t tail = 0;  ///< end of the name with its bracket and its noun: `X(Y) 모델`

  std::size_t start() const { return mention->start; }
  std::size_t end() const { return mention->end; }
};

struct Clause {
  std::size_t start = 0;
  std::size_t end = 0;
};

/// A number that is a result. Numbers of one list, such as `52.3, 61.2`, form a run.
struct MeasuredValue {
  Quantity quantity;
  Clause clause;
  std::size_t run_start = 0, run_end = 0;  ///< bytes of the whole run
  std::uint32_t run = 0;                   ///< index of the run in its sentence
  std::uint32_t slot = 0, slots = 0;       ///< position in the run, and positions; the ends of a range share one
};

/// All positions are bytes of `field`.
struct ResultSentence {
  const ResultWords* words = nullptr;
  std::string_view field;
  std::size_t start = 0, end = 0;
  bool verb_last = false;              ///< Korean or Japanese: particles follow names, verbs end the clause
  std::vector<NamedMention> mentions;  ///< by position
  std::vector<MeasuredValue> values;   ///< by position

  std::string_view view(std::size_t from, std::size_t to) const { return field.substr(from, to - std::min(from, to)); }
  /// The last mention of a kind inside [from, to), or null.
  const NamedMention* last_inside(EntityKind kind, std::size_t from, std::size_t to) const;
  /// The first mention of a kind that starts inside [from, to), or null.
  const NamedMention* first_inside(EntityKind kind, std::size_t from, std::size_t to) const;
  /// True if a measured value starts inside [from, to).
  bool has_value(std::size_t from, std::size_t to) const;
};

/// Reads one sentence; `mentions` are those of the sentence. Has no values if nothing in the
/// sentence is a result. Linear in the sentence except for look-behinds of bounded length.
ResultSentence make_result_sentence(const PaperReading& reading, const RuleData& rules, const Sentence& sentence,
                                    std::span<const Mention> mentions);

/// True if `gap`, the text between a number and a name, only links the two: `의`, ` 더 높은 `, ` of `.
bool is_glue(std::string_view gap, const ResultWords& words);

/// The name of a kind that a number belongs to by its position in a list: `A와 B에서 각각 52.3, 61.2`.
/// Null unless the sentence has a list of names as long as the list of numbers.
const NamedMention* find_by_order(const ResultSentence& sentence, const MeasuredValue& value, EntityKind kind);

}  // namespace kgbuild::parsing
