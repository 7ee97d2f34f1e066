// Small operations on strings that every part needs. All are linear and locale-independent.
#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild {
inline namespace base {

inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
inline bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
inline bool is_ascii_letter(char c) { return is_ascii_upper(c) || is_ascii_lower(c); }
inline bool is_ascii_alnum(char c) { return is_ascii_digit(c) || is_ascii_letter(c); }

/// ASCII letters in lower case, all other bytes unchanged.
inline char ascii_lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c; }

inline void append_ascii_lower(std::string_view text, std::string& out) {
  const std::size_t from = out.size();
  out.append(text);
  char* const bytes = out.data() + from;  // a loop over `out` itself would reload its size after each byte
  for (std::size_t i = 0; i < text.size(); ++i) bytes[i] = ascii_lower(bytes[i]);
}

inline std::string ascii_lower(std::string_view text) {
  std::string out;
  append_ascii_lower(text, out);
  return out;
}

std::string concat(std::initializer_list<std::string_view> parts);

/// `parts` (a range of strings) with `separator` between them.
template <typename Parts>
std::string join(const Parts& parts, std::string_view separator) {
  std::string text;
  bool first = true;
  for (const std::string_view part : parts) {
    if (!first) text += separator;
    first = false;
    text += part;
  }
  return text;
}

/// A constant set of ASCII characters, one bit each. Another character does not compile: its bytes would be looked for
/// one by one, and trimming `、` that way cuts the last byte off `김`.
class AsciiSet {
 public:
  // Not explicit: callers write the characters.
  consteval AsciiSet(std::string_view set) {  // NOLINT(google-explicit-constructor)
    for (const char c : set) {
      if (static_cast<unsigned char>(c) >= 0x80) throw "only ASCII";
      bits_[static_cast<unsigned char>(c) / 64U] |= std::uint64_t{1} << static_cast<unsigned char>(c) % 64U;
    }
  }
  consteval AsciiSet(const char* set) : AsciiSet(std::string_view(set)) {}  // NOLINT(google-explicit-constructor)

  constexpr bool contains(char c) const {
    const auto byte = static_cast<unsigned char>(c);
    return (bits_[byte / 64U] >> byte % 64U & 1U) != 0;
  }

 private:
  std::array<std::uint64_t, 4> bits_{};
};

/// The first place at or after `from` whose character is one of `set`, or is none of it; `npos` if there is none. The
/// members of `std::string_view` do the same, several times slower.
constexpr std::size_t find_first_of(std::string_view text, AsciiSet set, std::size_t from = 0) {
  while (from < text.size() && !set.contains(text[from])) ++from;
  return from < text.size() ? from : std::string_view::npos;
}

constexpr std::size_t find_first_not_of(std::string_view text, AsciiSet set, std::size_t from = 0) {
  while (from < text.size() && set.contains(text[from])) ++from;
  return from < text.size() ? from : std::string_view::npos;
}

/// `text` without the characters of `unwanted` at its start, its end, or both.
std::string_view trim_left(std::string_view text, AsciiSet unwanted = " \t");
std::string_view trim_right(std::string_view text, AsciiSet unwanted = " \t");
std::string_view trim(std::string_view text, AsciiSet unwanted = " \t");

/// Replaces every occurrence of `from`, which must not be empty; replacements are not searched again.
void replace_all(std::string& text, std::string_view from, std::string_view to);

/// The lowest `count` hexadecimal digits of `value`, lower case, highest first.
std::string hex_digits(std::uint64_t value, std::size_t count);

/// True if no ASCII letter or digit touches bytes [start, end) of `text`.
bool is_whole_word(std::string_view text, std::size_t start, std::size_t end);

/// True if `word`, which must not be empty, occurs in `text` as a whole word.
bool contains_word(std::string_view text, std::string_view word);

/// The parts of `a,b,c`; empty parts are kept.
std::vector<std::string_view> split_list(std::string_view text, char separator = ',');

/// Parses all of `text` by std::from_chars.
template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
  Number number{};
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace base
}  // namespace kgbuild
