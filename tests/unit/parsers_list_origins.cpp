// What only a heading states of its papers: the venue, the year. And days of which nothing states the year.
#include <doctest/doctest.h>

#include "parsers_listed.hpp"

namespace {

/// `venue | date` of each paper of a list below `heading`.
std::vector<std::string> below(const std::string& heading) {
  const Papers papers("markdown", heading +
                                      "\n\n- [Stone Gardens of Data](https://arxiv.org/abs/2403.00001) - Mara "
                                      "Hall, Bo Ek\n- [Glass Ships at Night](https://arxiv.org/abs/2403.00002) "
                                      "- Cy Fen\n");
  std::vector<std::string> lines;
  for (const kgbuild::Entry& entry : papers.result.entries) lines.push_back(entry.venue + " | " + entry.date);
  return lines;
}

std::vector<std::string> twice(const std::string& line) { return {line, line}; }

}  // namespace

TEST_CASE("lists: a heading with a venue and a topic gives the venue and its year") {
  CHECK(below("# ICML 2024 papers on pruning") == twice("ICML 2024 | 2024"));
  CHECK(below("## Accepted CVPR 2023 papers about diffusion") == twice("CVPR 2023 | 2023"));
  CHECK(below("# Pruning at ICLR 2023") == twice("ICLR 2023 | 2023"));
  CHECK(below("## LLM papers from ACL 2024") == twice("ACL 2024 | 2024"));
  CHECK(below("# NeurIPS 2022 - agents and memory") == twice("NeurIPS 2022 | 2022"));
  CHECK(below("## Graphs @ NeurIPS 2022") == twice("NeurIPS 2022 | 2022"));
  // These compare with a venue, or may be of another year.
  CHECK(below("# Better than the ICML 2024 baseline") == twice(" | "));
  CHECK(below("# Reading list 2024") == twice(" | "));
  CHECK(below("# Learning from Nature 2023") == twice(" | "));
}

TEST_CASE("lists: a heading says of which year the papers are") {
  CHECK(below("# Papers of 2022 on graphs") == twice(" | 2022"));
  CHECK(below("## 2021 papers") == twice(" | 2021"));
  CHECK(below("## Publications in 2020") == twice(" | 2020"));
  CHECK(below("# Selected preprints from 2019") == twice(" | 2019"));
  CHECK(below("# My papers (2018)") == twice(" | 2018"));
}

TEST_CASE("lists: days without a year take that of a heading") {
  const std::vector<std::string> papers{"Stone Gardens of Data | Mara Hall; Bo Ek | 2023-03-04",
                                        "Glass Ships at Night | Cy Fen; An Ode | 2023-03-17"};
  const std::string a = "[Stone Gardens of Data](https://example.org/a.pdf)",
                    b = "[Glass Ships at Night](https://example.org/b.pdf)";
  CHECK(listed("# Spring 2023\n\n- " + a + " (Mar 4) - Mara Hall, Bo Ek\n- " + b + " (Mar 17) - Cy Fen, An Ode\n") ==
        papers);
  CHECK(listed("# Spring 2023\n\n- 3/4 " + a + " - Mara Hall, Bo Ek\n- 3/17 " + b + " - Cy Fen, An Ode\n") == papers);
  CHECK(listed("# Spring 2023\n\n- 4/3 " + a + " - Mara Hall, Bo Ek\n- 17/3 " + b + " - Cy Fen, An Ode\n") == papers);
  CHECK(listed("# Spring 2023\n\n- " + a + "\n  - Authors: Mara Hall, Bo Ek\n  - Date: 4 March\n- " + b +
               "\n  - Authors: Cy Fen, An Ode\n  - Date: 17 March\n") == papers);
  CHECK(listed("# Frühling 2023\n\n- " + a + "\n  - Autoren: Mara Hall, Bo Ek\n  - Datum: 4. März\n- " + b +
               "\n  - Autoren: Cy Fen, An Ode\n  - Datum: 17. März\n") == papers);
}

TEST_CASE("lists: days of which nothing states the year are said") {
  const std::string said = "2 dates have no year, and neither the file nor its digest gives it";
  const std::string a = "[Stone Gardens of Data](https://example.org/a.pdf)",
                    b = "[Glass Ships at Night](https://example.org/b.pdf)";
  for (const std::string& text :
       {"- " + a + " (Mar 4) - Mara Hall, Bo Ek\n- " + b + " (Mar 17) - Cy Fen, An Ode\n",
        "- " + a + "\n  date: March 4\n- " + b + "\n  date: March 17\n",
        "## March 4\n\n- " + a + " - Mara Hall, Bo Ek\n\n## March 17\n\n- " + b + " - Cy Fen, An Ode\n",
        "- 3/4 " + a + " - Mara Hall, Bo Ek\n- 3/17 " + b + " - Cy Fen, An Ode\n",
        std::string("| Date | Title | Authors |\n|---|---|---|\n| Mar 4 | Stone Gardens of Data | Mara Hall, Bo Ek |\n"
                    "| Mar 17 | Glass Ships at Night | Cy Fen |\n")}) {
    CAPTURE(text);
    const Papers papers("markdown", text);
    CHECK(papers.result.entries.size() == 2);
    REQUIRE(papers.diagnostics.size() == 1);
    CHECK(papers.diagnostics[0].code == "undecided-dates");
    CHECK(papers.diagnostics[0].text == said);
  }
}

TEST_CASE("Lists: the first of several authors with a venue or a year in brackets") {
  const Papers got("markdown",
                   "# Papers\n\n"
                   "- [Moss on Glass for Speech](https://arxiv.org/abs/2205.80001) (Reyes et al., CVPR 2016)\n"
                   "- [Fern on Stone for Vision](https://arxiv.org/abs/2205.80002) (Falk et al., 2017)\n"
                   "- [Lichen on Slate for Text](https://arxiv.org/abs/2205.80003) [Van Oort et al, EMNLP 2021]\n"
                   "- [Ivy on Brick for Games](https://arxiv.org/abs/2205.80004) (NeurIPS 2019, Chan et al.)\n"
                   "- [Algae on Sand for Sound](https://arxiv.org/abs/2205.80005) - Haddad et al., ICLR 2020\n");
  REQUIRE(got.count() == 5);
  const char* const authors[] = {"Reyes", "Falk", "Van Oort", "Chan", "Haddad"};
  const char* const venues[] = {"CVPR 2016", "", "EMNLP 2021", "NeurIPS 2019", "ICLR 2020"};
  for (std::size_t i = 0; i < 5; ++i) {
    CAPTURE(i);
    CHECK(got.result.entries[i].authors == std::vector<std::string>{authors[i]});
    CHECK(got.result.entries[i].more_authors);
    CHECK(got.result.entries[i].venue == venues[i]);
  }
}
