#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

#include "exporters/output/ordered_write.hpp"
#include "exporters/text/scalar_text.hpp"
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

TEST_CASE("an exception of formatting or writing is rethrown after all threads have ended") {
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
