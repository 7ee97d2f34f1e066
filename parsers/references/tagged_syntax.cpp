#include "parsers/references/tagged_syntax.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr TaggedDialect dialects[] = {{"ris", "TY", "ER", "", read_ris, false},
                                      {"ris", "TY", "ER", "", read_narrow_ris, false},
                                      {"medline", "PMID", "", "", read_medline, true},
                                      {"web-of-science", "PT", "ER", "FN VR EF", read_web_of_science, true},
                                      {"endnote", "%0", "", "", read_endnote, false},
                                      {"endnote", "", "", "", read_endnote, false, "%A %T", is_blank},
                                      {"ovid", "", "", "", read_ris, true, "TI", is_number_mark},
                                      {"ovid", "", "", "", read_heading, true, "Title Source", is_number_mark},
                                      {"biblioscape", "", "", "", read_biblioscape, true, "TI", is_dash_mark},
                                      {"refworks", "RT", "ER", "", read_web_of_science, true, "RT T1"},
                                      {"noteexpress", "Reference Type", "", "", read_noteexpress, true, "Title"},
                                      {"copac", "TI", "", "", read_copac, true, "TI AU"},
                                      {"silverplatter", "", "", "", read_silverplatter, true, "TI AU", is_record_mark}};

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

/// Where a record of the dialect begins, at the first line; `npos` if none does.
std::size_t find_begin(std::string_view head, const TaggedDialect& dialect) {
  for (std::size_t at = 0; at < head.size();) {
    const std::size_t begin = at;
    const TagLine tagged = dialect.read(take_line(head, at));
    if (tagged.tag == dialect.first && is_kind(tagged.value, dialect)) return begin;
  }
  return std::string_view::npos;
}

/// Where the last of the tags is that a catalogue needs, after a line that parts its records if there must be one.
std::size_t find_catalog(std::string_view head, const TaggedDialect& dialect) {
  std::vector<std::string_view> open = split_list(dialect.needs, ' ');
  bool begun = !dialect.begins_by_mark();
  for (std::size_t at = 0; at < head.size();) {
    const std::size_t begin = at;
    const std::string_view line = take_line(head, at);
    begun = begun || dialect.parts(line);
    if (begun) std::erase(open, dialect.read(line).tag);
    if (open.empty()) return begin;
  }
  return std::string_view::npos;
}

}  // namespace

const TaggedDialect* find_tagged_dialect(std::string_view head) {
  const TaggedDialect* found = nullptr;
  std::size_t first = std::string_view::npos;
  for (const TaggedDialect& dialect : dialects) {
    const std::size_t begin = dialect.is_known_by_tags() ? find_catalog(head, dialect) : find_begin(head, dialect);
    if (begin >= first) continue;
    first = begin;
    found = &dialect;
  }
  return found;
}

bool TaggedReader::next(TaggedRecord& record) {
  record = {};
  while (at_ < text_.size()) {
    const std::size_t offset = at_;
    const std::string_view line = take_line(text_, at_);
    if (dialect_.parts && dialect_.parts(line)) {
      begun_ = true;
      if (!record.fields.empty()) return true;
      continue;
    }
    if (!begun_) continue;
    const TagLine tagged = dialect_.read(line);
    if (tagged.tag.empty()) {
      if (!record.fields.empty()) record.fields.back().value.append("\n").append(trim(line));
      continue;
    }
    if (contains_word(dialect_.outside, tagged.tag)) continue;
    if (dialect_.is_known_by_tags() && record.fields.empty() && !dialect_.first.empty() && tagged.tag != dialect_.first)
      continue;
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
