#include "parsers/references/bibtex_scan.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/references/bibtex_syntax.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_name = 64;  // bytes of a name or type
constexpr std::size_t max_key = 256;
constexpr std::string_view blanks = " \t\n";

std::size_t skip(std::string_view text, std::size_t at, std::string_view set) {
  return std::min(text.find_first_not_of(set, at), text.size());
}

char at_or_null(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

bool is_name_char(char c) {
  return c != '\0' && std::string_view(" \t\n\"#%'(),={}\\@").find(c) == std::string_view::npos;
}

/// The end of a name at `at`; `at` if there is none, or none of a sensible length.
std::size_t name_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end - at < max_name && is_name_char(at_or_null(text, end))) ++end;
  return is_name_char(at_or_null(text, end)) ? at : end;
}

/// Where the bracket of `@type {` is; npos if none is.
std::size_t find_opening(std::string_view text, std::size_t at) {
  if (at_or_null(text, at) != '@') return std::string_view::npos;
  const std::size_t name = skip(text, at + 1, " \t");
  const std::size_t end = name_end(text, name);
  if (end == name || !is_ascii_letter(text[name])) return std::string_view::npos;
  const std::size_t open = skip(text, end, blanks);
  const char c = at_or_null(text, open);
  return c == '{' || c == '(' ? open : std::string_view::npos;
}

bool begins_field_at(std::string_view text, std::size_t at) {
  const std::size_t end = name_end(text, at);
  return end > at && at_or_null(text, skip(text, end, blanks)) == '=';
}

/// The sign that begins the value of a field, if the line at `at` begins one: a brace, a quote, or `0` for a number or
/// a word before a comma. Else a null.
char value_sign(std::string_view text, std::size_t at) {
  at = skip(text, at, " \t");
  if (!begins_field_at(text, at)) return '\0';
  const std::size_t value = skip(text, skip(text, name_end(text, at), blanks) + 1, " \t");
  const char c = at_or_null(text, value);
  if (c == '{' || c == '"') return c;
  const std::size_t end = name_end(text, value);
  const char after = at_or_null(text, skip(text, end, " \t"));
  const bool ends = after == ',' || (is_ascii_digit(c) && (after == '\n' || after == '}'));
  return end > value && ends ? '0' : '\0';
}

}  // namespace

bool begins_bib_block(std::string_view text, std::size_t at) {
  at = skip(text, at, " \t");
  const std::size_t open = find_opening(text, at);
  if (open == std::string_view::npos) return false;
  const std::string type = ascii_lower(trim(text.substr(at + 1, open - at - 1), blanks));
  if (type == "string" || type == "comment" || type == "preamble") return true;
  const std::size_t key = skip(text, open + 1, " \t");
  const std::string_view near = text.substr(0, std::min(text.size(), key + max_key + 1));
  const std::size_t end = near.find_first_of("\n{}\"=#%\\,", key);
  if (end == std::string_view::npos || text[end] != ',') return false;
  // A key with blanks is one if a field follows.
  const bool plain = trim_right(text.substr(key, end - key)).find_first_of(" \t") == std::string_view::npos;
  return plain || (text[open] == '{' && begins_field_at(text, skip(text, end + 1, blanks)));
}

bool BibScan::stop_after(std::size_t at) {
  if (!begins_bib_block(text_, at + 1)) return false;
  at_ = at + 1;
  return stopped_ = true;
}

bool BibScan::find_block() {
  while ((at_ = text_.find('@', at_)) != std::string_view::npos) {
    const std::string_view before = trim_right(text_.substr(0, at_));
    const bool comment = before.ends_with('%');
    const bool address = at_ > 0 && is_ascii_alnum(text_[at_ - 1]);
    is_commented_ = comment;
    if (!address && find_opening(text_, at_) != std::string_view::npos && (!comment || begins_bib_block(text_, at_)))
      return true;
    ++at_;
  }
  at_ = text_.size();
  return false;
}

std::string_view BibScan::take_head() {
  const std::size_t open = find_opening(text_, at_);
  const std::string_view type = trim(text_.substr(at_ + 1, open - at_ - 1), blanks);
  closing_ = text_[open] == '{' ? '}' : ')';
  at_ = open + 1;
  return type;
}

std::string_view BibScan::take_key() {
  const std::size_t begin = skip(text_, at_, blanks);
  const std::size_t end = std::min(text_.find_first_of("\n{}\"=,", begin), text_.size());
  const std::size_t after = skip(text_, end, blanks);
  const std::string_view key = trim(text_.substr(begin, end - begin));
  const char c = at_or_null(text_, after);
  if (end - begin > max_key || (c != ',' && c != closing_ && !(end < after && begins_field(after)))) return {};
  at_ = c == ',' ? after + 1 : after;
  return key;
}

void BibScan::skip_separators() {
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '\n' && stop_after(at_)) return;
    if (c == '%')
      at_ = std::min(text_.find('\n', at_), text_.size());
    else if (c == ',' || c == ' ' || c == '\t' || c == '\n')
      ++at_;
    else
      return;
  }
}

void BibScan::skip_blanks() {
  for (; at_ < text_.size() && blanks.find(text_[at_]) != std::string_view::npos; ++at_)
    if (text_[at_] == '\n' && stop_after(at_)) return;
}

bool BibScan::begins_field(std::size_t at) const { return begins_field_at(text_, at); }

std::string_view BibScan::take_name() {
  if (!begins_field(at_)) return {};
  const std::size_t end = name_end(text_, at_);
  const std::string_view name = text_.substr(at_, end - at_);
  at_ = skip(text_, end, blanks) + 1;
  return name;
}

bool BibScan::field_follows() const {
  const std::size_t comma = skip(text_, at_, " \t");
  return at_or_null(text_, comma) == ',' && begins_field(skip(text_, comma + 1, blanks));
}

bool BibScan::take(char c) {
  skip_blanks();
  if (stopped() || text_[at_] != c) return false;
  ++at_;
  return true;
}

std::optional<BibPart> BibScan::take_part() {
  skip_blanks();
  if (stopped()) return std::nullopt;
  if (text_[at_] == '{') return take_braces();
  if (text_[at_] == '"') return take_quotes();
  return take_bare();
}

std::optional<BibPart> BibScan::take_braces() {
  const std::size_t begin = at_ + 1;
  std::size_t depth = 1, line = std::string_view::npos;  // where an inner line begins a field
  for (std::size_t i = begin; (i = text_.find_first_of("{}\n", i)) != std::string_view::npos; ++i) {
    if (text_[i] == '\n') {
      if (stop_after(i)) return cut_part(begin, line);
      if (line == std::string_view::npos && value_sign(text_, i + 1) != '\0') line = i;
    }
    if (text_[i] == '{') ++depth;
    if (text_[i] != '}' || --depth > 0) continue;
    at_ = i + 1;
    if (line != std::string_view::npos && ends_early())
      if (const std::optional<BibPart> part = cut_part(begin, line)) return part;
    return BibPart{text_.substr(begin, i - begin), false};
  }
  at_ = text_.size();
  return cut_part(begin, line);
}

/// Whether the entry has no end: its last brace closed a value.
bool BibScan::ends_early() const {
  const std::size_t next = skip(text_, at_, " \t\n,");
  return next == text_.size() || begins_bib_block(text_, next);
}

/// A value that is not closed ends with the line before one that begins a field. Nothing if `line` is npos, or if too
/// much text would be read again.
std::optional<BibPart> BibScan::cut_part(std::size_t begin, std::size_t line) {
  if (line == std::string_view::npos || at_ - line > again_) return std::nullopt;
  again_ -= at_ - line;
  at_ = line;
  stopped_ = false;
  was_cut_ = true;
  return BibPart{trim_right(text_.substr(begin, line - begin), " \t\n,"), false};
}

/// A quote ends a value if something follows that may follow one; others are part of it.
bool BibScan::ends_quotes(std::size_t at) const {
  const std::size_t next = skip(text_, at + 1, " \t");
  const char c = at_or_null(text_, next);
  return c == '\0' || c == '\n' || c == ',' || c == '#' || c == closing_ || c == '%' || begins_field(next);
}

std::optional<BibPart> BibScan::take_quotes() {
  const std::size_t begin = at_ + 1;
  std::size_t depth = 0, line = std::string_view::npos;  // where an inner line begins a field
  for (std::size_t i = begin; (i = text_.find_first_of("{}\"\n", i)) != std::string_view::npos; ++i) {
    if (text_[i] == '\n') {
      if (stop_after(i)) return cut_part(begin, line);
      const char sign = value_sign(text_, i + 1);
      if (line == std::string_view::npos && sign != '\0') line = i;
      if (depth > 0 || sign != '"') continue;
      at_ = i;
      return cut_part(begin, line);
    }
    if (text_[i] == '{') ++depth;
    if (text_[i] == '}' && depth > 0) --depth;
    if (text_[i] != '"' || depth > 0 || !ends_quotes(i)) continue;
    at_ = i + 1;
    return BibPart{text_.substr(begin, i - begin), false};
  }
  at_ = text_.size();
  return cut_part(begin, line);
}

/// A number, the name of a macro, or text that somebody forgot to put in braces: up to the comma or the line's end.
BibPart BibScan::take_bare() {
  const std::string_view stops = closing_ == '}' ? " \t\n,#{}\"%" : " \t\n,#{}\"%)";
  const std::size_t begin = at_;
  std::size_t next = begin;
  do {
    at_ = std::min(text_.find_first_of(stops, next), text_.size());
    next = skip(text_, at_, " \t");
  } while (next > at_ && next < text_.size() && stops.find(text_[next]) == std::string_view::npos &&
           !begins_field(next));
  return {text_.substr(begin, at_ - begin), true};
}

void BibScan::skip_junk() {
  if (text_[at_] == '{' || text_[at_] == '"') {
    take_part();
    return;
  }
  const std::size_t begin = at_;
  at_ = std::min(text_.find_first_of(" \t\n,{}\")", at_), text_.size());
  if (at_ == begin) ++at_;  // a bracket of the other kind
}

void BibScan::skip_comment() {
  const std::size_t line_end = std::min(text_.find('\n', at_), text_.size());
  const std::string_view text = has_lone_comment_ ? text_.substr(0, line_end) : text_;
  const char opening = closing_ == '}' ? '{' : '(';
  std::size_t depth = 1;
  for (std::size_t i = at_; i < text.size(); ++i) {
    if (text[i] == opening) ++depth;
    if (text[i] == closing_ && --depth == 0) return void(at_ = i + 1);
  }
  has_lone_comment_ = true;
  at_ = line_end;
}

}  // namespace kgbuild::parsing
