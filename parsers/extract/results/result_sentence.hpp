// A sentence as the result reader sees it: decided names with what they do in it, clauses, numbers.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "parsers/extract/names/paper_reading.hpp"
#include "parsers/extract/results/quantity.hpp"

namespace kgbuild::parsing {

/// What a name does in its clause, from the words beside it.
enum class Mark : std::uint8_t {
  other,
  subject,   ///< `X는`, `X의`, `X achieves`
  means,     ///< `X를 통해`, `X를 적용한`
  baseline,  ///< `X 대비`, `X보다`, `than X`
};

/// A decided name at its place.
struct Place {
  const Mention* mention = nullptr;
  std::uint32_t entity = 0;
  std::string_view name;  ///< as results show it; measures: the standard name
  EntityKind kind = EntityKind::nothing;
  bool introduced = false;
  bool listed_in_lexicon = false;
  Mark mark = Mark::other;
  bool joined = false;   ///< stands in one list with the name before it, which is of the same kind
  std::size_t tail = 0;  ///< end of the name with its bracket and its noun: `X(Y) 모델`
};

struct Clause {
  std::size_t start = 0;
  std::size_t end = 0;
};

/// A number that was measured, and the list it stands in.
struct Measure {
  Quantity quantity;
  Clause clause;
  std::size_t run_start = 0, run_end = 0;  ///< of the whole list of numbers, bytes
  std::uint32_t run = 0;                   ///< number of the list in its sentence
  std::uint32_t slot = 0, slots = 0;       ///< place in the list; both ends of a range share one
};

struct ResultSentence {
  const ResultWords* words = nullptr;
  std::string_view field;
  std::size_t start = 0, end = 0;
  bool verb_last = false;
  std::vector<Place> places;
  std::vector<Measure> measures;

  std::string_view view(std::size_t from, std::size_t to) const { return field.substr(from, to - std::min(from, to)); }
  /// The last name of a kind inside [from, to); null when there is none.
  const Place* last_inside(EntityKind kind, std::size_t from, std::size_t to) const;
  const Place* first_inside(EntityKind kind, std::size_t from, std::size_t to) const;
  /// True when a measured number stands inside [from, to).
  bool has_measure(std::size_t from, std::size_t to) const;
};

/// What is known of the paper's names, by entity.
struct DecidedNames {
  const std::vector<Decision>& decisions;
  const std::vector<std::string_view>& names;
  const std::vector<Entity>& entities;
};

/// Reads one sentence; `mentions` are those of the sentence. The result holds no measures when
/// nothing in the sentence was measured. Linear in the sentence, but for short look-behinds.
ResultSentence make_result_sentence(const PaperText& text, const Sentence& sentence, std::span<const Mention> mentions,
                                    const DecidedNames& known, const RuleData& rules);

/// True when `gap`, the text between a number and a name, only links the two: `의`, ` 더 높은 `, ` of `.
bool is_glue(std::string_view gap, const ResultWords& words);

/// The name that a number of a list belongs to, by order: `A와 B에서 각각 52.3, 61.2`. Null when
/// there is no list of names of that kind as long as the list of numbers.
const Place* find_by_order(const ResultSentence& sentence, const Measure& measure, EntityKind kind);

}  // namespace kgbuild::parsing
