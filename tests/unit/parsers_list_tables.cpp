// Tables of Markdown whose columns are named: cells are values as they are.
#include <doctest/doctest.h>

#include "parsers_papers.hpp"

TEST_CASE("tables of Markdown: a column that is named as one of dates may hold years alone") {
  const Papers years(
      "markdown",
      "| Title | Authors | Year |\n|---|---|---|\n| Slow Tides | An Ode; Bo Lind | 2021 |\n"
      "| Deep Glass | Cy Fen | 1987 |\n| Salt Rivers | Mara Hall | 1991.0 |\n| Clay Pots | Ivo Lark | |\n");
  CHECK(years.paper(0) == "Slow Tides | An Ode; Bo Lind | 2021");
  CHECK(years.paper(1) == "Deep Glass | Cy Fen | 1987");
  CHECK(years.paper(2) == "Salt Rivers | Mara Hall | 1991");
  CHECK(years.paper(3) == "Clay Pots | Ivo Lark");
  CHECK(Papers("markdown", "| Jahr | Titel | Autoren |\n|---|---|---|\n| **2021** | Slow Tides | An Ode |\n").paper() ==
        "Slow Tides | An Ode | 2021");
  CHECK(Papers("markdown", "| Votes | Title | Authors |\n|---|---|---|\n| 2021 | Slow Tides | An Ode |\n").paper() ==
        "Slow Tides | An Ode");
}

TEST_CASE("tables of Markdown: under a header of titles the whole cell is one") {
  const std::string head = "| Title | Authors | DOI |\n|---|---|---|\n";
  const auto title = [&](const std::string& cell) {
    return Papers("markdown",
                  head + "| " + cell + " | An Ode; Bo Lind | 10.1000/x.1 |\n| Deep Glass and Salt | Cy Fen | |\n")
        .paper();
  };
  const std::string rest = " | An Ode; Bo Lind |  |  | 10.1000/x.1";
  for (const std::string cell : {"Slow Tides (Extended Version)", "Glass: Dash — En – Hyphen", "007: Licence to Prompt",
                                 "[Re] Reproducing Deep Glass", "Tides - A Study of Bars", "Is It So? Maybe. Perhaps"})
    CHECK(title(cell) == cell + rest);
  CHECK(title("**Slow Tides**") == "Slow Tides" + rest);
  CHECK(title("[Slow Tides](https://x.example/1) (ICLR 2021)").starts_with("Slow Tides | An Ode; Bo Lind"));
  CHECK(title("Slow Tides (NeurIPS)") == "Slow Tides" + rest);
  CHECK(title("Slow Tides (ICLR 2021)").starts_with("Slow Tides | An Ode; Bo Lind | 2021"));
}
