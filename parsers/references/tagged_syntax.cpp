#include "parsers/references/tagged_syntax.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

bool is_tag_char(char c) { return is_ascii_upper(c) || is_ascii_digit(c); }

std::size_t count_tag_chars(std::string_view line) {
  return static_cast<std::size_t>(std::ranges::find_if_not(line, is_tag_char) - line.begin());
}

/// A tag of `min` to `max` letters and digits, `gap` blanks at the most, at least `least` of them, and a hyphen.
TagLine read_hyphened(std::string_view line, std::size_t min, std::size_t max, std::size_t least) {
  const std::size_t size = count_tag_chars(line);
  if (size < min || size > max || !is_ascii_upper(line[0])) return {};
  const std::size_t hyphen = line.find_first_not_of(' ', size);
  if (hyphen == std::string_view::npos || line[hyphen] != '-' || hyphen - size > 2 || hyphen - size < least) return {};
  if (hyphen + 1 < line.size() && line[hyphen + 1] != ' ') return {};
  return {line.substr(0, size), line.substr(std::min(hyphen + 2, line.size()))};
}

/// `TY  - JOUR`
TagLine read_ris(std::string_view line) { return read_hyphened(line, 2, 2, 2); }
/// `TY - JOUR`, as some write; `AI - based` would be a tag, too
TagLine read_narrow_ris(std::string_view line) { return read_hyphened(line, 2, 2, 1); }
/// `PMID- 1`, `TI  - A`
TagLine read_medline(std::string_view line) { return read_hyphened(line, 2, 4, 0); }

/// `PT J`
TagLine read_web_of_science(std::string_view line) {
  if (line.size() < 2 || !is_ascii_upper(line[0]) || !is_tag_char(line[1])) return {};
  if (line.size() > 2 && line[2] != ' ') return {};
  return {line.substr(0, 2), line.substr(std::min<std::size_t>(3, line.size()))};
}

/// `%A An Ode`
TagLine read_endnote(std::string_view line) {
  if (line.size() < 2 || line[0] != '%' || line[1] <= ' ' || static_cast<unsigned char>(line[1]) >= 0x7F) return {};
  if (line.size() > 2 && line[2] != ' ') return {};
  return {line.substr(0, 2), line.substr(std::min<std::size_t>(3, line.size()))};
}

constexpr TaggedDialect dialects[] = {{"ris", "TY", "ER", "", read_ris, false},
                                      {"ris", "TY", "ER", "", read_narrow_ris, false},
                                      {"medline", "PMID", "", "", read_medline, true},
                                      {"web-of-science", "PT", "ER", "FN VR EF", read_web_of_science, true},
                                      {"endnote", "%0", "", "", read_endnote, false}};

/// The line at `at`; moves `at` to the next.
std::string_view take_line(std::string_view text, std::size_t& at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  const std::string_view line = text.substr(at, end - at);
  at = end + 1;
  return line;
}

/// Whether `value` may follow the first tag: it is a word, such as the kind of the record or its number.
bool is_kind(std::string_view value, const TaggedDialect& dialect) {
  value = trim(value);
  if (value.empty() || value.size() > 40) return false;
  if (dialect.first == "PT") return value.size() == 1;
  return dialect.first != "PMID" || is_ascii_digit(value[0]);
}

}  // namespace

const TaggedDialect* find_tagged_dialect(std::string_view head) {
  for (std::size_t at = 0; at < head.size();) {
    const std::string_view line = take_line(head, at);
    for (const TaggedDialect& dialect : dialects) {
      const TagLine tagged = dialect.read(line);
      if (tagged.tag == dialect.first && is_kind(tagged.value, dialect)) return &dialect;
    }
  }
  return nullptr;
}

bool TaggedReader::next(TaggedRecord& record) {
  record = {};
  while (at_ < text_.size()) {
    const std::size_t offset = at_;
    const std::string_view line = take_line(text_, at_);
    const TagLine tagged = dialect_.read(line);
    if (tagged.tag.empty()) {
      if (!record.fields.empty()) record.fields.back().value.append("\n").append(trim(line));
      continue;
    }
    if (contains_word(dialect_.outside, tagged.tag)) continue;
    if (tagged.tag == dialect_.last) {
      if (!record.fields.empty()) return true;
      continue;
    }
    if (tagged.tag == dialect_.first && !record.fields.empty()) {
      at_ = offset;
      return true;
    }
    if (record.fields.empty()) record.offset = offset;
    record.fields.push_back({tagged.tag, std::string(trim(tagged.value)), offset});
  }
  return !record.fields.empty();
}

}  // namespace kgbuild::parsing
