#include "parsers/markup/class_styles.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// `c12`, `T3`
bool is_generated(std::string_view name) {
  constexpr std::size_t max_letters = 2;
  const std::string_view letters = trim_right(name, "0123456789");
  return !letters.empty() && letters.size() <= max_letters && letters.size() < name.size() &&
         std::ranges::all_of(letters, is_ascii_letter);
}

/// The style of a rule `.c1{font-weight:700;...}`.
ClassStyle read_rule(std::string_view rule) {
  std::string plain = ascii_lower(rule);
  std::erase_if(plain, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
  const auto has = [&](std::string_view text) { return plain.find(text) != std::string::npos; };
  return {has("font-weight:bold") || has("font-weight:700") || has("font-weight:800"), has("font-style:italic")};
}

void read_sheet(std::string_view sheet, ClassStyles& styles) {
  constexpr std::size_t max_classes = 10000;
  while (styles.size() < max_classes) {
    const std::size_t open = sheet.find('{');
    const std::size_t close = open == none ? none : sheet.find('}', open);
    if (close == none) return;
    const std::string_view selector = trim(sheet.substr(0, open), " \t\n");
    const ClassStyle style = read_rule(sheet.substr(open, close - open));
    if (selector.starts_with('.') && is_generated(selector.substr(1)) && (style.strong || style.emphasis))
      styles.emplace(selector.substr(1), style);
    sheet.remove_prefix(close + 1);
  }
}

}  // namespace

ClassStyles read_class_styles(std::string_view page) {
  ClassStyles styles;
  for (std::size_t at = page.find("<style"); at != none; at = page.find("<style", at)) {
    const std::size_t begin = page.find('>', at), end = page.find("</style", at);
    if (begin == none || end == none || end < begin) break;
    read_sheet(page.substr(begin + 1, end - begin - 1), styles);
    at = end;
  }
  return styles;
}

}  // namespace kgbuild::parsing
