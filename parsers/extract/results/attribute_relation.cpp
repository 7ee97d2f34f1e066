#include "parsers/extract/results/attribute_relation.hpp"

#include <algorithm>
#include <optional>

#include "base/strings.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t window = 60;  // bytes after a number in which its verb may occur

/// True inside a word: `against` contains no `gain`.
bool continues_word(std::string_view text, std::size_t at) {
  return at > 0 && is_ascii_alnum(text[at]) && is_ascii_alnum(text[at - 1]);
}

/// The relation of the first word in `text` that expresses one.
std::optional<Relation> first_relation(std::string_view text, const ResultWords& words) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (continues_word(text, at)) continue;
    const std::string_view rest = text.substr(at);
    if (words.gain_words.prefix_length(rest) != 0) return Relation::gain;
    if (words.drop_words.prefix_length(rest) != 0) return Relation::drop;
    if (words.score_verbs.prefix_length(rest) != 0) return Relation::score;
  }
  return std::nullopt;
}

std::string_view after_number(const ResultSentence& s, const MeasuredValue& v) {
  return s.view(v.run_end, std::min(v.clause.end, v.run_end + window));
}

/// The words that may say what a number is: up to the next number or, in English, to the end of its phrase.
/// `an 87.5% win rate over X and outperforms Y` is not a gain.
std::string_view phrase_after(const ResultSentence& s, std::string_view text) {
  text = text.substr(0, text.find_first_of(",;0123456789"));
  for (std::size_t at = 0; !s.verb_last && at < text.size(); ++at) {
    if (s.words->phrase_ends.prefix_length(text.substr(at)) != 0) return text.substr(0, at);
  }
  return text;
}

/// `gains of up to 11.6`, `a drop of 4.7 points`: the noun before ` of`.
std::optional<Relation> noun_of(const ResultSentence& s, const MeasuredValue& v) {
  constexpr std::size_t reach = 48, max_between = 24;
  std::string_view before = s.view(std::max(v.clause.start, v.run_start - std::min(v.run_start, reach)), v.run_start);
  const std::size_t of = before.rfind(" of ");
  if (s.verb_last || of == std::string_view::npos || before.size() - of > max_between) return {};
  before = before.substr(0, of);
  before = before.substr(before.rfind(' ') + 1);
  if (s.words->gain_words.prefix_length(before) != 0) return Relation::gain;
  return s.words->drop_words.prefix_length(before) != 0 ? std::optional(Relation::drop) : std::nullopt;
}

/// `37.7%를 약간 상회한다`: the number of what is surpassed.
bool is_surpassed(const ResultSentence& s, std::string_view after) {
  constexpr std::size_t reach = 32;
  const std::size_t object = s.words->object_particles.prefix_length(after);
  if (object == 0) return false;
  after = after.substr(object, reach);
  return s.words->baseline_verbs.occurs_in(after.substr(0, after.find_first_of(",;0123456789")));
}

/// `improves accuracy by up to 12.4%`, `verbessert sie um 3 %`: the verb before `by`.
std::optional<Relation> verb_before(const ResultSentence& s, const MeasuredValue& v) {
  constexpr std::size_t before_by = 80, after_by = 24;
  const std::string_view before =
      s.view(std::max(v.clause.start, v.run_start - std::min(v.run_start, before_by)), v.run_start);
  std::size_t by = before.size();
  while (by > 0 && before.size() - by < after_by && s.words->by_words.prefix_length(before.substr(by)) == 0) --by;
  if (s.words->by_words.prefix_length(before.substr(by)) == 0) return {};
  for (std::size_t at = by; at-- > 0;) {
    if (continues_word(before, at)) continue;
    const std::string_view word = before.substr(at, by - at);
    if (s.words->gain_words.prefix_length(word) != 0) return Relation::gain;
    if (s.words->drop_words.prefix_length(word) != 0) return Relation::drop;
  }
  return {};
}

/// `16%로 앞섰으며`, `5%까지 앞선다`: by how much, not to which level.
bool is_lead(const ResultSentence& s, std::string_view after) {
  for (const std::string_view by : {"로 ", "으로 ", "까지 "}) {
    if (after.starts_with(by)) return s.words->baseline_verbs.prefix_length(after.substr(by.size())) != 0;
  }
  return false;
}

/// True for a level rather than a change: `93%로 향상`, `93%까지 향상`, `80%의 높은 정확도`, both ends of from-to.
/// `최대 9%까지 향상` is a change.
bool is_level(const ResultSentence& s, const MeasuredValue& v, std::string_view after) {
  const bool change = std::any_of(s.values.begin(), s.values.end(),
                                  [&](const MeasuredValue& o) { return o.run == v.run && o.quantity.before; });
  if (change || s.words->level_words.prefix_length(after) != 0) return !is_lead(s, after);
  if (!after.starts_with("까지 ") || is_lead(s, after)) return false;
  constexpr std::size_t before = 16;
  const std::size_t from = std::max(v.clause.start, v.run_start - std::min(v.run_start, before));
  return !s.words->at_most_words.occurs_in(s.view(from, v.run_start)) &&
         first_relation(after, *s.words) == Relation::gain;
}

/// `환각 감소 31%`, `减少了31%`: the noun or, in Chinese, the verb right before the number.
std::optional<Relation> noun_before(const ResultSentence& s, const MeasuredValue& v) {
  std::string_view before = s.view(v.clause.start, v.run_start);
  if (before.size() < 3) return {};
  if (before.back() == ' ') {
    before.remove_suffix(1);
  } else if (is_han_or_kana(before, before.size() - 3)) {
    before.remove_suffix(s.words->verb_tails.suffix_length(before));
  } else {
    return {};
  }
  if (s.words->baseline_before.suffix_length(before) != 0) return {};  // `can exceed 88%`
  if (s.words->gain_words.suffix_length(before) != 0) return Relation::gain;
  return s.words->drop_words.suffix_length(before) != 0 ? std::optional(Relation::drop) : std::nullopt;
}

/// The verb after a number, unless it is one of scoring; numbers of one unit in a clause share the verb after the
/// last: `A에서 10.8%, B에서 11.3%의 향상`.
std::optional<Relation> verb_after(const ResultSentence& s, const MeasuredValue& v) {
  constexpr std::ptrdiff_t max_shared = 8;  // numbers that share a verb
  const MeasuredValue* end = s.values.data() + s.values.size();
  const bool bare = v.quantity.unit.empty();
  for (const MeasuredValue* next = &v; next < end && next - &v < max_shared; ++next) {
    if (next->clause.start != v.clause.start || next->quantity.unit != v.quantity.unit) break;
    const std::string_view after = after_number(s, *next);
    if (next != &v && is_level(s, *next, after)) break;
    const std::optional<Relation> relation = first_relation(phrase_after(s, after), *s.words);
    if (relation && *relation != Relation::score) return relation;
    if (relation || bare) break;
  }
  return {};
}

Relation read_relation(const ResultSentence& s, const MeasuredValue& v) {
  const Quantity& q = v.quantity;
  if (q.unit == "x") return Relation::ratio;
  if (q.sign != ' ') return q.sign == '+' ? Relation::gain : Relation::drop;
  if (const auto verb = verb_before(s, v)) return *verb;
  if (const auto noun = noun_of(s, v)) return *noun;
  const std::string_view after = after_number(s, v);
  const std::size_t blank = after.substr(0, 1) == " " ? 1 : 0;
  if (s.words->baseline_words.prefix_length(after.substr(blank)) != 0) return Relation::score;  // `4.00보다 낮다`
  if (is_surpassed(s, after)) return Relation::score;
  const bool bracketed = !s.verb_last && after.starts_with(')');  // `X (74.2%) surpasses Y`
  if (!bracketed && !is_level(s, v, after)) {
    if (const auto verb = verb_after(s, v)) return *verb;
  }
  if (const auto noun = noun_before(s, v)) return *noun;
  return s.words->bound_words.prefix_length(after.substr(blank)) != 0 ? Relation::bound : Relation::score;
}

}  // namespace

Relation relation_of(const ResultSentence& s, const MeasuredValue& v) {
  const Relation relation = read_relation(s, v);
  if (relation != Relation::score || v.quantity.unit != "pp") return relation;
  // Percentage points are a change: without a verb a gain, but `a gap of 2 points` may be either.
  const std::size_t from = std::max(v.clause.start, v.run_start - std::min(v.run_start, window));
  return s.words->difference_words.occurs_in(s.view(from, v.run_start)) ? relation : Relation::gain;
}

}  // namespace kgbuild::parsing
