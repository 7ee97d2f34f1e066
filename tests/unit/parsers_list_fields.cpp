// Lines of lists whose fields one sign parts.
#include <doctest/doctest.h>

#include "parsers/grammar/lines/field_lines.hpp"
#include "parsers_listed.hpp"

using kgbuild::parsing::read_field_byline;
using kgbuild::parsing::read_field_title;

TEST_CASE("list fields: people, year and venue between signs") {
  for (const std::string sign : {" | ", " · ", " • ", " — ", " - ", "; "}) {
    CAPTURE(sign);
    const std::string line = "Jun Ogawa" + sign + "2023" + sign + "BlackboxNLP";
    const auto byline = read_field_byline(line);
    REQUIRE(byline);
    CHECK(byline->people == "Jun Ogawa");
    CHECK(byline->year == "2023");
    CHECK(byline->venue == "BlackboxNLP");
  }
  CHECK(read_field_byline("Mia Torres, Sven Dahl | RepL4NLP | 2022")->venue == "RepL4NLP");
  CHECK(read_field_byline("Kumar, Asha; Lind, Bo; 1987;")->people == "Kumar, Asha; Lind, Bo");
  CHECK(read_field_byline("王小明、李华；2022；计算机学报")->year == "2022");
  for (const std::string other : {"2023 | BlackboxNLP", "Jun Ogawa | BlackboxNLP", "A sentence; another; 2022 words",
                                  "Jun Ogawa | 2023 | one. And a sentence.", "", "|", ";;;", "2022; 2023"})
    CHECK_FALSE(read_field_byline(other));
  CHECK(read_field_title("Docking Without Pockets; Kumar, Asha; 2022; ") == "Docking Without Pockets");
  CHECK(read_field_title("Docking; or, the Pocket; of 2022").empty());
}

TEST_CASE("list fields: unknown venues below a title") {
  CHECK(listed("## Probing Without Labels\nJun Ogawa | 2023 | BlackboxNLP\n\n"
               "## Heads That Count\nMia Torres, Sven Dahl | 2022 | RepL4NLP\n\n"
               "## Syntax in the Middle Layers\nTara Singh | 2021 | SCiL\n") ==
        std::vector<std::string>{"Probing Without Labels | Jun Ogawa | 2023",
                                 "Heads That Count | Mia Torres; Sven Dahl | 2022",
                                 "Syntax in the Middle Layers | Tara Singh | 2021"});
  CHECK(listed("**Sondas sin etiquetas**\nJuana Ortiz · 2023 · Taller del Norte\n\n"
               "**Cabezas que cuentan**\nMarta Ruiz, Luis Gil · 2022 · Taller del Sur\n") ==
        std::vector<std::string>{"Sondas sin etiquetas | Juana Ortiz | 2023",
                                 "Cabezas que cuentan | Marta Ruiz; Luis Gil | 2022"});
}

TEST_CASE("list fields: semicolons between title, people and year") {
  CHECK(listed("- Docking Without Pockets; Kumar, Asha; 2022; https://arxiv.org/abs/2205.33331\n"
               "- Folding on a Budget; Lindqvist, Per; 2023; https://arxiv.org/abs/2305.33332\n") ==
        std::vector<std::string>{"Docking Without Pockets | Asha Kumar | 2022",
                                 "Folding on a Budget | Per Lindqvist | 2023"});
  CHECK(listed("- Learning Protein Stability; Ada Nielsen, Marc Roche; 2022; https://arxiv.org/abs/2205.33341\n"
               "- Binding Without Structures; Kofi Mensah; 2023; https://arxiv.org/abs/2305.33342\n") ==
        std::vector<std::string>{"Learning Protein Stability | Ada Nielsen; Marc Roche | 2022",
                                 "Binding Without Structures | Kofi Mensah | 2023"});
  CHECK(listed("1. Lernen ohne Vorlagen; Weber, Jonas; Stein, Karla; 2021; https://arxiv.org/abs/2105.33341\n"
               "2. Quantisierung im Kleinen; Lang, Peter; Graf, Nina; 2020; https://arxiv.org/abs/2005.33342\n") ==
        std::vector<std::string>{"Lernen ohne Vorlagen | Jonas Weber; Karla Stein | 2021",
                                 "Quantisierung im Kleinen | Peter Lang; Nina Graf | 2020"});
  CHECK(listed("- Enzymes at Scale; Yuki Mori, Lars Holm; BioLM Workshop; 2021; https://arxiv.org/abs/2105.33343\n"
               "- Ligands as Graphs; Ada Okafor; Graph Days; 1998; https://example.org/a.pdf\n") ==
        std::vector<std::string>{"Enzymes at Scale | Yuki Mori; Lars Holm | 2021",
                                 "Ligands as Graphs | Ada Okafor | 1998"});
  CHECK(listed("- Reading; Writing; and Counting in 2022 [pdf](https://arxiv.org/abs/2205.33344)\n"
               "- Small Models; Large Data [pdf](https://arxiv.org/abs/2205.33345)\n")
            .size() == 2);
}

TEST_CASE("list fields: people before a colon, venue and year in brackets at the end") {
  CHECK(listed("- Mia Torres, Sven Dahl: Heads That Count (arXiv, 2023)\n"
               "- Tara Singh, Ola Nord, Pia Lorenz: Syntax in the Middle Layers (ACL, 2021)\n"
               "- Jun Ogawa, Bo Lind: Probing Without Labels (EMNLP 2022)\n") ==
        std::vector<std::string>{"Heads That Count | Mia Torres; Sven Dahl | 2023",
                                 "Syntax in the Middle Layers | Tara Singh; Ola Nord; Pia Lorenz | 2021",
                                 "Probing Without Labels | Jun Ogawa; Bo Lind | 2022"});
}
