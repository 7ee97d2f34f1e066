// Texts that are not lists of papers, in which a layout finds some.
#include <doctest/doctest.h>

#include "parsers_listed.hpp"

namespace {

const std::string prose =
    "# Lamp\n\nA program for lamps.\n\n## Install\n\nGet the source. Then build it.\n\n{}\n## Use\n\nRun it.\n\n"
    "- Start with one lamp.\n- Then add more.\n\nIt is slow.\n\n- Ask us.\n- Tell others.\n- Report bugs.\n"
    "- Read the code.\n- Write more of it.\n\nLamps need power. So do programs.\n\nGood luck with it.\n\n- One last "
    "thing.\n";

std::string with(const std::string& lines) {
  std::string text = prose;
  return text.replace(text.find("{}"), 2, lines);
}

}  // namespace

TEST_CASE("bullets of a text that is mostly something else are not read, and that is said") {
  for (const std::string lines :
       {"- Build the tree, Debug Mode, Release Mode\n- Install all of it, Local Folder, Other Folder\n",
        "- **build**: One Folder, Two Folders\n", "* the lamp is listed twice (2410.09342)\n",
        "- **Start**, Red Lamp, Green Lamp\n- **Stop**, Red Lamp, Green Lamp\n",
        "1. Lamps of the World, Ann Moor, Bo Lind\n"}) {
    CAPTURE(lines);
    const Papers papers("markdown", with(lines));
    CHECK(papers.count() == 0);
    CHECK(papers.said("no-digest") == 1);
  }
  CHECK(Papers("markdown", with("- **Start**, Red Lamp, Green Lamp\n")).said("unlikely-digest") == 1);
}

TEST_CASE("one paper in such a text is read if two facts or an address show it") {
  for (const std::string line :
       {"- Lamps of the World, Ann Moor, Bo Lind, 2024\n", "- [Lamps of the World](https://arxiv.org/abs/2403.10001)\n",
        "- **Lamps of the World**. Ann Moor, Bo Lind. arXiv:2403.10001\n",
        "| Title | Authors | Year |\n|---|---|---|\n| Lamps of the World | Ann Moor | 2024 |\n\n",
        "- Lamps of the World (ICML 2024). Ann Moor and Bo Lind\n"}) {
    CAPTURE(line);
    const Papers papers("markdown", with(line));
    REQUIRE(papers.count() == 1);
    CHECK(papers.result.entries[0].title == "Lamps of the World");
  }
}

TEST_CASE("a short list of one paper is one") {
  for (const std::string text : {"- Lamps of the World, Ann Moor, Bo Lind, 2024\n",
                                 "# Paper of the day\n\n**Lamps of the World**\nAnn Moor, Bo Lind\n",
                                 "## Lamps of the World\n\nAuthors: Ann Moor, Bo Lind\n\nA summary.\n",
                                 "| Title | Authors |\n|---|---|\n| Lamps of the World | Ann Moor, Bo Lind |\n",
                                 "- Lamps of the World (2410.09342)\n"}) {
    CAPTURE(text);
    CHECK(listed(text).size() == 1);
  }
}

TEST_CASE("an address in a sentence, an address without a number and labels in code are not papers") {
  CHECK(listed("# Lamp\n\nA paper, https://arxiv.org/abs/2403.11111, describes it. Another is "
               "https://arxiv.org/abs/2403.11112, and more.\n")
            .empty());
  CHECK(listed("# How digests are written\n\n- a paper starts at `### [title](https://arxiv.org/abs/ID)`\n"
               "- `Authors:` as `A, B, C`, and `Ann Moor, Bo Lind` later\n")
            .empty());
}
