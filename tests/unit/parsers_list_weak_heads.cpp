// References whose people only the whole list shows: one person with a year, or family names alone.
#include <doctest/doctest.h>

#include "parsers_listed.hpp"

TEST_CASE("lists: one person with a year in brackets before each title") {
  const std::vector<std::string> papers{"Stone Gardens of Data | Mara Hall | 2021",
                                        "Glass Ships at Night | Bo Ek | 2020",
                                        "Dim Lamps for Slow Models | Cy Fen | 2022"};
  CHECK(listed("- Mara Hall (2021) - Stone Gardens of Data\n- Bo Ek (2020) - Glass Ships at Night\n"
               "- Cy Fen (2022) - Dim Lamps for Slow Models\n") == papers);
  CHECK(listed("1. Mara Hall (2021) — Stone Gardens of Data\n2. Bo Ek (2020) — Glass Ships at Night\n"
               "3. Cy Fen (2022) — Dim Lamps for Slow Models\n") == papers);
  CHECK(listed("Mara Hall (2021): Stone Gardens of Data\nBo Ek (2020): Glass Ships at Night\n"
               "Cy Fen (2022): Dim Lamps for Slow Models\n") == papers);
  CHECK(listed("* Mara Hall (2021) - *Stone Gardens of Data*\n* Bo Ek (2020) - *Glass Ships at Night*\n"
               "* Cy Fen (2022) - *Dim Lamps for Slow Models*\n") == papers);
  CHECK(listed("- Mara Hall (2021) – [Stone Gardens of Data](https://example.org/a.pdf)\n"
               "- Bo Ek (2020) – [Glass Ships at Night](https://example.org/b.pdf)\n"
               "- Cy Fen (2022) – [Dim Lamps for Slow Models](https://example.org/c.pdf)\n") == papers);
}

TEST_CASE("lists: a year in brackets after something else than a person") {
  CHECK(listed("- Vision Transformer (2021) - An Image Is Worth Many Words\n- Deep Learning (2016) - A Book on It All\n"
               "- Graph Networks (2018) - What They Are and Do\n")
            .empty());
  CHECK(listed("- First Release (2021) - The Parser for Lists\n- Second Release (2022) - Faster and Smaller Tables\n"
               "- Third Release (2023) - A New Form of Output\n")
            .empty());
  CHECK(listed("- Mara Hall (2021) - called about the garden\n- Bo Ek (2020) - bought a lamp for us\n"
               "- Cy Fen (2022) - moved away in spring\n")
            .empty());
  CHECK(listed("- Mara Hall (2021) - Stone Gardens of Data\n- Bo Ek (2020) - Glass Ships at Night\n").empty());
}

TEST_CASE("lists: family names with `and` before a comma") {
  CHECK(listed("- Lindqvist and Moor, Stone Gardens of Data, ICML 2022\n- Fen, Hall and Ode, Glass Ships at Night, "
               "NeurIPS 2021\n- Klein and Peeters, Dim Lamps for Slow Models, ICLR 2023\n") ==
        std::vector<std::string>{"Stone Gardens of Data | Lindqvist; Moor | 2022",
                                 "Glass Ships at Night | Fen; Hall; Ode | 2021",
                                 "Dim Lamps for Slow Models | Klein; Peeters | 2023"});
  CHECK(listed("Lindqvist and Moor, Stone Gardens of Data, ICML 2022\nFen and Ode, Glass Ships at Night, "
               "CVPR 2021\nKlein and Peeters, Dim Lamps for Slow Models, ICLR 2023\n") ==
        std::vector<std::string>{"Stone Gardens of Data | Lindqvist; Moor | 2022",
                                 "Glass Ships at Night | Fen; Ode | 2021",
                                 "Dim Lamps for Slow Models | Klein; Peeters | 2023"});
  CHECK(listed("* Lindqvist & Moor, Stone Gardens of Data, ICML, 2022\n* Fen & Ode, Glass Ships at Night, CVPR, 2021\n"
               "* Klein & Peeters, Dim Lamps for Slow Models, ACL, 2023\n") ==
        std::vector<std::string>{"Stone Gardens of Data | Lindqvist; Moor | 2022",
                                 "Glass Ships at Night | Fen; Ode | 2021",
                                 "Dim Lamps for Slow Models | Klein; Peeters | 2023"});
  CHECK(listed("- Moor et al., Stone Gardens of Data, ICML 2022\n- Fen and Ode, Glass Ships at Night, CVPR 2021\n"
               "- Klein et al., Dim Lamps for Slow Models, ACL 2023\n") ==
        std::vector<std::string>{"Stone Gardens of Data | Moor; + | 2022", "Glass Ships at Night | Fen; Ode | 2021",
                                 "Dim Lamps for Slow Models | Klein; + | 2023"});
  CHECK(
      listed("- Vision and Language, A Survey of It All, ICML 2022\n- Speech and Text, Learning Joint Spaces, NeurIPS "
             "2021\n- Planning and Control, Where We Are, ICLR 2023\n")
          .empty());
}
