// Years and dashes around the titles and people of lists.
#include <doctest/doctest.h>

#include "parsers_listed.hpp"

TEST_CASE("lists: a year in brackets before a title is not a number of the list") {
  CHECK(listed("- (1987) Notes on Garbage Collection - https://example.org/a.pdf\n"
               "- (1991) A Theory of Queues - https://example.org/b.pdf\n"
               "- (2003) Random Fields for Text - https://example.org/c.pdf\n") ==
        std::vector<std::string>{"Notes on Garbage Collection | | 1987", "A Theory of Queues | | 1991",
                                 "Random Fields for Text | | 2003"});
  CHECK(listed("- (1987) [Notes on Garbage Collection](https://example.org/a.pdf)\n"
               "- [1962] [A Theory of Queues](https://example.org/b.pdf)\n") ==
        std::vector<std::string>{"Notes on Garbage Collection | | 1987", "A Theory of Queues | | 1962"});
  CHECK(listed("* [1987] Notas sobre memoria https://example.org/a.pdf\n"
               "* [2011] Una teoría de colas https://example.org/b.pdf\n") ==
        std::vector<std::string>{"Notas sobre memoria | | 1987", "Una teoría de colas | | 2011"});
  CHECK(listed("- (2019) Отжиг и поиск - https://example.org/r1.pdf\n"
               "- (2020) Графы знаний для библиотек - https://example.org/r2.pdf\n") ==
        std::vector<std::string>{"Отжиг и поиск | | 2019", "Графы знаний для библиотек | | 2020"});
  CHECK(listed("(1) [Notes on Garbage Collection](https://example.org/a.pdf)\n\n"
               "(2) [A Theory of Queues](https://example.org/b.pdf)\n") ==
        std::vector<std::string>{"Notes on Garbage Collection", "A Theory of Queues"});
}

TEST_CASE("lists: a year in brackets before people") {
  const std::vector<std::string> papers{"Probabilistic Programs | Ella Marchand; Joris de Vries | 2024",
                                        "Trees of Cells | Joris de Vries; Ella Marchand | 2023"};
  CHECK(listed("- (2024) Ella Marchand, Joris de Vries. *Probabilistic Programs*. PLOS Comp Biol.\n"
               "- (2023) Joris de Vries, Ella Marchand. *Trees of Cells*. Nature Methods.\n") == papers);
  CHECK(listed("- (2024) **Ella Marchand**, Joris de Vries. *Probabilistic Programs*. PLOS Comp Biol.\n"
               "- (2023) Joris de Vries, **Ella Marchand**. *Trees of Cells*. Nature Methods.\n") == papers);
  CHECK(listed("1. [2024] Ella Marchand and Joris de Vries. Probabilistic Programs for Cells. PLOS Comp Biol.\n"
               "2. [2023] Joris de Vries and Ella Marchand. Trees of Cells in Motion. Nature Methods.\n") ==
        std::vector<std::string>{"Probabilistic Programs for Cells | Ella Marchand; Joris de Vries | 2024",
                                 "Trees of Cells in Motion | Joris de Vries; Ella Marchand | 2023"});
  CHECK(listed("- **[2020]** Petrie, A. *Wind ramps and reserve sizing*. Wind Energy 23, 1402-1416.\n"
               "- **[2021]** Ferro, N. *Battery ageing under partial cycles*. Journal of Power Sources 480, 228-240.\n"
               "- **[2022]** Okoye, T. & Petrie, A. *Forecasts for islands*. Renewable Energy 190, 11-25.\n") ==
        std::vector<std::string>{"Wind ramps and reserve sizing | A. Petrie | 2020",
                                 "Battery ageing under partial cycles | N. Ferro | 2021",
                                 "Forecasts for islands | T. Okoye; A. Petrie | 2022"});
  CHECK(listed("- (2021) Núñez, B., Ortiz, C.: Redes y ramas. Revista de Cálculo.\n"
               "- (2022) Ortiz, C., Núñez, B.: Árboles sin hojas. Revista de Cálculo.\n") ==
        std::vector<std::string>{"Redes y ramas | B. Núñez; C. Ortiz | 2021",
                                 "Árboles sin hojas | C. Ortiz; B. Núñez | 2022"});
}

TEST_CASE("lists: no title begins or ends with a dash that parts fields") {
  const std::vector<std::string> papers{"Faithfulness Is Not Free | Carsten Thiel; Ann Gray | 2021",
                                        "Attribution by Removal | Mona Reuter; Bo Lind | 2022"};
  CHECK(listed("- Carsten Thiel, Ann Gray (2021) - Faithfulness Is Not Free - https://arxiv.org/abs/2105.13493\n"
               "- Mona Reuter, Bo Lind (2022) - Attribution by Removal - https://arxiv.org/abs/2205.13494\n") ==
        papers);
  CHECK(listed("- Carsten Thiel, Ann Gray (2021) – [Faithfulness Is Not Free](https://arxiv.org/abs/2105.13493)\n"
               "- Mona Reuter, Bo Lind (2022) – [Attribution by Removal](https://arxiv.org/abs/2205.13494)\n") ==
        papers);
  CHECK(
      listed("* Carsten Thiel & Ann Gray (2021) — *Faithfulness Is Not Free* — [pdf](https://arxiv.org/abs/"
             "2105.13493)\n"
             "* Mona Reuter & Bo Lind (2022) — *Attribution by Removal* — [pdf](https://arxiv.org/abs/2205.13494)\n") ==
      papers);
  CHECK(listed("1. Thiel, C., & Gray, A. (2021) - Faithfulness Is Not Free.\n"
               "2. Reuter, M., & Lind, B. (2022) - Attribution by Removal.\n") ==
        std::vector<std::string>{"Faithfulness Is Not Free | C. Thiel; A. Gray | 2021",
                                 "Attribution by Removal | M. Reuter; B. Lind | 2022"});
  CHECK(listed("- Carsten Thiel, Ann Gray (2021) | Faithfulness Is Not Free | https://arxiv.org/abs/2105.13493\n"
               "- Mona Reuter, Bo Lind (2022) | Attribution by Removal | https://arxiv.org/abs/2205.13494\n") ==
        papers);
}

TEST_CASE("lists: the last of the people before a dash and a year") {
  const std::vector<std::string> papers{"Tool Use in Small Models | Greg Lawson; Tia Brooks | 2023",
                                        "Cooking with Planners | Nora Quist | 2022",
                                        "Signals of Doubt | Omar Haddad; Lise Blom; Jan Tveit | 2024"};
  for (const std::string dash : {"—", "–", "-", "|", "·"}) {
    for (const std::string quote : {"", "> "}) {
      CAPTURE(dash);
      CHECK(listed(quote + "**Tool Use in Small Models**\n" + quote + "Greg Lawson, Tia Brooks " + dash + " 2023\n" +
                   quote + "https://arxiv.org/abs/2305.11111\n\n" + quote + "**Cooking with Planners**\n" + quote +
                   "Nora Quist " + dash + " 2022\n" + quote + "https://arxiv.org/abs/2205.11112\n\n" + quote +
                   "**Signals of Doubt**\n" + quote + "Omar Haddad, Lise Blom, Jan Tveit " + dash + " 2024\n" + quote +
                   "https://arxiv.org/abs/2405.11113\n") == papers);
    }
  }
}

TEST_CASE("lists: a venue after people is not one of them") {
  CHECK(listed("1. Hash Once for Image and Text. Tony Park, Lin Su, Ida Bach. ACM MM, 2021.\n"
               "2. Codes for Video Search. Mark Vold, Ann Gray. IEEE TIP, 2022.\n"
               "3. Binary Embeddings Revisited. Pia Lorenz, Sam Okoro. ACM SIGIR, 2020.\n") ==
        std::vector<std::string>{"Hash Once for Image and Text | Tony Park; Lin Su; Ida Bach | 2021",
                                 "Codes for Video Search | Mark Vold; Ann Gray | 2022",
                                 "Binary Embeddings Revisited | Pia Lorenz; Sam Okoro | 2020"});
}
