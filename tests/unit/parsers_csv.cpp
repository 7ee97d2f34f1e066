#include <doctest/doctest.h>

#include "parsers/csv/csv_rows.hpp"

using namespace kgbuild::parsing;

namespace {

/// Cells in brackets, rows by `|`; a row that was mended ends with `!`.
std::string rows_of(const std::string& text, CsvDialect dialect = {}, std::size_t width = 0) {
  CsvReader reader(text, dialect);
  reader.set_width(width);
  std::string shown;
  for (CsvRow row; reader.next(row);) {
    if (!shown.empty()) shown += "|";
    for (const std::string_view cell : row.cells) shown.append("[").append(cell).append("]");
    if (row.mended) shown += "!";
  }
  return shown;
}

constexpr CsvDialect escaped{',', '"', true};

}  // namespace

TEST_CASE("CSV: cells and rows") {
  CHECK(rows_of("a,b\nc,d\n") == "[a][b]|[c][d]");
  CHECK(rows_of("a,b\n\n\nc,d") == "[a][b]|[c][d]");
  CHECK(rows_of(",\n,,") == "[][]|[][][]");
  CHECK(rows_of("\"a,b\",c\n\"two\nlines\",d\n") == "[a,b][c]|[two\nlines][d]");
  CHECK(rows_of("\"say \"\"no\"\"\",\"\"\"x\"\"\",\"\"\n") == "[say \"no\"][\"x\"][]");
  CHECK(rows_of("a, \"b, c\" ,d") == "[a][b, c][d]");
  CHECK(rows_of("a;'b;c'\td", {';', '\'', false}) == "[a][b][c'\td]!");
  CHECK(rows_of("a;'b;c';d", {';', '\'', false}) == "[a][b;c][d]");
  CHECK(rows_of("a\t\"b\tc", {'\t', '\0', false}) == "[a][\"b][c]");
  CHECK(rows_of("it's 5\" wide,\"a \"b\" c\",d") == "[it's 5\" wide][a \"b\" c][d]");
  CHECK(rows_of("") == "");
}

TEST_CASE("CSV: backslashes") {
  CHECK(rows_of("\"say \\\"no\\\"\",a\n", escaped) == "[say \"no\"][a]");
  CHECK(rows_of("a\\,b,\"c\\\\\",d\\", escaped) == "[a,b][c\\][d\\]");
  CHECK(rows_of("\"tail\\\",b\",c", escaped) == "[tail\",b][c]");
  CHECK(rows_of("\"\\alpha\",\"\"\"b\"", escaped) == "[\\alpha][\"b]");
  CHECK(rows_of("\"C:\\\",b") == "[C:\\][b]");
}

TEST_CASE("CSV: a quote that is not closed loses only its row") {
  CHECK(rows_of("a,b\n\"c,d\ne,f\n", {}, 2) == "[a][b]|[c][d]!|[e][f]");
  CHECK(rows_of("\"a,b\n\"c\",d\n", {}, 2) == "[a][b]!|[c][d]");
  CHECK(rows_of("\"Why\" a,b\nc,d\n", {}, 2) == "[\"Why\" a][b]!|[c][d]");
  CHECK(rows_of("a,\"b, b\nc,\"d\"\n", {}, 2) == "[a][b, b]!|[c][d]");
  CHECK(rows_of("a,b\n\"c\nc\",d\ne,f", {}, 2) == "[a][b]|[c\nc][d]|[e][f]");
  CHECK(rows_of("\"a\nb\"\nc,d", {}, 2) == "[a\nb]|[c][d]");
  CHECK(rows_of("\"a\n\"\"b\"\" c\",d\n", {}, 2) == "[a\n\"b\" c][d]");
}

TEST_CASE("CSV: hostile quotes are linear and bounded") {
  std::string open, pairs;
  for (int i = 0; i < 400000; ++i) open += "\"a\n";
  CHECK(rows_of(open, {}, 2).size() > 1000000);
  for (int i = 0; i < 100000; ++i) pairs += "\"a\nb\"\n";
  CHECK(rows_of(pairs, {}, 3).size() > 100000);
  CsvReader wide(std::string_view("a"), {});
  const std::string commas(100000, ',');
  CsvReader reader(commas, {});
  CsvRow row;
  REQUIRE(reader.next(row));
  CHECK(row.count == 100001);
  CHECK(row.cells.size() == 4096);
  CHECK_FALSE(reader.next(row));
}
