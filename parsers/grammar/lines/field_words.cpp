#include "parsers/grammar/lines/field_words.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::array<std::string_view, paper_field_count> paper_field_names{
    "title", "authors", "date", "votes", "paper", "link", "code", "body", "venue", "status", "keywords", "other"};

bool is_letter_or_digit(std::string_view text, std::size_t at) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(decode_utf8(text, at).value));
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) || category == UTF8PROC_CATEGORY_ND;
}

/// From the first to the last letter or digit; a closing parenthesis stays if it was opened: `author(s)`.
std::string_view strip_decoration(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size() && !is_letter_or_digit(text, begin)) begin += decode_utf8(text, begin).length;
  std::size_t end = begin;
  for (std::size_t at = begin; at < text.size();) {
    const std::size_t next = at + decode_utf8(text, at).length;
    if (is_letter_or_digit(text, at)) end = next;
    at = next;
  }
  if (end < text.size() && text[end] == ')' && text.substr(begin, end - begin).find('(') != std::string_view::npos)
    ++end;
  return text.substr(begin, end - begin);
}

/// In lower case, also letters other than those of ASCII: `Авторы`.
std::string lower(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    append_utf8(out, static_cast<std::uint32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point.value))));
    at += point.length;
  }
  return out;
}

}  // namespace

std::optional<PaperField> FieldWords::find(std::string_view word) const {
  if (word.size() > 80) return std::nullopt;
  const auto found = fields_.find(lower(strip_decoration(word)));
  return found == fields_.end() ? std::nullopt : std::optional(found->second);
}

bool FieldWords::is_venue(std::string_view name) const {
  return !name.empty() && name.size() <= 40 && venues_.contains(ascii_lower(name));
}

bool FieldWords::names_publisher(std::string_view text) const {
  const std::size_t blank = text.rfind(' ');
  return blank != std::string_view::npos && publishers_.contains(text.substr(blank + 1));
}

std::optional<PaperField> find_paper_field(std::string_view name) {
  const auto* const found = std::ranges::find(paper_field_names, name);
  if (found == paper_field_names.end()) return std::nullopt;
  return static_cast<PaperField>(found - paper_field_names.begin());
}

std::optional<Labelled> split_label(std::string_view line) {
  constexpr std::size_t max_label = 40, max_words = 4;
  constexpr std::string_view wide_colon = "：";
  const std::string_view head = line.substr(0, max_label + wide_colon.size());
  std::size_t colon = head.find(':'), length = 1;
  if (const std::size_t wide = head.find(wide_colon); wide < colon) {
    colon = wide;
    length = wide_colon.size();
  }
  if (colon == std::string_view::npos || line.substr(colon).starts_with("://")) return std::nullopt;
  // In code it is an example: "`Authors:` may be missing".
  if (std::ranges::count(line.substr(0, colon), '`') % 2 != 0) return std::nullopt;
  // `[arXiv:1706.03762](address)`
  if (line.starts_with('[') && line.substr(colon).find("](") < line.substr(colon).find(' ')) return std::nullopt;
  const std::string_view label = strip_decoration(line.substr(0, colon));
  if (label.empty() || std::ranges::count(label, ' ') >= static_cast<std::ptrdiff_t>(max_words)) return std::nullopt;
  // Emphasis may close after the colon: `**Authors:** A`.
  std::string_view value = line.substr(colon + length);
  const std::size_t marks = std::min(find_first_not_of(value, "*_"), value.size());
  if (marks > 0 && line.substr(0, colon).find(value[0]) != std::string_view::npos) value.remove_prefix(marks);
  return Labelled{label, trim(value)};
}

}  // namespace kgbuild::parsing
