#include <doctest/doctest.h>

#include "parsers_listed.hpp"

namespace {

using Lines = std::vector<std::string>;

/// Three linked titles with what follows them.
std::string items(const std::string& a, const std::string& b, const std::string& c) {
  return "- [Silent Layers Learn Faster](https://arxiv.org/abs/2305.12019)" + a +
         "\n- [Sharp Minima Revisited](https://arxiv.org/abs/2203.18819)" + b +
         "\n- [Blunt Minima Revisited](https://arxiv.org/abs/2103.18819)" + c + "\n";
}

const Lines of_three{"Silent Layers Learn Faster | Reyes | 2023", "Sharp Minima Revisited | Saito; Oest | 2022",
                     "Blunt Minima Revisited | Nemec; + | 2021"};

}  // namespace

TEST_CASE("lists: a family name alone, where other items show family names") {
  CHECK(listed(items(" (Reyes 2023)", " (Saito & Oest 2022)", " (Nemec et al. 2021)")) == of_three);
  CHECK(listed(items(" (Reyes, 2023)", " (Saito, Oest, 2022)", " (Nemec et al., 2021)")) == of_three);
  CHECK(listed(items(" — Reyes (2023)", " — Saito & Oest (2022)", " — Nemec et al. (2021)")) == of_three);
  CHECK(listed(items(", Reyes, ICML 2023", ", Saito and Oest, ACL 2022", ", Nemec et al., ICLR 2021")) == of_three);
  CHECK(listed(items(" (Reyes, ICML 2023)", " (Saito und Oest, ACL 2022)", " (Nemec et al., ICLR 2021)")) == of_three);
  CHECK(listed(items(". Reyes (2023).", ". Saito y Oest (2022).", ". Nemec et al. (2021).")) == of_three);
  CHECK(listed(items(", Adeyemi, Reyes & Saito (2023)", ", Oest, Ek, and Nemec (2022)", ", Oest & Nemec (2021)")) ==
        Lines{"Silent Layers Learn Faster | Adeyemi; Reyes; Saito | 2023",
              "Sharp Minima Revisited | Oest; Ek; Nemec | 2022", "Blunt Minima Revisited | Oest; Nemec | 2021"});
}

TEST_CASE("lists: single words that nothing shows to be family names") {
  const Lines nobody{"Silent Layers Learn Faster | | 2023", "Sharp Minima Revisited | | 2022",
                     "Blunt Minima Revisited | | 2021"};
  CHECK(listed(items(" (Pytorch 2023)", " (Tensorflow 2022)", " (Stanford 2021)")) == nobody);
  CHECK(listed(items(" (Google, 2023)", " (Meta, 2022)", " (Nvidia, 2021)")) == nobody);
  CHECK(listed(items(" (Poster, 2023)", " (Oral, 2022)", " (Talk, 2021)")) == nobody);
  CHECK(listed(items(" (Vision, Language, 2023)", " (Speech, 2022)", " (Robots, 2021)")) == nobody);
  CHECK(listed(items(" (Saito & Oest, 2023)", " (Poster, 2022)", " (Nemec & Ek, 2021)"))[1] ==
        "Sharp Minima Revisited | | 2022");
}

TEST_CASE("lists: two papers with one person each before a venue") {
  const auto two = [](const std::string& a, const std::string& b) {
    return listed("- [Silent Layers Learn Faster](https://arxiv.org/abs/2305.12019)" + a +
                  "\n- [Sharp Minima Revisited](https://arxiv.org/abs/2203.18819)" + b + "\n");
  };
  const Lines papers{"Silent Layers Learn Faster | Mona Reyes | 2023", "Sharp Minima Revisited | Jun Saito | 2022"};
  CHECK(two(", Mona Reyes, ICML 2023", ", Jun Saito, NeurIPS 2022") == papers);
  CHECK(two(" - Mona Reyes - CVPR 2023", " - Jun Saito - ECCV 2022") == papers);
  CHECK(two(". Mona Reyes. *ICML 2023*.", ". Jun Saito. *ACL 2022*.") == papers);
  CHECK(two(" | Mona Reyes | EMNLP 2023", " | Jun Saito | EMNLP 2022") == papers);
  CHECK(two("，王晓明，ACL 2023", "，李雪，NAACL 2022")[0] == "Silent Layers Learn Faster | 王晓明 | 2023");
  // One person twice may be anything.
  CHECK(two(", Mona Reyes, ICML 2023", ", Mona Reyes, ICML 2022")[0] == "Silent Layers Learn Faster | | 2023");
}

TEST_CASE("lists: people with a year in brackets before the title, other items without") {
  const auto two = [](const std::string& a, const std::string& b) { return listed("- " + a + "\n- " + b + "\n"); };
  CHECK(two("Mona Reyes, Jun Saito (2019). *Silent Layers Learn Faster*. ICML.",
            "Bo Ek, Zoe Oest. *Sharp Minima Revisited*. ACL.") ==
        Lines{"Silent Layers Learn Faster | Mona Reyes; Jun Saito | 2019", "Sharp Minima Revisited | Bo Ek; Zoe Oest"});
  CHECK(two("Mona Reyes and Jun Saito (2019). *Silent Layers Learn Faster*.",
            "Bo Ek and Zoe Oest. *Sharp Minima Revisited*.")[0] ==
        "Silent Layers Learn Faster | Mona Reyes; Jun Saito | 2019");
}
