#include "parsers/grammar/lines/clock_mark.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t longest = 48;  ///< bytes of a span of time with its marks

/// Removes one of `words`, in lower case, from the start of `text`.
template <std::size_t Count>
bool skip_one(std::string_view& text, const std::array<std::string_view, Count>& words) {
  const auto* const found = std::ranges::find_if(
      words, [&](std::string_view word) { return ascii_lower(text.substr(0, word.size())) == word; });
  if (found != words.end()) text.remove_prefix(found->size());
  return found != words.end();
}

/// Removes `10:30`, `9.15 am`, `14h00` or `14:00 Uhr`; `sure` becomes true if no other number is written so.
bool skip_clock(std::string_view& text, bool& sure) {
  constexpr std::array<std::string_view, 4> separators{":", "：", "h", "."};
  constexpr std::array<std::string_view, 6> halves{"am", "pm", "a.m.", "p.m.", "uhr", "hrs"};
  std::string_view rest = text;
  const std::size_t digits = std::min(find_first_not_of(rest, "0123456789"), rest.size());
  if (digits == 0 || digits > 2 || parse_number<unsigned>(rest.substr(0, digits)).value_or(24) >= 24) return false;
  rest.remove_prefix(digits);
  sure = !rest.starts_with('.');
  if (!skip_one(rest, separators)) return false;
  if (rest.size() < 2 || rest[0] < '0' || rest[0] > '5' || !is_ascii_digit(rest[1])) return false;
  rest.remove_prefix(2);
  if (!rest.empty() && is_ascii_digit(rest[0])) return false;
  text = rest;
  rest = trim_left(rest);
  if (skip_one(rest, halves)) {
    sure = true;
    text = rest;
  }
  return true;
}

}  // namespace

std::size_t clock_mark(std::string_view text) {
  constexpr std::array<std::string_view, 7> dashes{"-", "–", "—", "~", "〜", "to ", "bis "};
  if (text.empty() || !(is_ascii_digit(text[0]) || text[0] == '*' || text[0] == '_')) return 0;
  std::string_view rest = trim_left(text.substr(0, longest), "*_");
  const bool marked = rest.size() < std::min(text.size(), longest);
  bool sure = false, sure_end = false;
  if (!skip_clock(rest, sure)) return 0;
  std::string_view end = trim_left(rest);
  if (skip_one(end, dashes)) {
    end = trim_left(end);
    if (!skip_clock(end, sure_end)) return 0;
    rest = end;
    sure = true;
  }
  const std::string_view after = marked ? trim_left(rest, "*_:,|") : trim_left(rest, ":,|");
  const bool parted = after.empty() || after[0] == ' ' || after[0] == '\t';
  if (!sure || !parted) return 0;
  const auto length = static_cast<std::size_t>(trim_left(after).data() - text.data());
  return trim(text.substr(length)).empty() ? 0 : length;
}

}  // namespace kgbuild::parsing
