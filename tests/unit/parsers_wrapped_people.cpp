// People in mails, blocks of fields and lists: over several lines, marked one by one, with affiliations below.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/strings.hpp"
#include "parsers_papers.hpp"

using namespace kgbuild;

namespace {

std::string people(const Papers& papers, std::size_t at = 0) {
  if (at >= papers.count()) return "none";
  const Entry& entry = papers.result.entries[at];
  std::string text = join(entry.authors, "; ");
  for (const AuthorNote& note : entry.author_notes)
    if (!note.affiliation.empty()) text.append(" / ").append(note.author).append(": ").append(note.affiliation);
  return text;
}

/// Two mails of arXiv in one text, the first with these lines of authors.
std::string mail(std::string_view authors) {
  const std::string rule(78, '-');
  return concat({rule,
                 "\n\\\\\narXiv:2403.01234\nDate: Mon, 4 Mar 2024 18:00:00 GMT   (100kb)\n\nTitle: Slow Tides of\n"
                 "  Glass\n",
                 authors,
                 "\nCategories: cs.LG\nComments: 12 pages\n\\\\\n  We look at tides.\n\\\\ ( "
                 "https://arxiv.org/abs/2403.01234 ,  100kb)\n",
                 rule,
                 "\n\\\\\narXiv:2403.01235\nDate: Mon, 4 Mar 2024 18:00:00 GMT   (100kb)\n\nTitle: Kilns that cool\n"
                 "Authors: Dee Moss\nCategories: cs.LG\n\\\\\n  We look at kilns.\n\\\\ ( "
                 "https://arxiv.org/abs/2403.01235 ,  100kb)\n"});
}

struct Case {
  std::string_view text, people;
};

}  // namespace

TEST_CASE("mails of arXiv: wrapped authors with affiliations") {
  const Case cases[] = {
      {"Authors: An Ode (1), Bo Ek (1 and 2), Cy\n  Rask (2) ((1) Tidal Lab, Oslo,\n  (2) Fen University)",
       "An Ode; Bo Ek; Cy Rask / An Ode: Tidal Lab, Oslo / Bo Ek: Tidal Lab, Oslo / Bo Ek: Fen University / Cy Rask: "
       "Fen "
       "University"},
      {"Authors: An Ode, Bo\n\tEk", "An Ode; Bo Ek"},
      {"Authors: An Ode, Bo\n Ek", "An Ode; Bo Ek"},
      {"Authors: An Ode,\nBo Ek and\nCy Rask", "An Ode; Bo Ek; Cy Rask"},
      {"Authors: The Tidal Collaboration: An Ode,\n  Bo Ek", "The Tidal Collaboration; An Ode; Bo Ek"},
      {"Author: An Ode (Fen University, Oslo)", "An Ode / An Ode: Fen University, Oslo"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Papers papers("markdown", mail(c.text));
    CHECK(papers.count() == 2);
    CHECK(people(papers) == c.people);
    CHECK(papers.diagnostics.empty());
  }
}

TEST_CASE("blocks of fields: authors over several lines, and no ids") {
  const std::string other =
      "\n\nTitle: Kilns that Cool Slowly\nAuthors: Dee Moss, Eva Lind\nAbstract: We look at kilns.\n";
  const Case cases[] = {
      {"Authors: An Ode, Bo Ek,\n         Cy Rask", "An Ode; Bo Ek; Cy Rask"},
      {"Authors: An Ode, Bo\n  Ek, Cy Rask", "An Ode; Bo Ek; Cy Rask"},
      {"Authors: An Ode, Bo Ek,\nCy Rask", "An Ode; Bo Ek; Cy Rask"},
      {"Authors: An Ode and\nBo Ek", "An Ode; Bo Ek"},
      {"Authors:\n  An Ode\n  Bo Ek", "An Ode; Bo Ek"},
      {"Authors:\n  - An Ode\n  - Bo Ek", "An Ode; Bo Ek"},
      {"Authors: An Ode; Bo Ek;\n\tCy Rask", "An Ode; Bo Ek; Cy Rask"},
      {"Authors: 王小明 李华 张三", "王小明; 李华; 张三"},
      {"Author: Qwen Team", "Qwen Team"},
      {"Authors: An Ode (1), Bo Ek (2)\n(1) Tidal Lab, (2) Fen University",
       "An Ode; Bo Ek / An Ode: Tidal Lab / Bo Ek: Fen University"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Papers papers("markdown",
                        concat({"Title: Slow Tides of Glass\n", c.text, "\nAbstract: We look at tides.", other}));
    CHECK(papers.count() == 2);
    CHECK(people(papers) == c.people);
    CHECK(papers.count() == 2);
    CHECK((papers.count() < 1 || papers.result.entries[0].body == "We look at tides."));
  }
}

TEST_CASE("lists: names that are marked one by one, and words between them") {
  const Case cases[] = {
      {"by *An Ode* & *Bo Ek*", "An Ode; Bo Ek"},
      {"by _An Ode_, _Bo Ek_ and _Cy Rask_", "An Ode; Bo Ek; Cy Rask"},
      {"*An Ode*, *Bo Ek*", "An Ode; Bo Ek"},
      {"by An Ode und Bo Ek", "An Ode; Bo Ek"},
      {"by Ana Gomez y Luis Soto", "Ana Gomez; Luis Soto"},
      {"by Ana Silva e Rui Costa", "Ana Silva; Rui Costa"},
      {"by An Ode, Bo Ek et Cy Rask", "An Ode; Bo Ek; Cy Rask"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Papers papers("markdown", concat({"- **Slow Tides of Glass** ", c.text, "\n- **Kilns that Cool Slowly** ",
                                            c.text, "\n- **Harbours of Stone** ", c.text, "\n"}));
    CHECK(papers.count() == 3);
    CHECK(people(papers) == c.people);
  }
}

TEST_CASE("sections: affiliations below the authors belong to them") {
  for (const std::string_view text : {"An Ode¹, Bo Ek²\n¹Tidal Lab ²Fen University",
                                      "An Ode<sup>1*</sup>, Bo Ek<sup>2</sup>\n\n<sup>1</sup>Tidal Lab, "
                                      "<sup>2</sup>Fen University",
                                      "An Ode (1), Bo Ek (2)\n((1) Tidal Lab, (2) Fen University)",
                                      "An Ode^1, Bo Ek^2\n^1 Tidal Lab, ^2 Fen University",
                                      "**Authors:** An Ode1, Bo Ek2\n1 Tidal Lab, 2 Fen University"}) {
    CAPTURE(text);
    const Papers papers(
        "markdown", concat({"### Slow Tides of Glass\n", text,
                            "\n\n[Paper](https://arxiv.org/abs/2403.01234)\n\nWe look at tides.\n\n### Kilns that Cool "
                            "Slowly\nDee Moss, Eva Lind\n\n[Paper](https://arxiv.org/abs/2403.01235)\n"}));
    CHECK(people(papers) == "An Ode; Bo Ek / An Ode: Tidal Lab / Bo Ek: Fen University");
    CHECK(people(papers, 1) == "Dee Moss; Eva Lind");
  }
}
