#include "kgbuild/text.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace kgbuild {
namespace {

/// Length of the blank that `text` has at `at`, 0 for none. Blanks are the Unicode property
/// White_Space as of Unicode 6.3.
std::size_t blank_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u; };
  const unsigned first = byte(0);
  if (first == ' ' || (first >= '\t' && first <= '\r')) return 1;
  if (first < 0xC2) return 0;
  if (first == 0xC2) return byte(1) == 0xA0 || byte(1) == 0x85 ? 2 : 0;
  const unsigned rest = byte(1) << 8 | byte(2);
  switch (first) {
    case 0xE1:
      return rest == 0x9A80 ? 3 : 0;  // U+1680
    case 0xE2:                        // U+2000 to U+200A, U+2028, U+2029, U+202F; U+205F
      return (rest >= 0x8080 && rest <= 0x808A) || rest == 0x80A8 || rest == 0x80A9 || rest == 0x80AF || rest == 0x819F
                 ? 3
                 : 0;
    case 0xE3:
      return rest == 0x8080 ? 3 : 0;  // U+3000
    default:
      return 0;
  }
}

}  // namespace

CleanText clean_text(std::string_view bytes) {
  Repaired repaired = repair_utf8(bytes);
  return {std::move(repaired.text), repaired.invalid + repaired.controls};
}

bool is_clean_text(std::string_view bytes) { return dirty_block(bytes) == bytes.size(); }

std::string collapse_blanks(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  bool gap = false;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t blank = blank_length(text, i)) {
      gap = true;
      i += blank;
      continue;
    }
    if (gap && !result.empty()) result += ' ';
    gap = false;
    result += text[i++];
  }
  return result;
}

std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  std::size_t end = max_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

std::string shorten(std::string_view text, std::size_t max_characters) {
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool starts = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    if (starts && characters++ == max_characters) return std::string(text.substr(0, i)) + "…";
  }
  return std::string(text);
}

std::uint64_t hash_bytes(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3;
  }
  return hash;
}

std::string hash_digits(std::string_view bytes) {
  const std::uint64_t hash = hash_bytes(bytes);
  return hex_digits(hash >> 32 ^ hash, 8);
}

}  // namespace kgbuild
