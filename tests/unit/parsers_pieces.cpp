// Pieces of large files of lines.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/line_pieces.hpp"
#include "kgbuild/error.hpp"
#include "tests/unit/folder.hpp"

using namespace kgbuild;

namespace {

/// Each piece as `number of its first line: text`.
std::vector<std::string> read_pieces(std::string_view text, std::size_t target) {
  const test::Folder folder;
  folder.write("a", text);
  std::vector<std::string> pieces;
  for (const LinePiece& piece : find_line_pieces(folder / "a", target, find_line_cut))
    pieces.push_back(std::to_string(piece.first_line) + ": " + read_piece(folder / "a", piece));
  return pieces;
}

using Pieces = std::vector<std::string>;

}  // namespace

TEST_CASE("files are cut after lines") {
  CHECK(read_pieces("ab\ncd\n\nef", 3) == Pieces{"1: ab\n", "2: cd\n", "3: \nef"});
  CHECK(read_pieces("ab\ncd\n\nef", 4) == Pieces{"1: ab\ncd\n", "3: \nef"});
  CHECK(read_pieces("abcdefgh\nij\n", 2) == Pieces{"1: abcdefgh\n", "2: ij\n"});
  CHECK(read_pieces("a\r\nb\r\nc", 2) == Pieces{"1: a\r\n", "2: b\r\n", "3: c"});
  CHECK(read_pieces("no line end", 2) == Pieces{"1: no line end"});
  CHECK(read_pieces("ab\ncd\n", 6) == Pieces{"1: ab\ncd\n"});
  CHECK(read_pieces("", 1) == Pieces{"1: "});
}

TEST_CASE("files that are not text of lines stay whole") {
  for (const std::string_view text : {"ab\rcd\nef\n", "\x1f\x8b\x08 a\nb\nc\n", "\xFF\xFE a\nb\n", "ab\ncd\r"}) {
    CAPTURE(text);
    CHECK(read_pieces(text, 1).size() == (text.ends_with('\r') ? 2 : 1));
  }
}

TEST_CASE("pieces hold across the blocks in which a file is read") {
  std::string text;
  for (int i = 0; i < 300'000; ++i) text += "line\r\n";  // 1.8 MB; a block ends between \r and \n
  text.insert(0, "xy");
  const test::Folder folder;
  folder.write("a", text);
  std::string joined;
  std::uint32_t line = 1;
  for (const LinePiece& piece : find_line_pieces(folder / "a", 700'000, find_line_cut)) {
    CHECK(piece.first_line == line);
    const std::string part = read_piece(folder / "a", piece);
    line += static_cast<std::uint32_t>(std::count(part.begin(), part.end(), '\n'));
    joined += part;
  }
  CHECK((joined == text));
  CHECK(line == 300'001);
}

TEST_CASE("a file that is gone or shorter") {
  const test::Folder folder;
  CHECK_THROWS_AS(find_line_pieces(folder / "none", 1, find_line_cut), InputError);
  folder.write("a", "ab\n");
  CHECK(read_piece(folder / "a", {1, 10, 1}) == "b\n");
  CHECK(read_piece(folder / "a", {5, 10, 1}).empty());
}
