#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "parsers/extract/results/result_parts.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

/// Which of the lists has the word that stands first in `text`; -1 when none has one.
int first_list(std::string_view text, const std::array<const FormList*, 3>& lists) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && is_ascii_alnum(text[at]) && is_ascii_alnum(text[at - 1])) continue;  // `against` holds no gain
    for (std::size_t i = 0; i < lists.size(); ++i) {
      if (lists[i]->prefix_length(text.substr(at)) != 0) return static_cast<int>(i);
    }
  }
  return -1;
}

std::string_view up_to_next_number(std::string_view text) { return text.substr(0, text.find_first_of(",;0123456789")); }

/// `improves accuracy by up to 12.4%`, `verbessert sie um 3 %`: the verb before `by`.
std::string_view verb_before(const ResultSentence& s, const Measure& m) {
  constexpr std::size_t window = 80;
  const std::string_view before =
      s.view(std::max(m.clause.start, m.run_start - std::min(m.run_start, window)), m.run_start);
  constexpr std::size_t most_between = 24;
  std::size_t by = before.size();
  while (by > 0 && before.size() - by < most_between && s.words->by_words.prefix_length(before.substr(by)) == 0) --by;
  if (s.words->by_words.prefix_length(before.substr(by)) == 0) return {};
  for (std::size_t at = by; at-- > 0;) {
    if (at > 0 && is_ascii_alnum(before[at]) && is_ascii_alnum(before[at - 1])) continue;
    const std::string_view word = before.substr(at, by - at);
    if (s.words->gain_words.prefix_length(word) != 0) return "gain";
    if (s.words->drop_words.prefix_length(word) != 0) return "drop";
  }
  return {};
}

bool starts_with(std::string_view text, std::string_view form) { return text.substr(0, form.size()) == form; }

/// True for the level something has or reached: `93%로 향상`, `93%까지 향상`, `80%의 높은 정확도`, both
/// ends of from-to. `최대 9%까지 향상` is a change.
bool is_level(const ResultSentence& s, const Measure& m, std::string_view after) {
  const bool change = std::any_of(s.measures.begin(), s.measures.end(),
                                  [&](const Measure& o) { return o.run == m.run && o.quantity.before; });
  if (change || s.words->level_words.prefix_length(after) != 0) return true;
  if (!starts_with(after, "까지 ")) return false;
  constexpr std::size_t window = 16;
  const std::size_t from = std::max(m.clause.start, m.run_start - std::min(m.run_start, window));
  return !s.words->at_most_words.stands_in(s.view(from, m.run_start)) &&
         first_list(after, {&s.words->gain_words, &s.words->drop_words, &s.words->score_verbs}) == 0;
}

/// `환각 감소 31%`, `减少了31%`: the noun or, in Chinese, the verb right before the number.
std::string_view noun_before(const ResultSentence& s, const Measure& m) {
  std::string_view before = s.view(m.clause.start, m.run_start);
  if (before.size() < 3) return {};
  if (before.back() == ' ') {
    before.remove_suffix(1);
  } else if (is_han_or_kana(before, before.size() - 3)) {
    before.remove_suffix(s.words->verb_tails.suffix_length(before));
  } else {
    return {};
  }
  if (s.words->gain_words.suffix_length(before) != 0) return "gain";
  return s.words->drop_words.suffix_length(before) != 0 ? "drop" : "";
}

/// The verb behind a number; numbers of one unit in a clause share the verb behind the last: `A에서
/// 10.8%, B에서 11.3%의 향상`. Empty for a score.
std::string_view verb_behind(const ResultSentence& s, const Measure& m) {
  constexpr std::ptrdiff_t most = 8;  // numbers that share a verb
  const Measure* end = s.measures.data() + s.measures.size();
  const bool bare = m.quantity.unit.empty();
  for (const Measure* next = &m; next < end && next - &m < most; ++next) {
    if (next->clause.start != m.clause.start || next->quantity.unit != m.quantity.unit) break;
    const std::string_view after = s.view(next->run_end, std::min(next->clause.end, next->run_end + 60));
    const int list =
        first_list(up_to_next_number(after), {&s.words->gain_words, &s.words->drop_words, &s.words->score_verbs});
    if (next != &m && is_level(s, *next, after)) break;
    if (list == 0) return "gain";
    if (list == 1) return "drop";
    if (list == 2 || bare) break;
  }
  return {};
}

}  // namespace

std::string_view relation_of(const ResultSentence& s, const Measure& m) {
  const Quantity& q = m.quantity;
  if (q.unit == "x") return "ratio";
  if (q.sign != ' ') return q.sign == '+' ? "gain" : "drop";
  if (const std::string_view verb = verb_before(s, m); !verb.empty()) return verb;
  const std::string_view after = s.view(m.run_end, std::min(m.clause.end, m.run_end + 60));
  const std::size_t blank = after.substr(0, 1) == " " ? 1 : 0;
  if (s.words->baseline_words.prefix_length(after.substr(blank)) != 0) return "score";  // `4.00보다 낮다`
  const bool bracketed = !s.verb_last && after.starts_with(')');                        // `X (74.2%) surpasses Y`
  if (!bracketed && !is_level(s, m, after)) {
    if (const std::string_view verb = verb_behind(s, m); !verb.empty()) return verb;
  }
  if (const std::string_view noun = noun_before(s, m); !noun.empty()) return noun;
  return s.words->bound_words.prefix_length(after.substr(blank)) != 0 ? "bound" : "score";
}

}  // namespace kgbuild::parsing
