#include "parsers/fields/quotes.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

struct Pair {
  std::string_view open, close;
};
constexpr Pair pairs[] = {
    {"\"", "\""},         {"'", "'"}, {"\u201C", "\u201D"},  // “ ”
    {"\u201E", "\u201C"},                                    // „ “
    {"\u201E", "\u201D"},                                    // „ ”
    {"\u201D", "\u201D"},                                    // ” ”
    {"\u2018", "\u2019"},                                    // ‘ ’
    {"\u201A", "\u2018"},                                    // ‚ ‘
    {"\u00AB", "\u00BB"},                                    // « »
    {"\u00BB", "\u00AB"},                                    // » «
    {"\u2039", "\u203A"},                                    // ‹ ›
    {"\u300C", "\u300D"},                                    // 「 」
    {"\u300E", "\u300F"},                                    // 『 』
    {"\u300A", "\u300B"},                                    // 《 》
    {"\u3008", "\u3009"},                                    // 〈 〉
    {"\uFF02", "\uFF02"},                                    // ＂ ＂
};

/// Whether the mark at `at` is an apostrophe: between letters, as in `it's`.
bool is_apostrophe(std::string_view text, std::size_t at, std::size_t size) {
  return at > 0 && at + size < text.size() && is_ascii_alnum(text[at - 1]) && is_ascii_alnum(text[at + size]);
}

/// Whether `inside` holds no mark that could be the partner of one of those around it.
bool is_free_of(std::string_view inside, std::string_view mark) {
  for (std::size_t at = inside.find(mark); at != std::string_view::npos; at = inside.find(mark, at + mark.size()))
    if (!is_apostrophe(inside, at, mark.size())) return false;
  return true;
}

}  // namespace

std::string_view strip_quotes(std::string_view text) {
  for (const auto& [open, close] : pairs) {
    if (text.size() <= open.size() + close.size() || !text.starts_with(open) || !text.ends_with(close)) continue;
    const std::string_view inside = text.substr(open.size(), text.size() - open.size() - close.size());
    if (is_free_of(inside, open) && is_free_of(inside, close)) return strip_quotes(trim(inside));
    // `""Why?": Asking"`: the outer marks of two that touch.
    if (open == close && inside.starts_with(open) && is_free_of(inside.substr(open.size()), "\"\"") &&
        inside.substr(open.size()).find(close) != std::string_view::npos && !inside.ends_with(close))
      return trim(inside);
  }
  return text;
}

std::string_view opening_quotation(std::string_view text) {
  for (const auto& [open, close] : pairs) {
    if (open == "'" || open == "\u2018" || open == "\u201A" || !text.starts_with(open)) continue;
    const std::size_t end = text.find(close, open.size());
    if (end != std::string_view::npos) return text.substr(0, end + close.size());
  }
  return {};
}

std::string_view leading_quotation(std::string_view text) {
  constexpr auto followers =
      std::to_array<std::string_view>({",",  ".",  ";",  "(",  "[",   "*",    "-",    "–",   "—",   "|",   "，",
                                       "。", "；", "、", "（", "by ", "von ", "par ", "de ", "di ", "por "});
  const std::string_view quotation = opening_quotation(text);
  const std::string_view after = trim(text.substr(quotation.size()));
  const bool ends =
      after.empty() || std::ranges::any_of(followers, [&](std::string_view mark) { return after.starts_with(mark); });
  return ends ? quotation : std::string_view();
}

}  // namespace kgbuild::parsing
