#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "parsers/fields/dates.hpp"
#include "parsers/fields/path_dates.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;

namespace {

struct Case {
  std::string_view text, iso;
};

std::string written(std::string_view text) {
  const auto date = find_written_date(text);
  return date ? date->iso : std::string();
}

}  // namespace

TEST_CASE("days are read in the written forms of seven languages") {
  const Case cases[] = {
      {"2024-03-14", "2024-03-14"},
      {"# 2024. 3. 14. digest", "2024-03-14"},
      {"2024_03_14", "2024-03-14"},
      {"20240314", "2024-03-14"},
      {"2024-03-14T08:00:00Z", "2024-03-14"},
      {"2024년 3월 14일 (목)", "2024-03-14"},
      {"24년 3월 14일", "2024-03-14"},
      {"2024年3月14日（木）", "2024-03-14"},
      {"２０２４年３月１４日", "2024-03-14"},
      {"二〇二四年十二月二十三日", "2024-12-23"},
      {"令和6年3月14日", "2024-03-14"},
      {"令和元年5月1日", "2019-05-01"},
      {"14.03.2024", "2024-03-14"},
      {"14. März 2024", "2024-03-14"},
      {"den 2. Jänner 2024", "2024-01-02"},
      {"1er août 2024", "2024-08-01"},
      {"le 14 FÉVRIER 2024", "2024-02-14"},
      {"14 de marzo de 2024", "2024-03-14"},
      {"14-Mar-2024", "2024-03-14"},
      {"14-Mar-24", "2024-03-14"},
      {"Mar. 14th, 2024", "2024-03-14"},
      {"14th of March, 2024", "2024-03-14"},
      {"Thu, 14 Mar 2024 00:00:00 GMT", "2024-03-14"},
      {"2024-Mar-14", "2024-03-14"},
      {"3/14/2024", "2024-03-14"},
      {"14/3/2024", "2024-03-14"},
      {"arXiv 2024. [Paper](https://a.example/2020/01/02) 14 Mar 2024", "2024-03-14"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(written(c.text) == c.iso);
  }
}

TEST_CASE("a range or a week is its first day") {
  const Case cases[] = {
      {"March 11 - March 17 - 2024", "2024-03-11"},
      {"Mar 11–17, 2024", "2024-03-11"},
      {"11-17 March 2024", "2024-03-11"},
      {"vom 11. bis 17. März 2024", "2024-03-11"},
      {"du 11 au 17 mars 2024", "2024-03-11"},
      {"11 a 17 de marzo de 2024", "2024-03-11"},
      {"3/11-3/17, 2024", "2024-03-11"},
      {"11.03.-17.03.2024", "2024-03-11"},
      {"3월 11일 ~ 3월 17일, 2024년", "2024-03-11"},
      {"3月11日(月)〜3月17日(日), 2024", "2024-03-11"},
      {"2024-03-11 ~ 2024-03-17", "2024-03-11"},
      {"December 30 - January 5, 2025", "2024-12-30"},
      {"2024-W11", "2024-03-11"},
      {"Week 11, 2024", "2024-03-11"},
      {"KW 1 2021", "2021-01-04"},
      {"2025-W01", "2024-12-30"},
      {"2020-W53", "2020-12-28"},
      {"2024-W53", ""},
      {"2024年第11周", "2024-03-11"},
      {"2024년 11주차", "2024-03-11"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(written(c.text) == c.iso);
  }
}

TEST_CASE("a month stays a month, and what is none is nothing") {
  const Case cases[] = {
      {"(2024-03)", "2024-03"},
      {"[Arxiv 2024.03]", "2024-03"},
      {"2024년 3월 2주차", "2024-03"},
      {"Week 2 of March 2024", "2024-03"},
      {"2024年3月", "2024-03"},
      {"Mar '24", "2024-03"},
      {"Dezember 2024", "2024-12"},
      {"enero de 2024", "2024-01"},
      {"03/2024", "2024-03"},
      {"## Mars 2024", "2024-03"},
      {"3/4/2024", "2024"},
      {"the Mars 2020 rover", ""},
      {"it may 2024 be", ""},
      {"2403.12345", ""},
      {"2003.01234", ""},
      {"Llama-3-2024", ""},
      {"CVPR 2024", ""},
      {"10.1145/3447548.3467401", ""},
      {"in 2024. May we", ""},
      {"https://a.example/2024/03/14/post", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(written(c.text) == c.iso);
  }
}

TEST_CASE("an impossible day is no date, not even a month") {
  for (const std::string_view text : {"2024-02-30", "Daily Papers (2024-13-45)", "9999-12-31", "February 30, 2024"}) {
    CAPTURE(text);
    CHECK(written(text).empty());
    CHECK(find_date(text).empty());
    CHECK(find_impossible_date(text));
  }
  CHECK_FALSE(find_impossible_date("2024-02-29"));
  CHECK_FALSE(find_impossible_date("papers 20241345 of 3/4/2024"));
}

TEST_CASE("a written date says where it is") {
  const auto date = find_written_date("## 14 Mar 2024 (Thu)");
  REQUIRE(date);
  CHECK(date->begin == 3);
  CHECK(date->end == 14);
}

TEST_CASE("a year is a word of its own") {
  CHECK(find_year("CVPR 2024")->iso == "2024");
  CHECK(find_year("2024년")->iso == "2024");
  for (const std::string_view text : {"CVPR2024", "2018-2020", "2003.01234", "1989", "12024", "v2024x"}) {
    CAPTURE(text);
    CHECK_FALSE(find_year(text));
  }
}

TEST_CASE("a year that a table wrote as a number with a fraction") {
  CHECK(read_date_field("2021.0") == "2021");
  CHECK(read_date_field("1991.0") == "1991");
  CHECK(read_date_field("1987.0") == "1987");
  CHECK(read_date_field("2021.10") == "2021-10");
  CHECK(read_date_field("v2.0").empty());
  CHECK(read_date_field("20211.0").empty());
}

TEST_CASE("names of files and folders say days, months and years") {
  const Case cases[] = {
      {"2024/03/14.md", "2024-03-14"},
      {"2024/03/14/x.md", "2024-03-14"},
      {"14-Mar-2024/AI/README.md", "2024-03-14"},
      {"2023/notes/20240314.md", "2024-03-14"},
      {"papers-240314.md", "2024-03-14"},
      {"200311.md", "2020-03-11"},
      {"202403.md", "2024-03"},
      {"2024/0314.md", "2024-03-14"},
      {"2024/March/14.md", "2024-03-14"},
      {"2024-W11.md", "2024-03-11"},
      {"2024/03/README.md", "2024-03"},
      {"2023-01-02/2024-03-14.md", "2024-03-14"},
      {"2024-03-14/2023.md", "2024-03-14"},
      {"2024/README.md", "2024"},
      {"2403.91001.md", ""},
      {"2003.01234.md", ""},
      {"a/b/c.md", ""},
      {"", ""},
      {"/", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(find_path_date(c.text) == c.iso);
  }
}

TEST_CASE("dates take time linear in the text") {
  for (const std::string_view part : {"2024-", "may ", "Dec 2024 ", "11 - ", "年", "2024. ", "(", "1.1.", "https://"}) {
    std::string text;
    while (text.size() < 100000) text += part;
    CAPTURE(part);
    CHECK(find_date(text).empty());
    find_written_date(text);
    find_year(text);
  }
}
