#include "parsers/extract/results/quantity_context.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

/// Part of a word, a fraction or a spread: `v2.5`, `41/60`, `@5`, `± 0.3`.
bool is_glued(const NumberText& s, const Quantity& q) {
  const std::string_view before = s.before(q.start);
  if (before.empty()) return false;
  const char last = before.back();
  if (last == '/') return !before.ends_with("%/");
  if (is_ascii_alnum(last) || last == '@' || last == '#' || last == '_' || last == '.') return true;
  if (before.ends_with("±") || before.ends_with("± ")) return true;
  if (last != '-' || q.sign == '-' || before.size() < 2) return false;
  const char outer = before[before.size() - 2];
  return is_ascii_alnum(outer) && !is_ascii_digit(outer);
}

/// `1024 × 1024`: neither number is a multiple.
bool is_area(const NumberText& s, const Quantity& q) {
  const std::string_view before = s.before(q.start);
  if (before.ends_with("×") || before.ends_with("× ") || before.ends_with(" x ")) return true;
  const std::string_view unit = s.text.substr(q.end, q.unit_end - q.end);
  const std::size_t next = skip_blank(s.text, q.unit_end);
  return (unit.ends_with("×") || unit.ends_with("x") || unit.ends_with("X")) && next < s.text.size() &&
         is_ascii_digit(s.text[next]);
}

/// Followed by a counter noun, or by the rest of a word: `1-step`, `7B`, `3:1`. A range continues with a digit.
bool is_counted(const NumberText& s, std::string_view rest) {
  if (rest.empty()) return false;
  if (is_ascii_alnum(rest.front()) || rest.front() == '-' || rest.front() == ':') {
    const std::size_t at = rest.front() == '-' ? 1 : 0;
    if (rest.size() <= at || !is_ascii_digit(rest[at])) return true;
  }
  return s.words.counters.prefix_length(rest) != 0 ||
         (rest.front() == ' ' && s.words.counters.prefix_length(rest.substr(1)) != 0);
}

/// `$2.1\\times$`, not a price.
bool is_formula(const NumberText& s, const Quantity& q) {
  return s.before(q.start).ends_with('$') && s.text.substr(q.unit_end, 1) == "$";
}

/// `27시간의 걷기 데이터`, `5초 비디오`: the length of a recording.
bool is_recording(const NumberText& s, std::string_view after) {
  const std::string_view phrase = after.substr(0, after.find_first_of(",;)"));
  return s.words.time_tails.prefix_length(after) == 0 && s.words.media_words.occurs_in(phrase);
}

bool is_excluded_by_words(const NumberText& s, const Quantity& q) {
  std::size_t from = q.start;
  while (from > s.begin && s.text[from - 1] == ' ') --from;
  const bool money = q.unit == "$" && q.start == from;
  if (s.words.refused_before.suffix_length(s.before(from)) != 0 && !money && !is_formula(s, q)) return true;
  const std::string_view after = s.after(q.unit_end);
  if (s.words.allowed_after.prefix_length(after) != 0) return false;
  return s.words.refused_after.prefix_length(after) != 0 || (q.time && is_recording(s, after));
}

std::string_view between(const NumberText& s, const Quantity& a, const Quantity& b) {
  return s.text.substr(a.unit_end, b.start - std::min(a.unit_end, b.start));
}

/// `에서 `, ` to `, `-`; also `63.3%의 정확도에서 65.9%로`, with the metric between.
bool is_range(const NumberText& s, std::string_view gap) {
  if (s.words.range_words.contains(gap)) return true;
  constexpr std::size_t max_gap = 48;
  return gap.size() < max_gap && gap.starts_with("의 ") && gap.ends_with("에서 ") &&
         gap.find_first_of(",.") == std::string_view::npos;
}

/// True if the second number of a range is the value after a change: `에서 26.9로`, `from 0.38 to 0.51`.
bool is_change(const NumberText& s, const Quantity& a, const Quantity& b, std::string_view gap) {
  if (gap.find("→") != std::string_view::npos || gap.find("->") != std::string_view::npos) return true;
  if (s.words.change_words.contains(gap)) return true;
  const std::string_view after = s.after(b.unit_end);
  if (gap.ends_with("에서 ") || gap.ends_with("에서")) {
    if (after.starts_with("까지 ")) {
      // `2%에서 5%까지 앞서며` is a range of leads.
      if (s.words.baseline_verbs.prefix_length(after.substr(std::string_view("까지 ").size())) != 0) return false;
      return s.words.gain_words.occurs_in(after) || s.words.drop_words.occurs_in(after);
    }
    return after.starts_with("로") || after.starts_with("으로");
  }
  const std::string_view before = s.before(a.start);
  return gap == " to " && before.ends_with("from ") && !before.ends_with("ranging from ") &&
         !before.ends_with("ranges from ") && !before.ends_with("range from ");
}

}  // namespace

std::size_t skip_blank(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  for (const std::string_view blank : {" ", "\xC2\xA0", "\xE2\x80\xAF"}) {
    if (rest.starts_with(blank)) return at + blank.size();
  }
  return at;
}

bool is_excluded(const NumberText& s, const Quantity& q) {
  const bool bare = q.unit.empty() || q.unit == "$";
  return is_glued(s, q) || (bare && !q.of_total && is_counted(s, s.text.substr(q.end))) || is_excluded_by_words(s, q) ||
         is_area(s, q);
}

bool is_excluded_by_words_after(const NumberText& s, const Quantity& q) {
  const std::string_view after = s.after(q.unit_end);
  return s.words.refused_after.prefix_length(after) != 0 && s.words.allowed_after.prefix_length(after) == 0;
}

void link_quantities(const NumberText& s, std::vector<Quantity>& quantities) {
  for (std::size_t i = quantities.size(); i-- > 1;) {
    Quantity& a = quantities[i - 1];
    Quantity& b = quantities[i];
    std::string_view gap = between(s, a, b);
    if (b.sign != ' ' && gap.ends_with('+')) gap.remove_suffix(1);  // `+2.1 and +3.4 points`
    const bool range = is_range(s, gap);
    b.compared = s.words.versus_words.contains(gap);
    b.joined = !range && s.words.joiners.contains(gap);
    if (!range && !(b.joined && a.unit.empty() && a.decimal == b.decimal)) continue;
    a.excluded = a.excluded || b.excluded;
    if (range) {
      a.ranged = b.ranged = b.range_end = true;
      a.before = is_change(s, a, b, gap);
    }
    if (a.unit.empty()) {
      a.unit = b.unit;
      a.time = b.time;
      a.needs_metric = b.needs_metric;
    }
  }
}

}  // namespace kgbuild::parsing
