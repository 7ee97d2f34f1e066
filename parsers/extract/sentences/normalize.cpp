#include "parsers/extract/sentences/normalize.hpp"

#include <array>
#include <cstddef>
#include <utility>

#include "base/strings.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// 1 for lead bytes of characters that `narrow_forms` may rewrite (CJK punctuation, kana, Han, fullwidth forms; not
/// Hangul), else 0. An integer, since compilers do not vectorize loops over `bool`.
constexpr unsigned char begins_wide(unsigned char byte) {
  return static_cast<unsigned char>(static_cast<unsigned char>(byte - 0xE3) <= 0xE9 - 0xE3) |
         static_cast<unsigned char>(byte == 0xEF);
}

/// Offset of the next such byte from `at` on.
std::size_t find_wide(std::string_view text, std::size_t at) {
  constexpr std::size_t block = 256;
  for (; at + block <= text.size(); at += block) {
    unsigned char found = 0;
    for (std::size_t i = 0; i < block; ++i) found |= begins_wide(byte_at(text, at + i));
    if (found != 0) break;
  }
  while (at < text.size() && begins_wide(byte_at(text, at)) == 0) ++at;
  return at;
}

/// Rewrites one body from left to right.
class Narrower {
 public:
  explicit Narrower(std::string_view body) : body_(body) {}

  MappedText rewrite() {
    for (std::size_t at = find_wide(body_, 0); at + 2 < body_.size(); at = find_wide(body_, at)) {
      if (is_han_or_kana(body_, at)) {
        if (at > copied_ + 1 && body_[at - 1] == ' ' && ends_word(body_[at - 2])) cut(at - 1, at, {});
        at += 3;
        if (at + 1 < body_.size() && body_[at] == ' ' && is_tight(at + 1)) cut(at, at + 1, {});
      } else {
        at = narrow_mark(at);
      }
    }
    if (!out_.cuts.empty())
      out_.text.insert(out_.text.end(), body_.begin() + static_cast<std::ptrdiff_t>(copied_), body_.end());
    return std::move(out_);
  }

 private:
  static bool ends_word(char c) { return is_ascii_alnum(c) || c == ')' || c == '%'; }

  /// True before a Latin word, a number, a bracket, Han or kana: no space is kept there.
  bool is_tight(std::size_t at) const {
    return is_ascii_alnum(body_[at]) || body_[at] == '(' || is_han_or_kana(body_, at);
  }

  /// Narrows the character at `at`, if it has a narrow form; returns the offset after it.
  std::size_t narrow_mark(std::size_t at) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> marks{
        {{"，", ", "}, {"、", ", "}, {"。", ". "}, {"！", "! "}, {"？", "? "}, {"　", " "}}};  // U+3000
    const std::string_view three = body_.substr(at, 3);
    for (const auto& [wide, narrow] : marks) {
      const bool space = at + 3 < body_.size() && body_[at + 3] == ' ';
      if (three == wide) return cut(at, at + 3, narrow.substr(0, narrow.size() - (space ? 1 : 0)));
    }
    // U+FF01 to U+FF5E are the ASCII characters from `!` to `~`, U+FF01 + n is 0x21 + n.
    const unsigned second = byte_at(body_, at + 1), third = byte_at(body_, at + 2);
    const unsigned code = (second & 0x3F) << 6 | (third & 0x3F);
    constexpr unsigned first = 0xF01, last = 0xF5E;  // without the bits of the lead byte
    if (byte_at(body_, at) != 0xEF || code < first || code > last) return at + 3;
    const char ascii = static_cast<char>('!' + (code - first));
    return cut(at, at + 3, {&ascii, 1});
  }

  /// Replaces [from, to) by `narrow`, which is shorter; returns `to`.
  std::size_t cut(std::size_t from, std::size_t to, std::string_view narrow) {
    out_.text.insert(out_.text.end(), body_.begin() + static_cast<std::ptrdiff_t>(copied_),
                     body_.begin() + static_cast<std::ptrdiff_t>(from));
    out_.text.insert(out_.text.end(), narrow.begin(), narrow.end());
    copied_ = to;
    const auto at = static_cast<std::uint32_t>(out_.text.size());
    out_.cuts.push_back({at, static_cast<std::uint32_t>(to) - at});
    return to;
  }

  std::string_view body_;
  std::size_t copied_ = 0;  ///< bytes of the body already copied or dropped
  MappedText out_;
};

constexpr std::size_t min_full_line = 60;  // bytes; a shorter line was ended on purpose

std::string_view trim_line(std::string_view line) {
  const std::size_t from = line.find_first_not_of(" \t");
  if (from == std::string_view::npos) return {};
  return line.substr(from, line.find_last_not_of(" \t\r") + 1 - from);
}

/// `3. `, `12) `
bool is_numbered(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && is_ascii_digit(line[at])) ++at;
  return at > 0 && at + 1 < line.size() && (line[at] == '.' || line[at] == ')') && line[at + 1] == ' ';
}

bool is_bullet(std::string_view line) {
  return line.size() > 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ';
}

/// `Authors: ...`, `**Link**: ...`: one short word and a colon.
bool is_field(std::string_view line) {
  constexpr std::size_t max_label = 24;
  if (line.substr(0, 2) == "**") return true;
  const std::size_t colon = line.substr(0, max_label).find(':');
  return colon != std::string_view::npos && line.substr(0, colon).find(' ') == std::string_view::npos;
}

/// Lines that are not prose: headings, quotations, tables, markup, images, links.
bool is_markup(std::string_view line) {
  return std::string_view("#>|<![~=`").find(line.front()) != std::string_view::npos;
}

/// True if `next` continues the sentence of `line`.
bool is_continued(std::string_view line, bool first, std::string_view next) {
  if (line.empty() || next.empty() || is_markup(line) || is_markup(next)) return false;
  if (is_bullet(next) || is_numbered(next) || is_field(next)) return false;
  if (std::string_view(".!?:;|").find(line.back()) != std::string_view::npos) return false;
  if (first && is_ascii_lower(next.front())) return true;  // a cut-out text may begin mid-line
  if (line.size() < min_full_line) return false;
  const std::string_view text = is_bullet(line) ? trim_line(line.substr(1)) : line;
  const std::string_view word = line.substr(line.rfind(' ') + 1);
  return !is_field(text) && word.find("://") == std::string_view::npos;
}

}  // namespace

MappedText narrow_forms(std::string_view body) { return Narrower(body).rewrite(); }

MappedText unwrap_lines(std::string_view body) {
  MappedText out;
  std::size_t copied = 0;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = body.find('\n', at);
    if (end == std::string_view::npos || end + 1 >= body.size()) break;
    const std::size_t next_end = std::min(body.find('\n', end + 1), body.size());
    const std::string_view line = trim_line(body.substr(at, end - at)),
                           next = trim_line(body.substr(end + 1, next_end - end - 1));
    if (is_continued(line, at == 0, next)) {
      const auto line_end = static_cast<std::size_t>(line.data() - body.data()) + line.size();
      const auto next_start = static_cast<std::size_t>(next.data() - body.data());
      out.text.insert(out.text.end(), body.begin() + copied, body.begin() + line_end);
      out.text.push_back(' ');
      copied = next_start;
      const auto joined = static_cast<std::uint32_t>(out.text.size());
      out.cuts.push_back({joined, static_cast<std::uint32_t>(copied) - joined});
    }
    at = end + 1;
  }
  if (!out.cuts.empty()) out.text.insert(out.text.end(), body.begin() + copied, body.end());
  return out;
}

}  // namespace kgbuild::parsing
