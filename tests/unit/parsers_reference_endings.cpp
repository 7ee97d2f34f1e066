#include <doctest/doctest.h>

#include "parsers_listed.hpp"

namespace {

using Lines = std::vector<std::string>;

Lines venues(std::string text) {
  const Papers papers("markdown", std::move(text));
  Lines lines;
  for (const kgbuild::Entry& entry : papers.result.entries) lines.push_back(entry.title + " | " + entry.venue);
  return lines;
}

}  // namespace

TEST_CASE("references: the number of an issue is no day") {
  CHECK(
      listed("Reyes, Mona. “Silent Layers Learn Faster.” *Cultural Analytics* 8, no. 3 (June 2022): 1–27.\n\n"
             "Saito, Jun, and Bo Ek. “Sharp Minima Revisited.” *Victorian Studies* 4, no. 12 (October 2021): 33–58.\n\n"
             "Ek, Bo. “Round Minima Revisited.” *Victorian Studies* 5, no. 4 (Spring 2021): 33–58.\n") ==
      Lines{"Silent Layers Learn Faster | Mona Reyes | 2022-06", "Sharp Minima Revisited | Jun Saito; Bo Ek | 2021-10",
            "Round Minima Revisited | Bo Ek | 2021"});
  CHECK(
      listed("M. Reyes and A. Gil, \"Silent layers learn faster,\" Victorian Studies, vol. 4, no. 7 (May 2021), pp. "
             "1-27.\n"
             "J. Saito, \"Sharp minima revisited,\" Cultural Analytics, vol. 8, no. 3, pp. 1-27, Jun. 2022.\n") ==
      Lines{"Silent layers learn faster | M. Reyes; A. Gil | 2021-05", "Sharp minima revisited | J. Saito | 2022-06"});
}

TEST_CASE("references: the id of a preprint in brackets ends the title") {
  const Papers papers("markdown",
                      "Reyes, M. (2024). Silent layers learn faster (arXiv:2402.08813). arXiv. "
                      "https://arxiv.org/abs/2402.08813\n\n"
                      "Saito, J., & Ek, B. (2023). Sharp minima: A study (arXiv:2302.08813v2). arXiv.\n\n"
                      "Gil, A. (2022). Round minima revisited (No. arXiv:2202.08813). arXiv.\n\n"
                      "Nemec, P. (2021). Flat minima (revisited) (arXiv:2102.08813; Version 2). arXiv.\n\n"
                      "Nemec, P. (2020). Flat minima (revisited). *Neural Networks*, 12.\n");
  REQUIRE(papers.count() == 5);
  const char* const titles[] = {"Silent layers learn faster", "Sharp minima: A study", "Round minima revisited",
                                "Flat minima (revisited)", "Flat minima (revisited)"};
  const char* const ids[] = {"2402.08813", "2302.08813", "2202.08813", "2102.08813", ""};
  for (std::size_t i = 0; i < 5; ++i) {
    CAPTURE(i);
    CHECK(papers.result.entries[i].title == titles[i]);
    CHECK(papers.result.entries[i].arxiv_id == ids[i]);
  }
}

TEST_CASE("references: theses in GOST") {
  CHECK(venues("1. Иванова М.С. Тихие слои учатся быстрее // Вестник МГУ. 2021. № 3. С. 77–90.\n"
               "2. Петров К.Н. Острые минимумы: дис. ... канд. физ.-мат. наук. М., 2019. 134 с.\n"
               "3. Сидоров А.А. Круглые минимумы: автореф. дис. … д-ра техн. наук. СПб., 2018. 40 с.\n"
               "4. Орлова И.И. Плоские минимумы : дис. ... канд. техн. наук : 05.13.11. Казань, 2017. 120 с.\n"
               "5. Волков П.П. Быстрые минимумы: диссертация. Омск, 2016. 120 с.\n") ==
        Lines{"Тихие слои учатся быстрее | Вестник МГУ", "Острые минимумы | ", "Круглые минимумы | ",
              "Плоские минимумы | ", "Быстрые минимумы | "});
}

TEST_CASE("references: abbreviated names of conferences") {
  CHECK(
      venues(
          "[1] M. Reyes and J. Saito, \"Silent layers learn faster,\" in Proc. IEEE Int. Conf. Robot. Autom. (ICRA), "
          "Paris, France, May 2021, pp. 8801-8807.\n"
          "[2] B. Ek, \"Sharp minima revisited,\" Ph.D. dissertation, Dept. Elect. Eng., Univ. Oslo, Oslo, Norway, "
          "2020.\n"
          "[3] P. Nemec and B. Ek, \"Flat minima revisited,\" in Proc. Conf. Robot Learn., Auckland, New Zealand, "
          "2022, "
          "pp. 411-423.\n"
          "[4] P. Nemec, \"Fast minima revisited,\" in Proc. 38th Int. Conf. Mach. Learn. (ICML), 2021, pp. 1-12.\n"
          "[5] P. Nemec and A. Gil, \"Quick minima revisited,\" in Adv. Neural Inf. Process. Syst., vol. 33, 2020, pp. "
          "1-12.\n") == Lines{"Silent layers learn faster | Proc. IEEE Int. Conf. Robot. Autom.",
                              "Sharp minima revisited | Ph.D. dissertation",
                              "Flat minima revisited | Proc. Conf. Robot Learn.",
                              "Fast minima revisited | Proc. 38th Int. Conf. Mach. Learn.",
                              "Quick minima revisited | Adv. Neural Inf. Process. Syst."});
}

TEST_CASE("references: German words for others, and slashes between people") {
  CHECK(listed("- Reyes, Mona u. a.: Stille Schichten lernen schneller. In: KI, 2023.\n"
               "- Müller, Jan; Weiß, Eva: Scharfe Minima neu betrachtet. In: KI, 2022.\n"
               "- Weiß, Eva u.a.: Runde Minima neu betrachtet. In: KI, 2021.\n") ==
        Lines{"Stille Schichten lernen schneller | Mona Reyes; + | 2023",
              "Scharfe Minima neu betrachtet | Jan Müller; Eva Weiß | 2022",
              "Runde Minima neu betrachtet | Eva Weiß; + | 2021"});
  CHECK(listed("Reyes, Mona und andere (2023): Stille Schichten lernen schneller. In: Spektrum 46, S. 3-12.\n\n"
               "Weiß, Eva u. a. (2022): Scharfe Minima neu betrachtet. In: Spektrum 45, S. 3-12.\n") ==
        Lines{"Stille Schichten lernen schneller | Mona Reyes; + | 2023",
              "Scharfe Minima neu betrachtet | Eva Weiß; + | 2022"});
  CHECK(listed("- Reyes, Mona / Müller, Jan: Stille Schichten lernen schneller. In: KI, 2023.\n"
               "- Weiß, Eva / Ek, Bo u. a.: Scharfe Minima neu betrachtet. In: KI, 2022.\n") ==
        Lines{"Stille Schichten lernen schneller | Mona Reyes; Jan Müller | 2023",
              "Scharfe Minima neu betrachtet | Eva Weiß; Bo Ek; + | 2022"});
}
