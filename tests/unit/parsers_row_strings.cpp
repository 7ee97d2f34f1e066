// Rows of lists in the strings of JSON.
#include <doctest/doctest.h>

#include "tests/unit/parsers_papers.hpp"

TEST_CASE("rows in JSON: the key names the paper if the row does not") {
  const Papers got("json", R"({"2205.80001": "|**2022-05-02**|**Moss on Glass**|Ona Reyes et.al.|[link]|\n",)"
                           R"("2205.80002": "|**2022-05-03**|**Fern on Stone**|Tim Falk et.al.|[link]|\n"})");
  REQUIRE(got.count() == 2);
  CHECK(got.paper(0) == "Moss on Glass | Ona Reyes; + | 2022-05-02 | 2205.80001 |  | https://arxiv.org/abs/2205.80001");
  CHECK(got.paper(1).starts_with("Fern on Stone | Tim Falk; + | 2022-05-03 | 2205.80002"));
}

TEST_CASE("rows in JSON: objects among them, several topics") {
  const Papers got(
      "json", R"({"Moss": {"2205.80001": "|2022-05-02|Moss on Glass|Ona Reyes, Tim Falk|[paper]|\n",)"
              R"("2205.80003": {"title": "Lichen at Sea", "authors": ["Ivy Chan"], "date": "2022-05-04"}},)"
              R"("Fern": {"2205.80002": "|2022-05-03|Fern on Stone|Tim Falk|[paper]|\n"}, "updated": "2022-06-01"})");
  CHECK(got.count() == 3);
  CHECK(got.sum_holds());
}

TEST_CASE("rows in JSON: bars of titles") {
  for (const char* const title : {R"(P(x \\| y) of Moss)", R"(P(x | y) of Moss)"}) {
    CAPTURE(title);
    const Papers got("json", std::string(R"({"2205.80001": "|**2022-05-02**|**)") + title +
                                 R"(**|Ona Reyes et.al.|[2205.80001](http://arxiv.org/abs/2205.80001)|null|\n"})");
    CHECK(got.paper().starts_with("P(x | y) of Moss | Ona Reyes; + | 2022-05-02 | 2205.80001"));
  }
}

TEST_CASE("rows in JSON: tables and bullets of one file") {
  const Papers got(
      "json",
      R"([{"topic": "Moss", "papers": {"2205.80001v1": "|**2022-05-02**|**Moss on Glass**|Ona Reyes et.al.|)"
      R"([2205.80001v1](http://arxiv.org/abs/2205.80001v1)|null|\n", "2205.80002": "- 2022-05-03, **Fern on )"
      R"(Stone**, Tim Falk et.al., Paper: [http://arxiv.org/abs/2205.80002](http://arxiv.org/abs/2205.80002)\n"}}])");
  CHECK(got.count() == 2);
  CHECK(got.paper(0).starts_with("Moss on Glass"));
  CHECK(got.paper(1).starts_with("Fern on Stone"));
}

TEST_CASE("rows in JSON: a text that names no paper is not a row") {
  const Papers got("json", R"({"notes": "|a|b|c|", "title": "- nothing", "x": ["| 2022 | Moss on Glass |"]})");
  CHECK(got.count() == 0);
}

TEST_CASE("JSON: an editor is not an author") {
  const Papers got("json",
                   R"([{"title": "Moss on Glass", "DOI": "10.5555/moss.1", "creators": [{"creatorType": "author",)"
                   R"("firstName": "Ona", "lastName": "Reyes"}, {"creatorType": "editor", "firstName": "An",)"
                   R"("lastName": "Ed"}, {"creatorType": "contributor", "firstName": "Tim", "lastName": "Falk"}]}])");
  CHECK(got.paper().starts_with("Moss on Glass | Ona Reyes; Tim Falk |"));
}

TEST_CASE("JSON: a date by the names of its parts") {
  for (const char* const date :
       {R"({"year": 2022, "month": 7, "day": 9})", R"({"day": "9", "month": "Jul", "year": "2022"})",
        R"([{"month": 7, "year": 2022, "day": 9}])"}) {
    CAPTURE(date);
    const Papers got("json",
                     std::string(R"([{"title": "Moss on Glass", "author": "Ona Reyes", "issued": )") + date + "}]");
    CHECK(got.paper() == "Moss on Glass | Ona Reyes | 2022-07-09");
  }
}
