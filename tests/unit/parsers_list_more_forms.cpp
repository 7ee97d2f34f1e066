// Definition lists, people in bold before linked titles, venues below people, days of parts of a list, other works.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "parsers_listed.hpp"

using Lines = std::vector<std::string>;

TEST_CASE("definition lists") {
  const Lines two{"Learning to Price with Tides | Renata Camps; Erik Thorsby | 2022",
                  "The Price of Quiet Ranking | Oskar Lundin; Bo Ekman | 2021"};
  CHECK(
      listed("Learning to Price with Tides\n:   Renata Camps, Erik Thorsby. AISTATS 2022. "
             "<https://arxiv.org/abs/2110.07781>\n\nThe Price of Quiet Ranking\n:   Oskar Lundin, Bo Ekman. WSDM 2021. "
             "<https://doi.org/10.1145/3437963.3441791>\n") == two);
  CHECK(listed("Learning to Price with Tides\n:   Renata Camps, Erik Thorsby. AISTATS 2022.\n\nThe Price of Quiet "
               "Ranking\n:   Oskar Lundin, Bo Ekman. WSDM 2021.\n") == two);
  CHECK(listed("**Learning to Price with Tides**\n: Renata Camps, Erik Thorsby (AISTATS 2022)\n\n**The Price of Quiet "
               "Ranking**\n: Oskar Lundin, Bo Ekman (WSDM 2021)\n") == two);
  CHECK(listed("Learning to Price with Tides\n: Renata Camps, Erik Thorsby\n: AISTATS 2022\n\nThe Price of Quiet "
               "Ranking\n: Oskar Lundin, Bo Ekman\n: WSDM 2021\n") == two);
  CHECK(listed("[Learning to Price with Tides](https://arxiv.org/abs/2110.07781)\n\n:   Renata Camps, Erik Thorsby, "
               "AISTATS 2022\n\n[The Price of Quiet Ranking](https://arxiv.org/abs/2110.07782)\n\n:   Oskar Lundin, Bo "
               "Ekman, WSDM 2021\n") == two);
  CHECK(listed("Harbor\n:   A place for ships.\n\nTide\n:   What comes and goes.\n").empty());
}

TEST_CASE("people, one of them in bold, before a linked title") {
  CHECK(
      listed("# Coral group\n\n**J. Mäkinen**\\*, S. Royden\\*, P. Novak†. [Coral Counting with Weak "
             "Labels](https://arxiv.org/abs/2402.13306). *Scientific Reports* 14, 2024.\n\nS. Royden, **J. Mäkinen**. "
             "[Underwater Sam at Night](https://arxiv.org/abs/2402.13305). *CVPR*, 2024.\n") ==
      Lines{"Coral Counting with Weak Labels | J. Mäkinen; S. Royden; P. Novak | 2024",
            "Underwater Sam at Night | S. Royden; J. Mäkinen | 2024"});
  CHECK(listed("### 2024\n\n**Jonna Mäkinen**\\*, Sara Royden\\*. [Coral Counting with Weak "
               "Labels](https://doi.org/10.1038/s41598-024-51234-9). *Scientific Reports* 14, 2024.\n\nSara Royden, "
               "**Jonna Mäkinen**. [Underwater Sam at Night](https://arxiv.org/abs/2402.13305). *CVPR*, 2024.\n") ==
        Lines{"Coral Counting with Weak Labels | Jonna Mäkinen; Sara Royden | 2024",
              "Underwater Sam at Night | Sara Royden; Jonna Mäkinen | 2024"});
  CHECK(listed("- **J. Mäkinen**, S. Royden. [Coral Counting with Weak Labels](https://arxiv.org/abs/2402.13306). CVPR "
               "2024.\n- S. Royden, **J. Mäkinen**. [Underwater Sam at Night](https://arxiv.org/abs/2402.13305). ECCV "
               "2024.\n") == Lines{"Coral Counting with Weak Labels | J. Mäkinen; S. Royden | 2024",
                                   "Underwater Sam at Night | S. Royden; J. Mäkinen | 2024"});
}

TEST_CASE("a title in bold, people and a venue in emphasis, each on its line") {
  CHECK(listed("**Room Shape from One Clap**\nElin Strandberg, Dario Contini\n*ICASSP*, 2022\n\n**Echo Labels for "
               "Rooms**\nMara Iverson, Dario Contini and Bea Sundin\n*Interspeech*, 2024\n") ==
        Lines{"Room Shape from One Clap | Elin Strandberg; Dario Contini | 2022",
              "Echo Labels for Rooms | Mara Iverson; Dario Contini; Bea Sundin | 2024"});
  CHECK(listed("**Room Shape from One Clap**\nElin Strandberg, Dario Contini\n_EUSIPCO_, 2022\n\n**Echo Labels for "
               "Rooms**\nMara Iverson, Dario Contini\n_IWAENC_, 2024\n") ==
        Lines{"Room Shape from One Clap | Elin Strandberg; Dario Contini | 2022",
              "Echo Labels for Rooms | Mara Iverson; Dario Contini | 2024"});
  CHECK(listed("**Room Shape from One Clap**  \nElin Strandberg, Dario Contini  \n*Journal of Quiet Rooms*, "
               "2022\n\n**Echo Labels for Rooms**  \nMara Iverson, Dario Contini  \n*Nordic Acoustics Days*, 2024\n") ==
        Lines{"Room Shape from One Clap | Elin Strandberg; Dario Contini | 2022",
              "Echo Labels for Rooms | Mara Iverson; Dario Contini | 2024"});
}

TEST_CASE("lines that state the day of the items below them") {
  const auto days = [](const std::string& first, const std::string& second) {
    Lines found;
    const Papers papers("markdown",
                        first +
                            "\n- Quiet Rewards for Nets — Lina Bergman, Hoang Le — "
                            "https://arxiv.org/abs/2405.10981\n- Tool Use Without Any Tools — Petra Olin, Amir "
                            "Levi — https://arxiv.org/abs/2405.11241\n\n" +
                            second +
                            "\n- Agents in the Browser Cache — Tilda Grey, Min-jun Oh — "
                            "https://arxiv.org/abs/2405.12171\n");
    for (const kgbuild::Entry& entry : papers.result.entries) found.push_back(entry.date);
    return found;
  };
  const Lines expected{"2024-05-21", "2024-05-21", "2024-05-22"};
  CHECK(days("Today's papers (May 21, 2024):", "Today's papers (May 22, 2024):") == expected);
  CHECK(days("Papers for 2024-05-21:", "Papers for 2024-05-22:") == expected);
  CHECK(days("21.05.2024:", "22.05.2024:") == expected);
  CHECK(days("Les articles du 21 mai 2024 :", "Les articles du 22 mai 2024 :") == expected);
  CHECK(days("2024年5月21日の論文：", "2024年5月22日の論文：") == expected);
  CHECK(days("May 21, 2024", "May 22, 2024") == expected);
}

TEST_CASE("data sets and tools under headings that say so") {
  CHECK(
      listed("## Papers\n- [Quiet Cells Are Not Sentences](https://arxiv.org/abs/2402.03331), Ruta Kazlaus and Omar "
             "Azizi, ICLR 2024\n- [TabQuarry of Tides](https://arxiv.org/abs/2305.11191), Greta Lundin, Amir Sadri, "
             "NeurIPS "
             "2023\n\n## Datasets\n- [WikiQuarry](https://huggingface.co/datasets/tablab/wikiquarry) - 1.2M tables\n- "
             "[GovQuarry](https://data.example.gov/govquarry) - open tables\n- [A Corpus of Quiet Open "
             "Tables](https://arxiv.org/abs/2305.11192), Greta Lundin, 2022\n\n## Tools\n- "
             "[pandas](https://pandas.pydata.org) - you know it\n")
          .size() == 3);
  CHECK(
      listed("## Artículos\n- [Quiet Cells Are Not Sentences](https://arxiv.org/abs/2402.03331), Ruta Kazlaus and Omar "
             "Azizi, ICLR 2024\n- [TabQuarry of Tides](https://arxiv.org/abs/2305.11191), Greta Lundin, Amir Sadri, "
             "NeurIPS "
             "2023\n\n## Herramientas\n- [pandas](https://pandas.pydata.org): tablas\n\n## Conjuntos de datos\n- "
             "[WikiQuarry](https://wikiquarry.example.org)\n")
          .size() == 2);
}

TEST_CASE("rows whose type is not a paper") {
  CHECK(
      listed(
          "| Type | Title | By | Year | Link |\n|---|---|---|---|---|\n| Paper | Mixture of Quiet Depths | Alan "
          "Pettyfer "
          "| 2024 | [link](https://arxiv.org/abs/2404.09911) |\n| Blog | A visual guide to routing tides | Tessa "
          "Bloom | 2024 | [link](https://tessabloom.example.com/moe) |\n| Video | Lecture 9: Sparse models of tides | "
          "D. Whyte | 2023 | [link](https://youtu.be/9dkwMoE2a1) |\n| Tool | routekit for tides | J. Moor | 2023 | "
          "[link](https://routekit.example.com) |\n") == Lines{"Mixture of Quiet Depths | Alan Pettyfer | 2024"});
  CHECK(listed("| 标题 | 类型 | 作者 | 链接 |\n|---|---|---|---|\n| Mixture of Quiet Depths | 论文 | Alan Pettyfer, Bo "
               "Kim | "
               "https://arxiv.org/abs/2404.09911 |\n| A visual guide to routing tides | 博客 | Tessa Bloom | "
               "https://tessabloom.example.com/moe |\n") == Lines{"Mixture of Quiet Depths | Alan Pettyfer; Bo Kim"});
}
