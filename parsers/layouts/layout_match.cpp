#include "parsers/layouts/layout_match.hpp"

#include <algorithm>
#include <optional>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/layouts/line_form.hpp"

namespace kgbuild::parsing {
namespace {

/// True if a rule also applies outside entries: a word line only if it may begin one.
bool applies_outside(const LineRule& rule) {
  return rule.words.empty() || rule.kind == LineKind::date || rule.kind == LineKind::entry;
}

/// True if `value` fits a line of this kind: "Paper: we propose" is text.
bool fits(LineKind kind, std::string_view value) {
  constexpr std::size_t max_votes = 24;
  switch (kind) {
    case LineKind::day:
    case LineKind::date:
      return !find_date(value).empty();
    case LineKind::votes:
      return value.size() <= max_votes;
    case LineKind::paper:
      return !find_url(value).empty() || !parse_arxiv_id(value).empty() || !find_doi(value).empty();
    case LineKind::link:
      return !find_url(value).empty();
    default:
      return true;
  }
}

/// Matches the fixed texts of a rule without words; sets `value_start` to the end of the prefix.
bool match_fixed(const LineRule& rule, std::string_view line, std::size_t& value_start) {
  const auto begins = [&](const std::string& prefix) { return line.starts_with(prefix); };
  const auto holds = [&](const std::string& part) { return line.find(part) != std::string_view::npos; };
  const auto prefix = std::find_if(rule.prefixes.begin(), rule.prefixes.end(), begins);
  if (!rule.prefixes.empty() && prefix == rule.prefixes.end()) return false;
  value_start = rule.prefixes.empty() ? 0 : prefix->size();
  return (rule.contains.empty() || std::any_of(rule.contains.begin(), rule.contains.end(), holds)) &&
         std::none_of(rule.lacks.begin(), rule.lacks.end(), holds);
}

bool match_line(const LineRule& rule, std::string_view line, Fields& fields) {
  std::size_t value_start = 0;
  if (!match_fixed(rule, line, value_start)) return false;
  fields = {};
  std::string_view& value = fields[static_cast<std::size_t>(value_field(rule.kind))];
  if (!rule.form.empty()) {
    if (!rule.form.match(line, fields)) return false;
  } else if (!rule.pattern.empty()) {
    if (!rule.pattern.match(line, fields)) return false;
  } else {
    value = trim_left(line.substr(value_start));
  }
  return rule.kind != LineKind::day || fits(rule.kind, value);
}

bool match_words(const LineRule& rule, const WordLine& line, Fields& fields) {
  if (std::find(rule.words.begin(), rule.words.end(), line.word) == rule.words.end()) return false;
  if (!fits(rule.kind, line.value)) return false;
  fields = {};
  fields[static_cast<std::size_t>(value_field(rule.kind))] = line.value;
  return true;
}

bool begins_with_word(const LineRule& rule, std::string_view line, std::size_t at) {
  const auto begins = [&](const std::string& word) {
    const auto same = [](char a, char b) { return a == b || (a >= 'a' && a <= 'z' && (b | 0x20) == a); };
    return line.size() - at >= word.size() && std::equal(word.begin(), word.end(), line.begin() + at, same);
  };
  return std::any_of(rule.words.begin(), rule.words.end(), begins);
}

void add_first_bytes(const LineRule& rule, std::array<bool, 256>& bytes) {
  if (rule.prefixes.empty()) bytes.fill(true);
  for (const std::string& prefix : rule.prefixes) {
    if (prefix.empty()) bytes.fill(true);
    if (!prefix.empty()) bytes[static_cast<unsigned char>(prefix[0])] = true;
  }
}

}  // namespace

Field value_field(LineKind kind) {
  switch (kind) {
    case LineKind::day:
    case LineKind::date:
      return Field::date;
    case LineKind::entry:
      return Field::title;
    case LineKind::votes:
      return Field::votes;
    case LineKind::authors:
      return Field::authors;
    case LineKind::paper:
    case LineKind::link:
      return Field::url;
    case LineKind::body:
    case LineKind::skip:
      break;
  }
  return Field::body;
}

LineMatcher::LineMatcher(const Layout& layout) : layout_(layout) {
  for (const LineRule& rule : layout.rules) {
    add_first_bytes(rule, may_claim_[true]);
    if (applies_outside(rule)) add_first_bytes(rule, may_claim_[false]);
    if (rule.kind == LineKind::entry) add_first_bytes(rule, may_open_);
    for (const std::string& word : rule.words) {
      const auto first = static_cast<unsigned char>(word[0]);
      word_begins_[first] = true;
      if (is_ascii_lower(word[0])) word_begins_[first - ('a' - 'A')] = true;
    }
  }
}

bool LineMatcher::words_may_match(std::string_view line, std::size_t& word) const {
  word = find_word(line);
  return word != std::string_view::npos && word_begins_[static_cast<unsigned char>(line[word])];
}

bool LineMatcher::may_open(std::string_view line) const {
  if (line.empty() || !may_open_[static_cast<unsigned char>(line[0])]) return false;
  for (const LineRule& rule : layout_.rules) {
    if (rule.kind != LineKind::entry) continue;
    std::size_t at = 0;
    if (rule.words.empty() ? match_fixed(rule, line, at)
                           : words_may_match(line, at) && begins_with_word(rule, line, at))
      return true;
  }
  return false;
}

LineMatch LineMatcher::match(std::string_view line, bool in_entry) const {
  if (line.empty() || !may_claim_[in_entry][static_cast<unsigned char>(line[0])]) return {};
  std::optional<WordLine> word_line;  // parsed once, on first use
  LineMatch match;
  for (const LineRule& rule : layout_.rules) {
    if (!in_entry && !applies_outside(rule)) continue;
    if (!rule.words.empty() && !word_line) {
      std::size_t word = 0;
      word_line = words_may_match(line, word) ? parse_word_line(line, word) : WordLine();
    }
    const bool claims =
        rule.words.empty() ? match_line(rule, line, match.fields) : match_words(rule, *word_line, match.fields);
    if (!claims) continue;
    match.rule = &rule;
    return match;
  }
  return {};
}

}  // namespace kgbuild::parsing
