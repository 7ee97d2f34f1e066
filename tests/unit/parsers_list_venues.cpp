#include <doctest/doctest.h>

#include "parsers_listed.hpp"

namespace {

/// Title, venue and date of each paper.
std::vector<std::string> venues(const char* format, std::string text) {
  const Papers papers(format, std::move(text));
  std::vector<std::string> lines;
  for (const kgbuild::Entry& entry : papers.result.entries)
    lines.push_back(entry.title + " | " + entry.venue + " | " + entry.date);
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("venues: how a paper was presented is no part of the name") {
  for (const std::string_view form : {"Oral", " oral", "Spotlight", "poster", "(Poster)", "Highlight",
                                      "oral presentation", "Best Paper", "- Outstanding Paper Award", "(top 5%)"}) {
    CAPTURE(form);
    const std::string venue = "ICML 2023 " + std::string(form);
    CHECK(venues("markdown",
                 "| Title | Authors | Venue |\n|---|---|---|\n| [Silent Layers Learn Faster]"
                 "(https://arxiv.org/abs/2305.12019) | Mona Reyes, Jun Saito | " +
                     venue + " |\n") == Lines{"Silent Layers Learn Faster | ICML 2023 | 2023"});
  }
  CHECK(venues("bibtex",
               "@article{a, title={Sharp Minima}, author={Reyes, Mona}, journal={Oral History Review}, "
               "year=2023}\n@inproceedings{b, title={Round Minima}, author={Reyes, Mona}, booktitle={ICLR 2022 "
               "Workshop}, year=2022}") ==
        Lines{"Sharp Minima | Oral History Review | 2023", "Round Minima | ICLR 2022 Workshop | 2022"});
}

TEST_CASE("venues: acronyms with a year and no blank") {
  CHECK(venues("markdown",
               "- 「沈黙する層の学習」 松本翔, 藤井美咲 (SIGGRAPH2023) https://arxiv.org/abs/2305.12019\n"
               "- 「鋭い極小点の再考」 藤井美咲 (JSAI2022) https://arxiv.org/abs/2203.18819\n") ==
        Lines{"沈黙する層の学習 | SIGGRAPH2023 | 2023", "鋭い極小点の再考 | JSAI2022 | 2022"});
  CHECK(venues("markdown",
               "# 2024-05-06\n- [Silent Layers Learn Faster](https://arxiv.org/abs/2305.12019), Mona Reyes, "
               "Jun Saito (MIRU2023)\n- [Sharp Minima Revisited](https://arxiv.org/abs/2203.18819), Bo Ek, Ana "
               "Gil (NLP2022)\n") ==
        Lines{"Silent Layers Learn Faster | MIRU2023 | 2023", "Sharp Minima Revisited | NLP2022 | 2022"});
  CHECK(venues("markdown",
               "- [YANS2023] Silent Layers Learn Faster [[paper](https://arxiv.org/abs/2305.12019)]\n"
               "- [MIRU2022] Sharp Minima Revisited [[paper](https://arxiv.org/abs/2203.18819)]\n") ==
        Lines{"Silent Layers Learn Faster | YANS2023 | 2023", "Sharp Minima Revisited | MIRU2022 | 2022"});
  CHECK(venues("markdown", "- [Llama2024 Revisited at Length](https://arxiv.org/abs/2203.18818) (Ab2024)\n")[0] ==
        "Llama2024 Revisited at Length |  | ");
}

TEST_CASE("venues: labels within a line, in other languages") {
  const auto check = [](const std::string& people, const std::string& venue, const std::string& link) {
    CAPTURE(venue);
    CHECK(venues("markdown", "- **Silent Layers Learn Faster** " + people + " Mona Reyes. " + venue + " TALN 2022. " +
                                 link + " https://arxiv.org/abs/2305.12019\n- **Sharp Minima Revisited** " + people +
                                 " Jun Saito. " + venue + " CORIA 2021. " + link +
                                 " https://arxiv.org/abs/2203.18819\n") ==
          Lines{"Silent Layers Learn Faster | TALN 2022 | 2022", "Sharp Minima Revisited | CORIA 2021 | 2021"});
  };
  check("Auteurs :", "Conférence :", "Lien :");
  check("Autores:", "Congreso:", "Enlace:");
  check("Autoren:", "Konferenz:", "Link:");
  check("Авторы:", "Конференция:", "Ссылка:");
  check("Autores:", "Conferência:", "Link:");
}

TEST_CASE("tables of reading groups: the paper is of the year of its venue") {
  const auto table = [](const std::string& header, const std::string& a, const std::string& b) {
    return venues("markdown", header + "\n|---|---|---|---|\n| 2024-01-18 | " + a + " |\n| 2024-02-08 | " + b + " |\n");
  };
  const std::string first = "[Silent Layers Learn Faster](https://arxiv.org/abs/2305.12019) | ICML 2023";
  const std::string second = "[Sharp Minima Revisited](https://arxiv.org/abs/2203.18819) | ACL 2022";
  const Lines papers{"Silent Layers Learn Faster | ICML 2023 | 2023", "Sharp Minima Revisited | ACL 2022 | 2022"};
  CHECK(table("| Date | Presenter | Paper | Venue |", "Leo | " + first, "Maya | " + second) == papers);
  CHECK(table("| Date | Speaker | Title | Conference |", "Leo | " + first, "Maya | " + second) == papers);
  CHECK(table("| 日付 | 担当 | 論文 | 会議 |", "佐藤 | " + first, "伊藤 | " + second) == papers);
  CHECK(table("| 日期 | 主讲人 | 论文 | 会议 |", "王晓明 | " + first, "李雪 | " + second) == papers);
  CHECK(table("| 날짜 | 발표자 | 논문 | 학회 |", "김민재 | " + first, "한소희 | " + second) == papers);
  // Without a venue the day is all that is known; without presenters it is the paper's own.
  CHECK(venues("markdown",
               "| Date | Presenter | Paper |\n|---|---|---|\n| 2024-01-18 | Leo | [Silent Layers Learn Faster]"
               "(https://arxiv.org/abs/2305.12019) |\n")[0] == "Silent Layers Learn Faster |  | 2024-01-18");
  CHECK(table("| Date | Authors | Paper | Venue |", "Mona Reyes | " + first, "Jun Saito | " + second)[0] ==
        "Silent Layers Learn Faster | ICML 2023 | 2024-01-18");
  const Papers discussed("markdown",
                         "| Discussed on | Paper | Venue |\n|---|---|---|\n| Jan 18, 2024 | [Silent Layers Learn "
                         "Faster](https://arxiv.org/abs/2305.12019) | (Reyes et al., ICML 2023) |\n");
  REQUIRE(discussed.count() == 1);
  CHECK(discussed.result.entries[0].venue == "ICML 2023");
  CHECK(discussed.result.entries[0].authors == Lines{"Reyes"});
}
