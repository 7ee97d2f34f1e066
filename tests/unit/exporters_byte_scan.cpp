#include "exporters/text/byte_scan.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kgbuild;
using namespace kgbuild::exporting;

TEST_CASE("a byte is found at every place in text of every length, and only there") {
  const auto test = [](ByteBlock block) { return (block == '<') | (block < 0x20) | (block == 0xE2); };
  CHECK_FALSE(holds_byte("", test));
  for (std::size_t size = 1; size < 70; ++size) {
    const std::string plain(size, '\xE1');
    CHECK_FALSE(holds_byte(plain, test));
    for (std::size_t at = 0; at < size; ++at) {
      for (const char byte : {'<', '\x1F', '\0', '\xE2'}) {
        std::string text = plain;
        text[at] = byte;
        if (!holds_byte(text, test)) FAIL_CHECK("not found at ", at, " of ", size);
      }
    }
  }
}
