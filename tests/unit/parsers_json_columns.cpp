// Tables in JSON, one column under each key.
#include <doctest/doctest.h>

#include "parsers_papers.hpp"

TEST_CASE("JSON tables by columns are read row by row") {
  // pandas: to_json(), to_json(orient="split"), to_dict("list")
  const Papers frame("json", R"({"Title":{"0":"Slow Tides","1":"Glass"},"Authors":{"0":"An Ode; Bo Lind","1":"Cy Fen"},
    "Year":{"0":2024.0,"1":null},"n":{"0":1,"1":2}})");
  CHECK(frame.count() == 2);
  CHECK(frame.paper(0) == "Slow Tides | An Ode; Bo Lind | 2024");
  CHECK(frame.paper(1) == "Glass | Cy Fen");
  CHECK(frame.sum_holds());
  const Papers split("json", R"({"columns":["title","authors","doi"],"index":[0,1],
    "data":[["Slow Tides",["An Ode","Bo Lind"],null],
            ["Glass",["Cy Fen"],"10.1000/x.1"]]})");
  CHECK(split.count() == 2);
  CHECK(split.paper(0) == "Slow Tides | An Ode; Bo Lind");
  CHECK(split.paper(1) == "Glass | Cy Fen |  |  | 10.1000/x.1");
  CHECK(split.result.entries[1].line == 3);
  const Papers lists("json", R"({"title":["Slow Tides","Glass","Salt"],"authors":["An Ode",["Cy Fen","Bo Lind"],null],
    "abstract":["a","b","c"],"year":[2020,2021,2022]})");
  CHECK(lists.count() == 3);
  CHECK(lists.paper(0) == "Slow Tides | An Ode | 2020");
  CHECK(lists.paper(1) == "Glass | Cy Fen; Bo Lind | 2021");
  CHECK(lists.paper(2) == "Salt |  | 2022");
  const Papers keys("json", R"({"title":{"a":"Slow Tides","b":"Glass"},"url":{"b":"https://x.example/b","a":""}})");
  CHECK(keys.count() == 1);
  CHECK(keys.paper() == "Glass |  |  |  |  | https://x.example/b");
  CHECK(keys.result.left_out == 1);
  CHECK(keys.said("left-out") == 1);
  // A row more in one column.
  const Papers ragged("json", R"({"authors":{"1":"Bo Lind","0":"An Ode"},"title":{"0":"Slow Tides","1":"Glass"}})");
  CHECK(ragged.paper(0) == "Glass | Bo Lind");
  CHECK(ragged.paper(1) == "Slow Tides | An Ode");
}

TEST_CASE("JSON: what only resembles a table by columns is read as before") {
  CHECK(Papers("json", R"({"title":["Slow Tides"],"authors":["An Ode","Bo Lind"]})").paper() ==
        "Slow Tides | An Ode; Bo Lind");
  CHECK(Papers("json", R"({"title":"Slow Tides","authors":["An Ode","Bo Lind"]})").count() == 1);
  CHECK(
      Papers(
          "json",
          R"({"2401.00001":{"title":"A Tide","authors":["An Ode"]},"2401.00002":{"title":"B Tide","authors":["Bo Lind"]}})")
          .count() == 2);
  CHECK(
      Papers("json", R"({"data":[{"title":"A","authors":["An Ode"]},{"title":"B","authors":["Bo Lind"]}]})").count() ==
      2);
  CHECK(Papers("json", R"({"columns":["a","b"],"data":[["Slow Tides","An Ode"],["Glass","Bo Lind"]]})").count() == 0);
  CHECK(Papers("json", R"({"title":{"0":"Slow Tides","1":"Glass"},"authors":{"0":"An)").sum_holds());
  CHECK(Papers("json", R"({"title":{"0":[[[["deep"]]]]}})").count() == 0);
}
