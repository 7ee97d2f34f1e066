#include <doctest/doctest.h>

#include "parsers/fields/date_column.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers_papers.hpp"

using namespace kgbuild::parsing;

namespace {

std::string resolve(std::initializer_list<const char*> column, const char* date) {
  DateColumn dates;
  for (const char* const text : column) dates.add(text);
  return dates.resolve(date).value_or("");
}

std::string date_of(const Papers& papers, std::size_t at) {
  return at < papers.count() ? papers.result.entries[at].date : "none";
}

}  // namespace

TEST_CASE("dates: the order of day and month is that of most dates of the column") {
  CHECK(resolve({"25/06/2017", "12/06/2017"}, "12/06/2017") == "2017-06-12");
  CHECK(resolve({"06/25/2017", "12/06/2017"}, "12/06/2017") == "2017-12-06");
  CHECK(resolve({"25-06-2017", "1-2-2018"}, "1-2-2018") == "2018-02-01");
  CHECK(resolve({"13/1/2020", "14/2/2020", "2/13/2020"}, "3/4/2020") == "2020-04-03");
  CHECK(resolve({"13/1/2020", "2/13/2020"}, "3/4/2020") == "");
  CHECK(resolve({"12/06/2017"}, "12/06/2017") == "");
  CHECK(resolve({"25/06/2017"}, "2017-06-12") == "");
  CHECK(resolve({"25/06/2017 10:00"}, "12/06/2017 11:30") == "2017-06-12");
  CHECK(resolve({"45/06/2017"}, "12/06/2017") == "");
}

TEST_CASE("dates: tables, JSON, YAML and Markdown take the order of their file") {
  const Papers csv("csv", "title,authors,date\nA,An Ode,12/06/2017\nB,Bo Lind,25/06/2017\nC,Cy Marrow,03/07/2017\n");
  CHECK(date_of(csv, 0) == "2017-06-12");
  CHECK(date_of(csv, 2) == "2017-07-03");
  CHECK(csv.said("undecided-dates") == 0);
  const Papers json(
      "json",
      R"([{"title": "A", "authors": ["An Ode"], "date": "12/06/2017"}, {"title": "B", "authors": ["Bo Lind"], "date": "06/25/2017"}])");
  CHECK(date_of(json, 0) == "2017-12-06");
  const Papers yaml("yaml",
                    "- title: A\n  authors: [An Ode]\n  date: 12/06/2017\n- title: B\n  authors: [Bo "
                    "Lind]\n  date: 25/06/2017\n");
  CHECK(date_of(yaml, 0) == "2017-06-12");
  const Papers table("markdown",
                     "| Date | Title | Authors |\n|---|---|---|\n| 12/06/2017 | [Slow Tides of "
                     "Glass](https://arxiv.org/abs/2403.01234) | An Ode, Bo Lind |\n| 25/06/2017 | [Kilns That "
                     "Cool](https://arxiv.org/abs/2403.01235) | Cy Marrow, Dee Quill |\n");
  CHECK(date_of(table, 0) == "2017-06-12");
  CHECK(date_of(table, 1) == "2017-06-25");
}

TEST_CASE("dates: what nothing decides keeps its year, and that is said once") {
  const Papers csv("csv", "title,authors,date\nA,An Ode,12/06/2017\nB,Bo Lind,11/07/2018\n");
  CHECK(date_of(csv, 0) == "2017");
  CHECK(csv.text_of("undecided-dates") ==
        "0: 2 dates may be read day first or month first, and no date of the file shows which; only their years were "
        "kept");
  CHECK(Papers("csv", "title,authors,date\nA,An Ode,06/06/2017\n").diagnostics.empty());
}

TEST_CASE("dates: numbers as programs store them") {
  CHECK(read_stored_date("45292") == "2024-01-01");
  CHECK(read_stored_date("45292.75") == "2024-01-01");
  CHECK(read_stored_date("1706745600") == "2024-02-01");
  CHECK(read_stored_date("1706745600000") == "2024-02-01");
  CHECK(read_stored_date("1706745600.5") == "2024-02-01");
  CHECK(read_stored_date("12345") == "");
  CHECK(read_stored_date("2024") == "");
  CHECK(read_stored_date("99999999999999999999") == "");
  CHECK(read_stored_date("45292x") == "");
  CHECK(date_of(Papers("csv", "title,authors,date\nA,An Ode,45292\n"), 0) == "2024-01-01");
  CHECK(date_of(Papers("json", R"([{"title": "A", "authors": ["An Ode"], "published": 1706745600}])"), 0) ==
        "2024-02-01");
  CHECK(
      date_of(
          Papers(
              "json",
              R"([{"content": {"title": {"value": "A"}, "authors": {"value": ["An Ode"]}}, "cdate": 1706745600000}])"),
          0) == "2024-02-01");
}

TEST_CASE("dates: times, zones, quarters and seasons") {
  for (const char* const text :
       {"2024Q1", "2024-Q3", "Q2 2024", "Q4-2024", "Spring 2024", "2024 autumn", "FY2024", "2024H1", "2024년 봄"}) {
    CAPTURE(text);
    CHECK(read_date_field(text) == "2024");
  }
  CHECK(read_date_field("2024-03-14T12:30:00Z") == "2024-03-14");
  CHECK(read_date_field("2024-03-14T12:30:00.123+09:00") == "2024-03-14");
  CHECK(read_date_field("2024-03-14 12:30:00 UTC") == "2024-03-14");
  CHECK(read_date_field("A2024B2023") == "");
}
