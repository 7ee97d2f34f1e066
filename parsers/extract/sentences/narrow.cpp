#include "parsers/extract/sentences/narrow.hpp"

#include <array>
#include <cstddef>
#include <utility>

#include "base/ascii.hpp"

namespace kgbuild::parsing {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// 1 for bytes that begin a character this file may rewrite, marks, kana, Han and fullwidth forms, else 0. No Hangul.
/// A byte, since compilers make no vector code of `bool`.
constexpr unsigned char begins_wide(unsigned char byte) {
  return static_cast<unsigned char>(static_cast<unsigned char>(byte - 0xE3) <= 0xE9 - 0xE3) |
         static_cast<unsigned char>(byte == 0xEF);
}

/// Where the next such byte stands.
std::size_t find_wide(std::string_view text, std::size_t at) {
  constexpr std::size_t stretch = 256;
  for (; at + stretch <= text.size(); at += stretch) {
    unsigned char found = 0;
    for (std::size_t i = 0; i < stretch; ++i) found |= begins_wide(byte_at(text, at + i));
    if (found != 0) break;
  }
  while (at < text.size() && begins_wide(byte_at(text, at)) == 0) ++at;
  return at;
}

/// Rewrites one body from left to right.
class Narrower {
 public:
  explicit Narrower(std::string_view body) : body_(body) {}

  Rewritten rewrite() {
    for (std::size_t at = find_wide(body_, 0); at + 2 < body_.size(); at = find_wide(body_, at)) {
      if (is_han_or_kana(body_, at)) {
        if (at > copied_ + 1 && body_[at - 1] == ' ' && ends_word(body_[at - 2])) cut(at - 1, at, {});
        at += 3;
        if (at + 1 < body_.size() && body_[at] == ' ' && is_tight(at + 1)) cut(at, at + 1, {});
      } else {
        at = take_mark(at);
      }
    }
    if (!out_.cuts.empty())
      out_.text.insert(out_.text.end(), body_.begin() + static_cast<std::ptrdiff_t>(copied_), body_.end());
    return std::move(out_);
  }

 private:
  static bool ends_word(char c) { return is_ascii_alnum(c) || c == ')' || c == '%'; }

  /// A Latin word, a number, a bracket, or another Han character or kana.
  bool is_tight(std::size_t at) const {
    return is_ascii_alnum(body_[at]) || body_[at] == '(' || is_han_or_kana(body_, at);
  }

  std::size_t take_mark(std::size_t at) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> marks{
        {{"，", ", "}, {"、", ", "}, {"。", ". "}, {"！", "! "}, {"？", "? "}, {"　", " "}}};  // U+3000
    const std::string_view three = body_.substr(at, 3);
    for (const auto& [wide, narrow] : marks) {
      const bool blank = at + 3 < body_.size() && body_[at + 3] == ' ';
      if (three == wide) return cut(at, at + 3, narrow.substr(0, narrow.size() - (blank ? 1 : 0)));
    }
    // U+FF01 to U+FF5E are the ASCII characters from `!` to `~`, U+FF01 + n standing for 0x21 + n.
    const unsigned second = byte_at(body_, at + 1), third = byte_at(body_, at + 2);
    const unsigned code = (second & 0x3F) << 6 | (third & 0x3F);
    constexpr unsigned first = 0xF01, last = 0xF5E;  // without the bits of the lead byte
    if (byte_at(body_, at) != 0xEF || code < first || code > last) return at + 3;
    const char ascii = static_cast<char>('!' + (code - first));
    return cut(at, at + 3, {&ascii, 1});
  }

  /// Puts `narrow`, which is shorter, in the place of [from, to); gives `to`.
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
  std::size_t copied_ = 0;  ///< bytes of the body that are in the text or were left out
  Rewritten out_;
};

}  // namespace

bool is_kana(std::string_view text, std::size_t at) {
  // U+3041 to U+30FF, but the middle dot
  if (at + 2 >= text.size() || byte_at(text, at) != 0xE3) return false;
  const unsigned char second = byte_at(text, at + 1);
  return second >= 0x81 && second <= 0x83 && text.substr(at, 3) != "・";
}

bool is_han_or_kana(std::string_view text, std::size_t at) {
  // U+3400 to U+9FFF
  if (at + 2 >= text.size()) return false;
  const unsigned char first = byte_at(text, at);
  return (first >= 0xE4 && first <= 0xE9) || (first == 0xE3 && byte_at(text, at + 1) >= 0x90) || is_kana(text, at);
}

Rewritten narrow_forms(std::string_view body) { return Narrower(body).rewrite(); }

}  // namespace kgbuild::parsing
