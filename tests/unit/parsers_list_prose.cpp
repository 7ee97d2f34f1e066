// Papers within running text: the heading above is not their title.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "parsers_listed.hpp"

using Lines = std::vector<std::string>;

TEST_CASE("a linked title within prose under a heading of its own") {
  const Lines anchors{"Anchors for Very Long Contexts | Dina Rothman; Kamal Uddin"};
  CHECK(listed("# Notes from the week\n\nSpent Monday on the grant report. On Tuesday I read [Anchors for Very Long "
               "Contexts](https://arxiv.org/abs/2403.18811) by Dina Rothman and Kamal Uddin, which is a nice follow-up "
               "to last year's work.\n\nAlso tried [llamadock](https://github.com/servefarm/llamadock), which crashed "
               "twice.\n") == anchors);
  CHECK(listed("# Wochenrückblick\n\nAm Montag war Sitzung. Danach las ich [Anchors for Very Long "
               "Contexts](https://arxiv.org/abs/2403.18811), und es hat sich gelohnt.\n") ==
        Lines{"Anchors for Very Long Contexts"});
  CHECK(listed("# Journal de bord\n\nCette semaine, nous avons lu [Anchors for Very Long "
               "Contexts](https://arxiv.org/abs/2403.18811), que je recommande.\n") ==
        Lines{"Anchors for Very Long Contexts"});
  CHECK(
      listed(
          "# 今週の日記\n\n火曜日に [Anchors for Very Long Contexts](https://arxiv.org/abs/2403.18811) を読んだ。\n") ==
      Lines{"Anchors for Very Long Contexts"});
  CHECK(listed("# Notes from the week\n\nSpent Monday on the report. On Tuesday I read [Anchors for Very Long "
               "Contexts](https://arxiv.org/abs/2403.18811) by Dina Rothman.\n\nAlso tried "
               "[llamadock](https://github.com/servefarm/llamadock), which crashed twice.\n\n- Elastic Vocabularies of "
               "Tides (Moss et al., 2024), https://arxiv.org/abs/2402.19971\n") ==
        Lines{"Anchors for Very Long Contexts | Dina Rothman", "Elastic Vocabularies of Tides | Moss; + | 2024"});
}

TEST_CASE("an address within a sentence of other links is not what the heading names") {
  CHECK(listed("# My favorite links\n\nSee [llamadock](https://github.com/servefarm/llamadock) and "
               "https://arxiv.org/abs/2403.18811 for details.\n")
            .empty());
  CHECK(listed("# Useful things\n\nWe serve models with https://github.com/servefarm/llamadock as in "
               "https://arxiv.org/abs/2403.18811 and are happy.\n")
            .empty());
}

TEST_CASE("a heading above the address of a note is its title") {
  CHECK(listed("# Anchors for Very Long Contexts\n\nhttps://arxiv.org/abs/2403.18811\n\nThis is about anchors.\n") ==
        Lines{"Anchors for Very Long Contexts"});
  CHECK(listed("# Anchors for Very Long Contexts\n\nMy notes on https://arxiv.org/abs/2403.18811, which I liked.\n") ==
        Lines{"Anchors for Very Long Contexts"});
  CHECK(listed("# Anchors for Very Long Contexts\n\n[Read the paper](https://arxiv.org/abs/2403.18811) and "
               "[the code](https://github.com/x/y).\n") == Lines{"Anchors for Very Long Contexts"});
}
