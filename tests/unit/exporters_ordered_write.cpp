#include <doctest/doctest.h>

#include <array>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "exporters/output/ordered_write.hpp"
#include "exporters/text/number_text.hpp"
#include "folder.hpp"
#include "kgbuild/error.hpp"

using namespace kgbuild;
using namespace kgbuild::exporting;

TEST_CASE("text buffer: pieces of every size, and numbers, one after another") {
  TextBuffer text;
  CHECK(text.view().empty());
  std::string expected;
  for (const std::size_t size : {0U, 1U, 1023U, 1025U, 70000U}) {
    const std::string piece(size, static_cast<char>('a' + size % 26));
    text.write(piece);
    write_number(size, text);
    expected += piece + std::to_string(size);
  }
  CHECK((text.view() == expected));
  text.clear();
  CHECK(text.view().empty());
}

TEST_CASE("items are written in order by any number of threads") {
  const test::Folder folder;
  const std::size_t count = 50'000;
  std::string expected;
  for (std::size_t i = 0; i < count; ++i) expected += std::to_string(i) + " ";
  const FormatItems format = [](std::size_t first, std::size_t last, TextBuffer& text) {
    for (std::size_t i = first; i < last; ++i) {
      write_number(i, text);
      text.write(" ");
    }
  };
  for (const unsigned threads : {0U, 1U, 2U, 7U}) {
    OutputFile out(folder / "a");
    write_in_order(count, threads, format, out);
    out.close();
    CHECK((test::read_text(folder / "a") == expected));
  }
  OutputFile out(folder / "none");
  write_in_order(0, 4, format, out);
  CHECK(out.bytes() == 0);
}

TEST_CASE("what formatting or writing throws comes out, with all threads ended") {
  const test::Folder folder;
  const FormatItems fails = [](std::size_t first, std::size_t, TextBuffer& text) {
    text.write("x");
    if (first > 20'000) throw std::runtime_error("no memory");
  };
  OutputFile out(folder / "a");
  CHECK_THROWS_WITH(write_in_order(100'000, 3, fails, out), "no memory");
  const FormatItems much = [](std::size_t first, std::size_t last, TextBuffer& text) {
    for (std::size_t i = first; i < last; ++i) text.write(std::string(1000, 'x'));
  };
  OutputFile full("/dev/full");
  CHECK_THROWS_AS(write_in_order(100'000, 3, much, full), OutputError);
}

TEST_CASE("real numbers: the shortest form, whichever way it is found") {
  const auto shortest = [](double value) {
    std::array<char, 40> room{};
    return std::string(room.data(), std::to_chars(room.data(), room.data() + room.size(), value).ptr);
  };
  const auto check = [&](double value) {
    TextBuffer text;
    write_number(value, text);
    if (text.view() != shortest(value)) FAIL_CHECK(text.view(), " for ", shortest(value));
  };
  for (int i = -10'100'000; i < 10'100'000; i += 7) check(i / 100.0);
  for (int i = -120'000; i <= 120'000; ++i) check(i);
  for (int i = 1; i < 5'000; ++i) {
    for (const double value : {1.0 / i, i / 1000.0, i * 1e-5, i * 0.1, std::nextafter(i / 100.0, 1e9)}) check(value);
  }
  for (const double value : {-0.0, 0.0, 1e300, -1e-300, 2.5e9, 4.9e-324}) check(value);
}
