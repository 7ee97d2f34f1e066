// Forms of dates, each alone in its field, and dates that only their file can complete.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "parsers/fields/date_column.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/split_date.hpp"
#include "parsers_papers.hpp"

using namespace kgbuild::parsing;

namespace {

struct Case {
  std::string_view text, iso;
};

template <std::size_t Count>
void check_fields(const Case (&cases)[Count]) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(read_date_field(c.text) == c.iso);
  }
}

std::string date_of(const Papers& papers, std::size_t at = 0) {
  return at < papers.count() ? papers.result.entries[at].date : "none";
}

std::string table(std::string_view heading, std::initializer_list<std::string_view> dates) {
  std::string text = std::string(heading) + "\n\n| Date | Title | Authors |\n|---|---|---|\n";
  int number = 0;
  for (const std::string_view date : dates) {
    const std::string place = std::to_string(++number);
    text.append("| ").append(date).append(" | [Slow Tides of Glass Part ").append(place);
    text.append("](https://arxiv.org/abs/2403.0123").append(place).append(") | An Ode, Bo Lind |\n");
  }
  return text;
}

}  // namespace

TEST_CASE("dates: short years") {
  check_fields({
      {"24.03.05", "2024-03-05"},
      {"24. 3. 5.", "2024-03-05"},
      {"'24.3.5", "2024-03-05"},
      {"’24. 3. 5.", "2024-03-05"},
      {"'24.03.15", "2024-03-15"},
      {"24-03-05", "2024-03-05"},
      {"24/03/05", "2024-03-05"},
      {"05.03.24", "2024-03-05"},
      {"24.03.15", ""},  // of 2015 or 2024
      {"31.03.24", ""},
      {"05/03/24", "2024"},
      {"13/03/45", ""},
      {"22.04.3 LTS", ""},
      {"2024. 3. 5.", "2024-03-05"},
      {"2024.3.5", "2024-03-05"},
      {"Mar '24", "2024-03"},
      {"5 Mar '24", "2024-03-05"},
      {"Mar 5, '24", "2024-03-05"},
      {"5-Mar-24", "2024-03-05"},
  });
  CHECK(find_date("uses CUDA 12.04.05 and v24.03.05") == "");
}

TEST_CASE("dates: weeks, quarters, seasons and eras") {
  check_fields({
      {"令和4年3月5日", "2022-03-05"},
      {"令和４年３月５日", "2022-03-05"},
      {"R4.3.5", ""},
      {"2024年第12週", "2024-03-18"},
      {"2024年 第12周", "2024-03-18"},
      {"Week 12, 2024", "2024-03-18"},
      {"week 12 of 2024", "2024-03-18"},
      {"W12 2024", "2024-03-18"},
      {"2024 W12", "2024-03-18"},
      {"2024W12", "2024-03-18"},
      {"2024-W12-3", "2024-03-20"},
      {"2024-W12-7", "2024-03-24"},
      {"2024W123", ""},
      {"2024-W12-8", "2024"},
      {"KW 12/2024", "2024-03-18"},
      {"KW12 2024", "2024-03-18"},
      {"Q1 2024", "2024"},
      {"Q1/2024", "2024"},
      {"Q1'24", ""},
      {"Spring 2024", "2024"},
      {"2024년 1분기", "2024"},
  });
}

TEST_CASE("dates: languages") {
  check_fields({
      {"5 de marzo de 2024", "2024-03-05"},
      {"5. März 2024", "2024-03-05"},
      {"le 5 mars 2024", "2024-03-05"},
      {"5 de março de 2024", "2024-03-05"},
      {"5 marzo 2024", "2024-03-05"},
      {"5 maart 2024", "2024-03-05"},
      {"5 марта 2024 г.", "2024-03-05"},
      {"5 декабря 2024", "2024-12-05"},
      {"3 outubro 2024", "2024-10-03"},
      {"1 gennaio 2024", "2024-01-01"},
      {"Tuesday, March 5th, 2024", "2024-03-05"},
      {"2024年3月5日 星期二", "2024-03-05"},
      {"2024년 3월 5일 화요일", "2024-03-05"},
  });
}

TEST_CASE("dates: machines") {
  check_fields({
      {"2024-03-05T23:59:59+09:00", "2024-03-05"},
      {"2024-03-05T23:59:59.123456Z", "2024-03-05"},
      {"2024-03-05 23:59:59 -0500", "2024-03-05"},
      {"20240305", "2024-03-05"},
      {"20240305T101500Z", "2024-03-05"},
      {"20240305101500", "2024-03-05"},
      {"1709596800", "2024-03-05"},
      {"1709596800000", "2024-03-05"},
      {"-1709596800", ""},
      {"20241305", ""},
      {"2024-13-05", ""},
      {"Tue, 05 Mar 2024 10:15:00 +0000", "2024-03-05"},
      {"Tue Mar  5 10:15:00 2024", "2024-03-05"},
      {"2024-03-05/2024-03-07", "2024-03-05"},
      {"2024/03/05 10:15", "2024-03-05"},
  });
}

TEST_CASE("dates: serial days of spreadsheets only in columns that are named dates") {
  CHECK(date_of(Papers("csv", "title,authors,date\nSlow Tides,An Ode,45356\n")) == "2024-03-05");
  CHECK(date_of(Papers("csv", "title,authors,published\nSlow Tides,An Ode,45356.5\n")) == "2024-03-05");
  CHECK(date_of(Papers("csv", "title,authors,n\nSlow Tides,An Ode,45356\nKilns,Bo Ek,45357\n")) == "");
  CHECK(date_of(Papers("csv", "title,authors,pages\nSlow Tides,An Ode,45356\n")) == "");
}

TEST_CASE("dates: a column decides on short years") {
  const Papers csv("csv", "title,authors,date\nA,An Ode,24.03.15\nB,Bo Ek,24.03.28\nC,Cy Rask,24.04.02\n");
  CHECK(date_of(csv) == "2024-03-15");
  CHECK(csv.said("undecided-dates") == 0);
  const Papers german("csv", "title,authors,date\nA,An Ode,15.03.24\nB,Bo Ek,02.04.24\n");
  CHECK(date_of(german) == "2024-03-15");
  const Papers open("csv", "title,authors,date\nA,An Ode,24.03.15\n");
  CHECK(date_of(open) == "");
  CHECK(open.said("undecided-dates") == 1);
  const Papers slashes("csv", "title,authors,date\nA,An Ode,03/04/24\nB,Bo Ek,03/28/24\n");
  CHECK(date_of(slashes) == "2024-03-04");
  const Papers year_only("csv", "title,authors,date\nA,An Ode,03/04/24\n");
  CHECK(date_of(year_only) == "2024");
  CHECK(year_only.said("undecided-dates") == 1);
}

TEST_CASE("dates: the heading or the file gives the year") {
  const Papers months("markdown", table("# Papers of 2024", {"4/3", "4/25"}));
  CHECK(date_of(months) == "2024-04-03");
  CHECK(date_of(months, 1) == "2024-04-25");
  CHECK(months.said("undecided-dates") == 0);
  const Papers days("markdown", table("## 2023", {"3.4.", "25.4."}));
  CHECK(date_of(days) == "2023-04-03");
  const Papers open("markdown", table("## 2023", {"4/3"}));
  CHECK(date_of(open) == "2023");
  CHECK(open.said("undecided-dates") == 1);
  const Papers words("markdown", table("## 2023", {"Apr 3", "3 April", "4월 3일", "4月3日"}));
  for (std::size_t i = 0; i < 4; ++i) CHECK(date_of(words, i) == "2023-04-03");
  const Papers file("csv", "title,authors,date\nA,An Ode,4/3\nB,Bo Ek,4/25\n", "papers-2024.csv");
  CHECK(date_of(file) == "2024-04-03");
  const Papers none("csv", "title,authors,date\nA,An Ode,4/3\nB,Bo Ek,4/25\n", "papers.csv");
  CHECK(date_of(none) == "");
  CHECK(none.said("undecided-dates") == 1);
}

TEST_CASE("dates: parts with dashes of any kind") {
  CHECK(join_date("2024", "Mar–Apr") == "2024-03");
  CHECK(join_date("2024", "Mar—Apr") == "2024-03");
  CHECK(join_date("2024", "août", "5") == "2024-08-05");
  CHECK(join_date("2024", "3月", "5") == "2024-03-05");
  CHECK(join_date("2024", "décembre", "5") == "2024-12-05");
}
