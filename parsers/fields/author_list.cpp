#include "parsers/fields/author_list.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::parsing {
namespace {

using Names = std::vector<std::string>;

/// Appends what `\c` means in a Python string; only the common escapes.
void append_escape(std::string& item, char c) { item += c == 'n' || c == 't' || c == 'r' ? ' ' : c; }

/// The string whose opening quote is at `at`; moves `at` past the closing one.
std::optional<std::string> parse_quoted(std::string_view text, std::size_t& at) {
  const char quote = text[at++];
  std::string item;
  for (; at < text.size(); ++at) {
    if (text[at] == quote) {
      ++at;
      return item;
    }
    if (text[at] == '\\' && at + 1 < text.size())
      append_escape(item, text[++at]);
    else
      item += text[at];
  }
  return std::nullopt;
}

/// `['A', "B"]` as Python prints a list of strings; nothing if `text` is not one.
std::optional<Names> parse_python_list(std::string_view text) {
  if (!text.starts_with('[')) return std::nullopt;
  Names names;
  std::size_t at = 1;
  const auto skip_blanks = [&] { at = std::min(find_first_not_of(text, " \t", at), text.size()); };
  for (skip_blanks(); at < text.size() && text[at] != ']'; skip_blanks()) {
    if (text[at] != '\'' && text[at] != '"') return std::nullopt;
    std::optional<std::string> item = parse_quoted(text, at);
    if (!item) return std::nullopt;
    names.push_back(std::move(*item));
    skip_blanks();
    if (at < text.size() && text[at] == ',')
      ++at;
    else if (at >= text.size() || text[at] != ']')
      return std::nullopt;
  }
  return at + 1 == text.size() ? std::optional(std::move(names)) : std::nullopt;
}

Names split_commas(std::string_view text) {
  Names names;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    names.emplace_back(text.substr(at, comma - at));
    at = comma + 1;
  }
  return names;
}

/// Length of the separator of two names at `at` in running text; 0 for none.
std::size_t prose_separator(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 9> separators{",", ";", "、", "，", "；", " and ", " & ", " 및 ", " 그리고 "};
  for (const std::string_view separator : separators)
    if (text.substr(at).starts_with(separator)) return separator.size();
  return 0;
}

/// A name in running text without decoration: link, emphasis, "and" before the last, "et al.".
std::string strip_name(std::string name) {
  name = collapse_blanks(name);
  for (const std::string_view before : {"and ", "& ", "by ", "및 "})
    if (name.starts_with(before)) name.erase(0, before.size());
  for (const std::string_view after : {" et al.", " et al", " 외", " 등"})
    if (name.ends_with(after)) name.erase(name.size() - after.size());
  if (const std::size_t others = name.find(" 외 "); others != std::string::npos) name.erase(others);
  const std::size_t first = find_first_not_of(name, "*_`[ ");
  const std::size_t last = name.find_last_not_of("*_`]. ");
  if (first == std::string::npos || last == std::string::npos || last < first) return {};
  // The dot of an initial or of "Jr." is part of the name.
  const std::size_t end = last + 1 < name.size() && name[last + 1] == '.' ? last + 2 : last + 1;
  name = name.substr(first, end - first);
  return name == "et al." || name == "et al" || name == "others" ? std::string() : name;
}

/// Splits running text; omits what is in parentheses (link targets, affiliations).
Names split_prose(std::string_view text) {
  Names names(1);
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '(') ++depth;
    if (const std::size_t separator = depth == 0 ? prose_separator(text, at) : 0) {
      names.emplace_back();
      // A blank may end one separator and begin the next.
      at += separator > 1 && text[at + separator - 1] == ' ' ? separator - 1 : separator;
      continue;
    }
    if (depth == 0) names.back() += c;
    if (c == ')' && depth > 0) --depth;
    ++at;
  }
  std::transform(names.begin(), names.end(), names.begin(), strip_name);
  return names;
}

Names split_names(std::string_view text, AuthorListStyle style) {
  if (std::optional<Names> names = parse_python_list(text)) return std::move(*names);
  if (style == AuthorListStyle::prose) return split_prose(text);
  // A list without a closing bracket or quote is still a list.
  return split_commas(text.starts_with('[') ? trim_right(trim_left(text, "["), "]") : text);
}

}  // namespace

bool has_letter(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point.value));
    if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) return true;
    i += point.length;
  }
  return false;
}

std::vector<std::string> parse_author_list(std::string_view text, AuthorListStyle style) {
  text = trim(text);
  if (text.empty()) return {};
  Names names = split_names(text, style);
  for (std::string& name : names) name = collapse_blanks(name);
  std::erase_if(names, [](const std::string& name) { return !has_letter(name); });
  return names;
}

}  // namespace kgbuild::parsing
