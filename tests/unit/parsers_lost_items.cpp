// Lists whose papers do not all have the same form: what differs is read or said, never lost.
#include <doctest/doctest.h>

#include <string>

#include "parsers_papers.hpp"

using namespace kgbuild;

TEST_CASE("a link whose text is a number or a word is not the title if text after it is") {
  for (const std::string label : {"1706.00001", "arXiv:1706.00001", "arXiv", "PDF", "Link", "Paper", "10.1145/11.22",
                                  "cs/0112017", "[1706.00001]", "arXiv 1706.00001"}) {
    CAPTURE(label);
    for (const std::string form : {"- [L](https://arxiv.org/abs/1706.0000N) Glasswing: Folding Long Contexts\n",
                                   "* [L](https://arxiv.org/abs/1706.0000N): Glasswing: Folding Long Contexts\n",
                                   "1. [L](https://arxiv.org/abs/1706.0000N) - Glasswing: Folding Long Contexts\n"}) {
      std::string text;
      for (const char number : {'1', '2'})
        for (const std::string_view line : {std::string_view(form)})
          for (std::size_t i = 0; i < line.size(); ++i)
            text += line[i] == 'L' && line[i - 1] == '[' ? label
                    : line[i] == 'N'                     ? std::string(1, number)
                                                         : std::string(1, line[i]);
      CAPTURE(text);
      const Papers read("markdown", text);
      REQUIRE(read.count() == 2);
      CHECK(read.result.entries[0].title == "Glasswing: Folding Long Contexts");
      CHECK(read.result.entries[1].arxiv_id == "1706.00002");
    }
  }
}

TEST_CASE("an item without a link among linked items is a paper if it looks like them, else it is said") {
  const auto list = [](const std::string& odd) {
    return "## Folding\n\n- [Glasswing: Folding Long Contexts](https://arxiv.org/abs/2411.90001)\n"
           "- [A Survey of Quiet Optimizers](https://arxiv.org/abs/2411.90002)\n" +
           odd + "\n- [Do Tiny Models Dream](https://arxiv.org/abs/2411.90003)\n";
  };
  for (const std::string odd :
       {"- Glowworms for Long Documents", "- Glowworms at night", "- Glowworms for Long Documents (soon)",
        "- Paper about Glowworms, link lost", "- see above"}) {
    CAPTURE(odd);
    const Papers read("markdown", list(odd));
    CHECK(read.count() == 3);
    CHECK(read.result.left_out == 1);
    CHECK(read.text_of("left-out").find("line 5") != std::string::npos);
    CHECK(read.sum_holds());
  }
  const Papers dated("markdown", list("- Glowworms for Long Documents, ICLR 2024"));
  CHECK(dated.count() == 4);
  const Papers bold("markdown",
                    "- **Glasswing: Folding Long Contexts** [pdf](https://arxiv.org/abs/2411.90001)\n"
                    "- **Glowworms for Long Documents**\n"
                    "- **A Survey of Quiet Optimizers** [pdf](https://arxiv.org/abs/2411.90002)\n"
                    "- **Do Tiny Models Dream** [pdf](https://arxiv.org/abs/2411.90003)\n");
  REQUIRE(bold.count() == 4);
  CHECK(bold.paper(1) == "Glowworms for Long Documents");
  // Other lists of the file are not concerned.
  const Papers other("markdown", "- About this page\n- How to add a paper\n\n" + list("- Glowworms at night"));
  CHECK(other.count() == 3);
  CHECK(other.result.left_out == 1);
}

TEST_CASE("a bold line above a table ends the paper before it") {
  for (const std::string note : {"**Also on the shelf**", "**More papers of the week:**", "**Runners-up** (a table)",
                                 "**Others**", "__Late arrivals__"}) {
    CAPTURE(note);
    const Papers read("markdown",
                      "### [Glasswing: Folding Long Contexts](https://arxiv.org/abs/2411.90001)\n\nIt folds.\n\n"
                      "### [A Survey of Quiet Optimizers](https://arxiv.org/abs/2411.90002)\n\nIt is quiet.\n\n" +
                          note +
                          "\n\n| Paper | Code |\n|---|---|\n"
                          "| [Do Tiny Models Dream](https://arxiv.org/abs/2411.90003) | "
                          "[code](https://code.example/dream) |\n"
                          "| [Glowworms for Long Documents](https://arxiv.org/abs/2411.90004) | "
                          "[code](https://code.example/glow) |\n");
    REQUIRE(read.count() == 4);
    CHECK(read.result.entries[1].links.empty());
    CHECK(read.result.entries[1].body == "It is quiet.");
    CHECK(read.result.entries[2].title == "Do Tiny Models Dream");
  }
}

TEST_CASE("a bullet with more than a thousand authors") {
  std::string authors;
  for (int i = 0; i < 1200; ++i)
    authors.append(i == 0 ? "" : ", ").append(1, static_cast<char>('A' + i % 26)).append(". Lindqvist");
  for (const std::string form :
       {"- **Glasswing: Folding Long Contexts**, {A}. [pdf](https://arxiv.org/abs/2411.90001)\n",
        "- [Glasswing: Folding Long Contexts](https://arxiv.org/abs/2411.90001), {A}\n",
        "- [Glasswing: Folding Long Contexts](https://arxiv.org/abs/2411.90001)\n  - Authors: {A}\n",
        "- {A} (2024). Glasswing: Folding Long Contexts. https://arxiv.org/abs/2411.90001\n",
        "- Glasswing: Folding Long Contexts. {A}. https://arxiv.org/abs/2411.90001\n"}) {
    std::string text = form;
    text.replace(text.find("{A}"), 3, authors);
    CAPTURE(form);
    const Papers read("markdown",
                      "- **A Survey of Quiet Optimizers**, B. Tran, S. Berg. "
                      "[pdf](https://arxiv.org/abs/2411.90002)\n" +
                          text);
    REQUIRE(read.count() >= 1);
    CHECK(read.result.entries.back().title == "Glasswing: Folding Long Contexts");
    CHECK(read.result.entries.back().authors.size() == 1200);
  }
}

TEST_CASE("a newsletter that begins with a date is not a note about one paper") {
  for (const std::string first :
       {"November 5, 2024", "2024-11-05", "Tue, 5 Nov 2024", "Date: 2024-11-05", "*5 November 2024*"}) {
    CAPTURE(first);
    const Papers read("markdown", first +
                                      "\n\nGlasswing: Folding Long Contexts\nTove Lindgren, Akio Mori\n"
                                      "https://arxiv.org/abs/2411.90001\n\n"
                                      "A Survey of Quiet Optimizers\nBao Tran, Selma Berg\nNature, 2024\n\n"
                                      "Do Tiny Models Dream\nIvo Petrov, Renée Faber\narXiv:2411.90003\n");
    REQUIRE(read.count() == 3);
    CHECK(read.result.entries[0].title == "Glasswing: Folding Long Contexts");
    CHECK(read.result.entries[1].authors.size() == 2);
    CHECK(read.result.entries[2].arxiv_id == "2411.90003");
  }
}
