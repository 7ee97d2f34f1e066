#include <doctest/doctest.h>

#include "parsers_listed.hpp"

namespace {

using Lines = std::vector<std::string>;

/// Two linked titles with what follows them.
Lines two(const std::string& a, const std::string& b) {
  return listed("- [Silent Layers Learn Faster](https://arxiv.org/abs/2305.12019)" + a +
                "\n- [Sharp Minima Revisited](https://arxiv.org/abs/2203.18819)" + b + "\n");
}

const Lines of_two{"Silent Layers Learn Faster | Mona Reyes; Jun Saito", "Sharp Minima Revisited | Bo Ek; Ana Gil"};

}  // namespace

TEST_CASE("lists: words such as `by` in other languages") {
  CHECK(two(", von Mona Reyes und Jun Saito", ", von Bo Ek und Ana Gil") == of_two);
  CHECK(two(", de Mona Reyes y Jun Saito", ", de Bo Ek y Ana Gil") == of_two);
  CHECK(two(", di Mona Reyes e Jun Saito", ", di Bo Ek e Ana Gil") == of_two);
  CHECK(two(" por Mona Reyes y Jun Saito", " por Bo Ek y Ana Gil") == of_two);
  CHECK(two(" (de Mona Reyes e Jun Saito)", " (de Bo Ek e Ana Gil)") == of_two);
  CHECK(two(", von Mona Reyes, Jun Saito", ", von Bo Ek, Ana Gil") == of_two);
  // Part of a name.
  CHECK(two(", de Freitas N., Bo Ek", ", Ana Gil, Bo Ek")[0].find("de Freitas") != std::string::npos);
}

TEST_CASE("lists: what follows `et al.`") {
  const Lines papers{"Silent Layers Learn Faster | Mona Reyes; +", "Sharp Minima Revisited | Jun Saito; +"};
  CHECK(two(" by Mona Reyes et al. A must read.", " by Jun Saito et al. Short.") == papers);
  CHECK(two(", Mona Reyes et al. A must read.", ", Jun Saito et al. Ouch!") == papers);
  CHECK(two(" by Mona Reyes et al.: a long read.", " by Jun Saito et al.: fine") == papers);
  CHECK(listed("\"Silent Layers Learn Faster\" by Mona Reyes et al. Ouch. https://arxiv.org/abs/2305.12019\n\n"
               "\"Sharp Minima Revisited\" by Jun Saito et al. Read this! https://arxiv.org/abs/2203.18819\n") ==
        papers);
  const Lines dated{"Silent Layers Learn Faster | Mona Reyes; + | 2023", "Sharp Minima Revisited | Jun Saito | 2022"};
  CHECK(two(". Mona Reyes et al. SIGGRAPH Asia 2023.", ". Jun Saito. CVPR 2022 Oral.") == dated);
  CHECK(listed("1. **Silent Layers Learn Faster.** Mona Reyes et al. ICML 2023 (oral). "
               "[[pdf](https://arxiv.org/abs/2305.12019)]\n"
               "2. **Sharp Minima Revisited.** Jun Saito. ICML 2022. [[pdf](https://arxiv.org/abs/2203.18819)]\n") ==
        dated);
}

TEST_CASE("lists: numbers of a thread before titles") {
  CHECK(listed("1/ \"Silent Layers Learn Faster\" by Mona Reyes https://arxiv.org/abs/2305.12019\n\n"
               "2/ \"Sharp Minima Revisited\" by Jun Saito https://arxiv.org/abs/2203.18819\n") ==
        Lines{"Silent Layers Learn Faster | Mona Reyes", "Sharp Minima Revisited | Jun Saito"});
}

TEST_CASE("lists: labels before the people") {
  const auto items = [](const std::string& a, const std::string& b) {
    return listed("- " + a +
                  " Mona Reyes, Jun Saito. [Silent Layers Learn Faster](https://arxiv.org/abs/2305.12019). " +
                  "ICML 2023.\n- " + b +
                  " Bo Ek, Ana Gil. [Sharp Minima Revisited](https://arxiv.org/abs/2203.18819). " + "ACL 2022.\n");
  };
  const Lines papers{"Silent Layers Learn Faster | Mona Reyes; Jun Saito | 2023",
                     "Sharp Minima Revisited | Bo Ek; Ana Gil | 2022"};
  CHECK(items("Required:", "Optional:") == papers);
  CHECK(items("Oct 3:", "Oct 10:") == papers);
  CHECK(items("Week 3:", "Week 4:") == papers);
  CHECK(items("Pflicht:", "Freiwillig:") == papers);
  CHECK(items("Lecture 1 –", "Lecture 2:").size() == 2);
  CHECK(
      listed("- Background: Mona Reyes, Jun Saito. Silent Layers Learn Faster. ICML 2023. "
             "https://arxiv.org/abs/2305.12019\n"
             "- Main reading: Bo Ek, Ana Gil. Sharp Minima Revisited. ACL 2022. https://arxiv.org/abs/2203.18819\n") ==
      papers);
}

TEST_CASE("lists: people, institution and date between slashes") {
  CHECK(two(" (Mona Reyes, Jun Saito / MIT / 2023.05.03)", " (Bo Ek / Seoul National University / 2022.03.14)") ==
        Lines{"Silent Layers Learn Faster | Mona Reyes; Jun Saito | 2023-05-03",
              "Sharp Minima Revisited | Bo Ek | 2022-03-14"});
  CHECK(two(" (김민재 / 네이버 / 2023.05.03)", " (한소희, 이서준 / 서울대 / 2022.03.14)") ==
        Lines{"Silent Layers Learn Faster | 김민재 | 2023-05-03",
              "Sharp Minima Revisited | 한소희; 이서준 | 2022-03-14"});
  const Lines papers{"Silent Layers Learn Faster | Mona Reyes; Jun Saito | 2023",
                     "Sharp Minima Revisited | Bo Ek; Ana Gil | 2022"};
  CHECK(two(" (Mona Reyes, Jun Saito / ICML 2023)", " (Bo Ek, Ana Gil / ACL 2022)") == papers);
  CHECK(two(" / Mona Reyes, Jun Saito / ICML 2023", " / Bo Ek, Ana Gil / ACL 2022") == papers);
  CHECK(two(" (Mona Reyes, Jun Saito / 2023)", " (Bo Ek, Ana Gil / 2022)") == papers);
}

TEST_CASE("lists: publishing houses after the people") {
  CHECK(listed("- *Silent Layers in Practice*, Mona Reyes, Harbor Press, 2019\n"
               "- *Sharp Minima by Example*, Jun Saito, Hafen Verlag, 2021\n"
               "- *Round Minima by Example*, Bo Ek, Ana Gil, Tidal Publishing, 2021\n") ==
        Lines{"Silent Layers in Practice | Mona Reyes | 2019", "Sharp Minima by Example | Jun Saito | 2021",
              "Round Minima by Example | Bo Ek; Ana Gil | 2021"});
}
