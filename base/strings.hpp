// Small operations on strings that every part needs. All are linear and locale-independent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace kgbuild {
inline namespace base {

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

/// `text` without the characters of `unwanted` at its start, its end, or both.
std::string_view trim_left(std::string_view text, std::string_view unwanted = " \t");
std::string_view trim_right(std::string_view text, std::string_view unwanted = " \t");
std::string_view trim(std::string_view text, std::string_view unwanted = " \t");

/// Replaces every occurrence of `from`, which must not be empty; replacements are not searched again.
void replace_all(std::string& text, std::string_view from, std::string_view to);

/// The lowest `count` hexadecimal digits of `value`, lower case, highest first.
std::string hex_digits(std::uint64_t value, std::size_t count);

/// True if no ASCII letter or digit touches bytes [start, end) of `text`.
bool is_whole_word(std::string_view text, std::size_t start, std::size_t end);

/// True if `word`, which must not be empty, occurs in `text` as a whole word.
bool contains_word(std::string_view text, std::string_view word);

}  // namespace base
}  // namespace kgbuild
