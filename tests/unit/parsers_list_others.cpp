// Years of preprints, entries that are not papers, and labels after titles.
#include <doctest/doctest.h>

#include "parsers_listed.hpp"

TEST_CASE("arXiv with a year is a date and a venue") {
  CHECK(listed("- Quiet Gradients for Sparse Nets (Mira Solberg, arXiv 2023)\n"
               "- Loud Gradients for Dense Nets (Jan Peeters, Rosa Klein, arXiv 2022)\n"
               "- Odd Gradients for Odd Nets (Rosa Klein, ICML 2024)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg | 2023",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2022",
                                 "Odd Gradients for Odd Nets | Rosa Klein | 2024"});
  CHECK(listed("- **Quiet Gradients for Sparse Nets**, Mira Solberg, Jan Peeters, *arXiv 2023*\n"
               "- **Loud Gradients for Dense Nets**, Jan Peeters, Rosa Klein, *arXiv 2022*\n"
               "- **Odd Gradients for Odd Nets**, Rosa Klein, Mira Solberg, *arXiv 2021*\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2023",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2022",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg | 2021"});
  CHECK(listed("- [arXiv'23] Quiet Gradients for Sparse Nets. Mira Solberg, Jan Peeters.\n"
               "- [arXiv'22] Loud Gradients for Dense Nets. Jan Peeters, Rosa Klein.\n"
               "- [ICML'24] Odd Gradients for Odd Nets. Rosa Klein, Mira Solberg.\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2023",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2022",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg | 2024"});
  CHECK(listed("- [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001) [arXiv'23]\n"
               "- [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002) [arXiv’22]\n"
               "- [Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003) (arXiv 2021)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | | 2023", "Loud Gradients for Dense Nets | | 2022",
                                 "Odd Gradients for Odd Nets | | 2021"});
  CHECK(listed("* **(arXiv 2023)** Quiet Gradients for Sparse Nets [[paper](https://arxiv.org/abs/2403.10001)]\n"
               "* **(bioRxiv 2022)** Loud Gradients for Dense Nets [[paper](https://arxiv.org/abs/2403.10002)]\n"
               "* **(preprint, 2021)** Odd Gradients for Odd Nets [[paper](https://arxiv.org/abs/2403.10003)]\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | | 2023", "Loud Gradients for Dense Nets | | 2022",
                                 "Odd Gradients for Odd Nets | | 2021"});
  CHECK(listed("| Title | Authors | Venue |\n"
               "|---|---|---|\n"
               "| Quiet Gradients for Sparse Nets | Mira Solberg | arXiv 2023 |\n"
               "| Loud Gradients for Dense Nets | Jan Peeters | arXiv'22 |\n"
               "| Odd Gradients for Odd Nets | Rosa Klein | arXiv preprint, 2021 |\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg | 2023",
                                 "Loud Gradients for Dense Nets | Jan Peeters | 2022",
                                 "Odd Gradients for Odd Nets | Rosa Klein | 2021"});
  CHECK(listed("- Mira Solberg, Jan Peeters. Quiet Gradients for Sparse Nets. arXiv 2023.\n"
               "- Jan Peeters, Rosa Klein. Loud Gradients for Dense Nets. *arXiv*, 2022.\n"
               "- Rosa Klein. Odd Gradients for Odd Nets. arXiv preprint 2021.\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2023",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2022",
                                 "Odd Gradients for Odd Nets | Rosa Klein | 2021"});
  CHECK(
      listed("- Quiet Gradients for Sparse Nets, Mira Solberg et al., [arXiv 2023](https://arxiv.org/abs/2403.10001)\n"
             "- Loud Gradients for Dense Nets, Jan Peeters et al., [arXiv 2022](https://arxiv.org/abs/2403.10002)\n") ==
      std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; + | 2023",
                               "Loud Gradients for Dense Nets | Jan Peeters; + | 2022"});
}

TEST_CASE("entries that say that they are not papers are left out; reading times are not part of titles") {
  CHECK(listed("# Daily letter 2024-03-05\n"
               "\n"
               "## Research\n"
               "\n"
               "**[Quiet Gradients for Sparse Nets (5 minute read)](https://arxiv.org/abs/2403.10001)**\n"
               "\n"
               "Quiet nets learn slowly, and this study shows how.\n"
               "\n"
               "**[Lantern Toolkit (GitHub Repo)](https://github.com/lantern/kit)**\n"
               "\n"
               "A toolkit for lanterns of any size.\n"
               "\n"
               "**[Loud Gradients for Dense Nets (12 minute read)](https://arxiv.org/abs/2403.10002)**\n"
               "\n"
               "Loud nets learn faster than all others.\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | | 2024-03-05",
                                 "Loud Gradients for Dense Nets | | 2024-03-05"});
  CHECK(listed("- [Quiet Gradients for Sparse Nets (3 min read)](https://arxiv.org/abs/2403.10001)\n"
               "- [Loud Gradients for Dense Nets (1 minute read)](https://arxiv.org/abs/2403.10002)\n"
               "- [lantern/kit (GitHub Repo)](https://github.com/lantern/kit)\n"
               "- [Odd Gradients for Odd Nets (10-minute read)](https://arxiv.org/abs/2403.10003)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets", "Loud Gradients for Dense Nets",
                                 "Odd Gradients for Odd Nets"});
  CHECK(listed("- [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001) (5 minute read)\n"
               "- [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002) (7 minute read)\n"
               "- [Lantern Toolkit for Nets](https://github.com/lantern/kit) (GitHub repo)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets", "Loud Gradients for Dense Nets"});
  CHECK(listed("### [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001)\n"
               "Quiet nets learn slowly.\n"
               "\n"
               "### [Lantern Data Set of Lights (Dataset)](https://huggingface.co/datasets/lantern/lights)\n"
               "A data set.\n"
               "\n"
               "### [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002)\n"
               "Loud nets learn.\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets", "Loud Gradients for Dense Nets"});
  CHECK(listed("1. **Quiet Gradients for Sparse Nets** (https://arxiv.org/abs/2403.10001)\n"
               "2. **Loud Gradients for Dense Nets** (https://arxiv.org/abs/2403.10002)\n"
               "3. **Lantern Toolkit for Nets** [Repo] (https://github.com/lantern/kit)\n"
               "4. **Odd Gradients for Odd Nets** (https://arxiv.org/abs/2403.10003)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets", "Loud Gradients for Dense Nets",
                                 "Odd Gradients for Odd Nets"});
  CHECK(listed("**Quiet Gradients for Sparse Nets (4 Minute Read)** https://arxiv.org/abs/2403.10001\n"
               "Quiet nets learn slowly.\n"
               "\n"
               "**Lantern Toolkit (GitHub Repository)** https://github.com/lantern/kit\n"
               "A toolkit.\n"
               "\n"
               "**Loud Gradients for Dense Nets (6 Minute Read)** https://arxiv.org/abs/2403.10002\n"
               "Loud nets.\n"
               "\n"
               "**How We Built Lanterns (Blog Post)** https://lantern.example/blog/1\n"
               "A post.\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets", "Loud Gradients for Dense Nets"});
  CHECK(listed("- [Quiet Gradients for Sparse Nets](https://github.com/a/quiet) - Mira Solberg, Jan Peeters\n"
               "- [Loud Gradients for Dense Nets](https://github.com/a/loud) - Jan Peeters, Rosa Klein\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein"});
  CHECK(listed("- [Quiet Gradients for Sparse Nets (5分で読めます)](https://arxiv.org/abs/2403.10001)\n"
               "- [Loud Gradients for Dense Nets (5 min)](https://arxiv.org/abs/2403.10002)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets", "Loud Gradients for Dense Nets"});
}

TEST_CASE("labels and words before people, after titles") {
  CHECK(listed("- Gradientes silenciosos para redes. Autores: Mira Solberg, Jan Peeters. Año: 2024\n"
               "- Redes ruidosas y densas. Autores: Jan Peeters. Año: 2023\n"
               "- Pozos profundos de memoria. Autores: Rosa Klein, Mira Solberg. Año: 2022\n") ==
        std::vector<std::string>{"Gradientes silenciosos para redes | Mira Solberg; Jan Peeters | 2024",
                                 "Redes ruidosas y densas | Jan Peeters | 2023",
                                 "Pozos profundos de memoria | Rosa Klein; Mira Solberg | 2022"});
  CHECK(listed("- Stille Gradienten für dünne Netze — Autoren: Mira Solberg, Jan Peeters — Jahr: 2024\n"
               "- Laute Netze und ihre Dichte — Autoren: Jan Peeters — Jahr: 2023\n"
               "- Tiefe Brunnen des Gedächtnisses — Autoren: Rosa Klein, Mira Solberg — Jahr: 2022\n") ==
        std::vector<std::string>{"Stille Gradienten für dünne Netze | Mira Solberg; Jan Peeters | 2024",
                                 "Laute Netze und ihre Dichte | Jan Peeters | 2023",
                                 "Tiefe Brunnen des Gedächtnisses | Rosa Klein; Mira Solberg | 2022"});
  CHECK(listed("- « Gradients silencieux pour réseaux », par Mira Solberg et Jan Peeters (2022)\n"
               "- « Réseaux bruyants et denses », par Jan Peeters (2023)\n"
               "- « Puits profonds de mémoire », par Rosa Klein, Mira Solberg et Jan Peeters (2021)\n") ==
        std::vector<std::string>{"Gradients silencieux pour réseaux | Mira Solberg; Jan Peeters | 2022",
                                 "Réseaux bruyants et denses | Jan Peeters | 2023",
                                 "Puits profonds de mémoire | Rosa Klein; Mira Solberg; Jan Peeters | 2021"});
  CHECK(listed("- \"Quiet Gradients for Sparse Nets\", by Mira Solberg and Jan Peeters (2022)\n"
               "- \"Loud Gradients for Dense Nets\", by Jan Peeters (2023)\n"
               "- \"Odd Gradients for Odd Nets\", by Rosa Klein (2021)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2022",
                                 "Loud Gradients for Dense Nets | Jan Peeters | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein | 2021"});
  CHECK(listed("1. „Stille Gradienten für dünne Netze“ von Mira Solberg und Jan Peeters (2022)\n"
               "2. „Laute Netze und ihre Dichte“ von Jan Peeters (2023)\n"
               "3. „Tiefe Brunnen des Gedächtnisses“ von Rosa Klein (2021)\n") ==
        std::vector<std::string>{"Stille Gradienten für dünne Netze | Mira Solberg; Jan Peeters | 2022",
                                 "Laute Netze und ihre Dichte | Jan Peeters | 2023",
                                 "Tiefe Brunnen des Gedächtnisses | Rosa Klein | 2021"});
  CHECK(
      listed(
          "- Gradienti silenziosi per reti sparse. Autori: Mira Solberg, Jan Peeters. Anno: 2024. Link: "
          "https://arxiv.org/abs/2403.10001\n"
          "- Reti rumorose e dense. Autori: Jan Peeters. Anno: 2023. Link: https://arxiv.org/abs/2403.10002\n"
          "- Pozzi profondi della memoria. Autori: Rosa Klein. Anno: 2022. Link: https://arxiv.org/abs/2403.10003\n") ==
      std::vector<std::string>{"Gradienti silenziosi per reti sparse | Mira Solberg; Jan Peeters | 2024",
                               "Reti rumorose e dense | Jan Peeters | 2023",
                               "Pozzi profondi della memoria | Rosa Klein | 2022"});
  CHECK(listed("- Quiet Gradients for Sparse Nets (Authors: Mira Solberg, Jan Peeters; Year: 2024)\n"
               "- Loud Gradients for Dense Nets (Authors: Jan Peeters; Year: 2023)\n"
               "- Odd Gradients for Odd Nets (Authors: Rosa Klein, Mira Solberg; Year: 2022)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg | 2022"});
  CHECK(listed("- Тихие градиенты для сетей. Авторы: Mira Solberg, Jan Peeters. Год: 2024\n"
               "- Громкие плотные сети. Авторы: Jan Peeters. Год: 2023\n") ==
        std::vector<std::string>{"Тихие градиенты для сетей | Mira Solberg; Jan Peeters | 2024",
                                 "Громкие плотные сети | Jan Peeters | 2023"});
  CHECK(listed("1. **Gradients silencieux** — Auteurs : Mira Solberg, Jan Peeters — Année : 2024\n"
               "2. **Réseaux bruyants** — Auteurs : Jan Peeters — Année : 2023\n") ==
        std::vector<std::string>{"Gradients silencieux | Mira Solberg; Jan Peeters | 2024",
                                 "Réseaux bruyants | Jan Peeters | 2023"});
  CHECK(listed("- Quiet Gradients for Sparse Nets, authors: Mira Solberg, Jan Peeters, year: 2024, link: "
               "https://arxiv.org/abs/2403.10001\n"
               "- Loud Gradients for Dense Nets, authors: Jan Peeters, year: 2023, link: "
               "https://arxiv.org/abs/2403.10002\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters | 2023"});
  CHECK(listed("- «Тихие градиенты», авторы: Mira Solberg, Jan Peeters, год: 2024\n"
               "- «Громкие сети», авторы: Jan Peeters, год: 2023\n") ==
        std::vector<std::string>{"Тихие градиенты | Mira Solberg; Jan Peeters | 2024",
                                 "Громкие сети | Jan Peeters | 2023"});
  CHECK(listed("- Titel: Stille Netze und Gradienten. Autoren: Mira Solberg, Jan Peeters. Jahr: 2024.\n"
               "- Titel: Laute Netze und Brunnen. Autoren: Jan Peeters. Jahr: 2023.\n") ==
        std::vector<std::string>{"Stille Netze und Gradienten | Mira Solberg; Jan Peeters | 2024",
                                 "Laute Netze und Brunnen | Jan Peeters | 2023"});
  CHECK(listed("- « Gradients silencieux », Mira Solberg et Jan Peeters, 2022\n"
               "- « Réseaux bruyants », Jan Peeters, 2023\n") ==
        std::vector<std::string>{"Gradients silencieux | Mira Solberg; Jan Peeters | 2022",
                                 "Réseaux bruyants | Jan Peeters | 2023"});
}

TEST_CASE("arXiv with a year is a preprint") {
  for (const std::string venue : {"(Mira Solberg, Jan Peeters, arXiv 2023)", "Mira Solberg, Jan Peeters, *arXiv 2023*",
                                  "Mira Solberg, Jan Peeters [arXiv'23]", "Mira Solberg, Jan Peeters. arXiv, 2023",
                                  "Mira Solberg, Jan Peeters, [arXiv 2023](https://arxiv.org/abs/2403.10001)"}) {
    CAPTURE(venue);
    const Papers papers("markdown", "- **Quiet Gradients for Nets** " + venue +
                                        "\n- **Loud Wells for Deep Nets** (Bo Lind, ICML 2022)\n");
    REQUIRE(papers.count() == 2);
    CHECK(papers.result.entries[0].date == "2023");
    CHECK(papers.result.entries[0].status == kgbuild::PaperStatus::preprint);
    CHECK(papers.result.entries[0].authors == std::vector<std::string>{"Mira Solberg", "Jan Peeters"});
  }
}

TEST_CASE("what says that it is not a paper is left out, and said; with authors or the address of a paper it is read") {
  const std::string paper = "- [Quiet Gradients for Nets](https://arxiv.org/abs/2403.10001)\n";
  for (const std::string other : {"- [Lantern Kit (GitHub Repo)](https://code.example/kit)",
                                  "- [Lantern Kit for Nets](https://code.example/kit) (Dataset)",
                                  "- **Lantern Kit for Nets** [Blog Post] https://code.example/kit",
                                  "- [Lantern Labs Move House (2 minute read)](https://news.example/move)",
                                  "- [灯笼工具（代码库）](https://code.example/kit) (仓库)"}) {
    CAPTURE(other);
    const Papers papers("markdown", paper + other + "\n");
    CHECK(papers.count() == 1);
    CHECK(papers.sum_holds());
    CHECK(papers.result.left_out == 1);
    CHECK(papers.text_of("left-out").find("marked as a repository") != std::string::npos);
  }
  CHECK(listed(paper + "- [Lantern Kit for Nets](https://code.example/kit) - Ann Moor, Bo Lind\n").size() == 2);
  CHECK(listed(paper + "- [Lantern Kit (Dataset)](https://arxiv.org/abs/2403.10002)\n").size() == 2);
  CHECK(listed(paper + "- [Lantern Kit (6 min)](https://arxiv.org/abs/2403.10002)\n")[1] == "Lantern Kit");
}

TEST_CASE("family names in brackets, with a venue or a year") {
  CHECK(listed("- [Quiet Gradients for Sparse Nets](https://example.org/a.pdf) (Solberg and Peeters, ACL 2020)\n"
               "- [Loud Gradients for Dense Nets](https://example.org/b.pdf) (Peeters & Klein, 2019)\n"
               "- [Odd Gradients for Odd Nets](https://example.org/c.pdf) (Klein, Solberg and Peeters, ICML 2021)\n"
               "- [Even Gradients for Odd Nets](https://example.org/d.pdf) (Best Paper, ICML 2022)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Solberg; Peeters | 2020",
                                 "Loud Gradients for Dense Nets | Peeters; Klein | 2019",
                                 "Odd Gradients for Odd Nets | Klein; Solberg; Peeters | 2021",
                                 "Even Gradients for Odd Nets | | 2022"});
}
