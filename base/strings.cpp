#include "base/strings.hpp"

#include <algorithm>

namespace kgbuild {
inline namespace base {

std::string concat(std::initializer_list<std::string_view> parts) { return join(parts, ""); }

std::string_view trim_left(std::string_view text, AsciiSet unwanted) {
  return text.substr(std::min(find_first_not_of(text, unwanted), text.size()));
}

std::string_view trim_right(std::string_view text, AsciiSet unwanted) {
  std::size_t end = text.size();
  while (end > 0 && unwanted.contains(text[end - 1])) --end;
  return text.substr(0, end);
}

std::string_view trim(std::string_view text, AsciiSet unwanted) {
  return trim_right(trim_left(text, unwanted), unwanted);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

std::string hex_digits(std::uint64_t value, std::size_t count) {
  std::string digits(count, '0');
  for (std::size_t i = count; i-- > 0; value >>= 4) digits[i] = "0123456789abcdef"[value & 0xF];
  return digits;
}

bool is_whole_word(std::string_view text, std::size_t start, std::size_t end) {
  return (start == 0 || !is_ascii_alnum(text[start - 1])) && (end >= text.size() || !is_ascii_alnum(text[end]));
}

bool contains_word(std::string_view text, std::string_view word) {
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
    if (is_whole_word(text, at, at + word.size())) return true;
  return false;
}

std::vector<std::string_view> split_list(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace base
}  // namespace kgbuild
