// Classes and case of ASCII characters, independent of the locale.
#pragma once

#include <string>
#include <string_view>

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

}  // namespace base
}  // namespace kgbuild
