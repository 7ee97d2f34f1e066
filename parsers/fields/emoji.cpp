#include "parsers/fields/emoji.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.hpp"

namespace kgbuild::parsing {
namespace {

struct Range {
  std::uint32_t first, last;
};
// U+200D joins pictures; in some scripts it is part of words, where it does not follow a picture.
constexpr std::array<Range, 7> ranges{{{0x2300, 0x23FF},      // technical signs
                                       {0x2460, 0x24FF},      // numbers and letters in circles
                                       {0x25A0, 0x27BF},      // shapes, symbols, dingbats
                                       {0x2B00, 0x2BFF},      // symbols and arrows
                                       {0xFE0E, 0xFE0F},      // text or picture
                                       {0x1F000, 0x1FAFF},    // pictures
                                       {0xE0020, 0xE007F}}};  // tags of flags

bool is_picture(std::uint32_t point) {
  return std::ranges::any_of(ranges, [&](const Range& range) { return point >= range.first && point <= range.last; });
}

}  // namespace

std::size_t emoji_length(std::string_view text) {
  constexpr std::string_view joiner = "\u200D";
  if (text.empty() || static_cast<unsigned char>(text[0]) < 0xE2) return 0;
  const CodePoint point = decode_utf8(text, 0);
  if (!is_picture(point.value)) return 0;
  return point.length + (text.substr(point.length).starts_with(joiner) ? joiner.size() : 0);
}

}  // namespace kgbuild::parsing
