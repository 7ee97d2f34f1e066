// Templates of wikis that cite works, and the markup of DokuWiki.
#include <doctest/doctest.h>

#include "parsers/references/cite_templates.hpp"
#include "parsers_papers.hpp"

namespace {

/// The papers of a text, one a line, each with its line and venue.
std::string papers_of(const std::string& text, const std::string& file = "papers.wiki") {
  const Papers papers("markdown", text, file);
  CHECK(papers.sum_holds());
  std::string shown;
  for (std::size_t i = 0; i < papers.count(); ++i) {
    const kgbuild::Entry& entry = papers.result.entries[i];
    shown.append(i == 0 ? "" : "\n").append(std::to_string(entry.line)).append(": ").append(papers.paper(i));
    if (!entry.venue.empty()) shown.append(" @ ").append(entry.venue);
  }
  return shown;
}

}  // namespace

TEST_CASE("cite templates: a list of them") {
  const std::string list =
      "== Tides ==\n"
      "* {{cite journal |last1=Ode |first1=An |last2=Lind |first2=Bo |title=Slow Tides of Glass |journal=Tidal Letters "
      "|date=11 March 2024 |volume=3 |doi=10.5555/tides.1}}\n"
      "* {{cite arXiv |last1=Fen |first1=Ada |author2=Oto Behnam |title=Kilns That Learn |eprint=2303.01234 "
      "|class=cs.LG "
      "|year=2023}}\n"
      "* {{Cite conference |author=Mara Hall |title=Looms at Night |book-title=Loom Conference 2021 |date=2021-07-05 "
      "|url=https://looms.example/1.pdf}}\n"
      "* {{cite web |title=Loom Company |url=https://company.example}}\n";
  const std::string papers =
      "2: Slow Tides of Glass | An Ode; Bo Lind | 2024-03-11 |  | 10.5555/tides.1 @ Tidal Letters\n"
      "3: Kilns That Learn | Ada Fen; Oto Behnam | 2023 | 2303.01234\n"
      "4: Looms at Night | Mara Hall | 2021-07-05 |  |  | https://looms.example/1.pdf @ Loom Conference 2021";
  for (const char* const file : {"papers.wiki", "papers.md", "papers.txt"}) CHECK(papers_of(list, file) == papers);
  CHECK(Papers("markdown", list).text_of("left-out").find("line 5 is cited as something else than a paper") !=
        std::string::npos);
}

TEST_CASE("cite templates: within running text, over several lines") {
  CHECK(
      papers_of("Tides are slow.<ref name=\"ode\">{{cite journal\n | last = Ode | first = An\n | title = Slow Tides\n "
                "| journal = [[Tidal Letters]]\n | year = 2024 | month = March\n}}</ref> Kilns cool.<ref>{{Cite_arXiv "
                "|eprint=2303.01234 |author=Fen, Ada |author2=Oto Behnam |title=Kilns}}</ref>\n\n{{reflist}}\n") ==
      "1: Slow Tides | An Ode | 2024-03 @ Tidal Letters\n6: Kilns | Ada Fen; Oto Behnam |  | 2303.01234");
  CHECK(papers_of("{{cite journal |title=Slow Tides |vauthors=Ode A, Lind BC, ((Tidal Lab)) |year=2024}}") ==
        "1: Slow Tides | A Ode; B C Lind; Tidal Lab | 2024");
  CHECK(papers_of("{{Citation |last=Ode |first=An |author2-last=Lind |author2-first=Bo |display-authors=etal "
                  "|title=Slow Tides: {{nowrap|GPT 4}} and ''[[Glass (stuff)|Glass]]''<!-- so --> |date=c. 2019}}") ==
        "1: Slow Tides: GPT 4 and Glass | An Ode; Bo Lind; + | 2019");
  CHECK(papers_of("{{cite book |chapter=Looms |title=The Book of Night |last=Hall |first=Mara |editor-last=Quill "
                  "|year=2005}}") == "1: Looms | Mara Hall | 2005 @ The Book of Night");
}

TEST_CASE("cite templates: pages are papers with the address of one, and other languages") {
  CHECK(papers_of("{{cite web |title=Looms |author=Oto Behnam |url=https://arxiv.org/abs/2403.09999 |date=2024}}") ==
        "1: Looms | Oto Behnam | 2024 | 2403.09999 |  | https://arxiv.org/abs/2403.09999");
  CHECK(papers_of("{{Literatur |Autor=Jan Mohr, Ada Fen |Titel=Stille Gezeiten |Sammelwerk=Gezeiten |Datum=2011-04 "
                  "|DOI=10.5555/g.1}}") ==
        "1: Stille Gezeiten | Jan Mohr; Ada Fen | 2011-04 |  | 10.5555/g.1 @ Gezeiten");
  CHECK(papers_of(
            "{{cita publicación |apellidos=Ruiz |nombre=Ana |título=Mareas lentas |publicación=Mareas |año=2012}}") ==
        "1: Mareas lentas | Ana Ruiz | 2012 @ Mareas");
  CHECK(papers_of("{{article |nom1=Roux |prénom1=Léa |titre=Marées lentes |périodique=Marées |année=2013}}") ==
        "1: Marées lentes | Léa Roux | 2013 @ Marées");
}

TEST_CASE("cite templates: one that is not closed is said, and the list around them is read") {
  const Papers open("markdown", "{{cite journal |title=Open {{cite journal |title=Inner |last=Fen |first=Ada}}\n");
  CHECK(open.paper() == "Inner | Ada Fen");
  CHECK(open.text_of("left-out").find("line 1 is a template that is not closed") != std::string::npos);
  CHECK(papers_of("# Papers\n\n- [Slow Tides of Glass](https://arxiv.org/abs/2403.01234), An Ode, Bo Lind\n"
                  "- [Looms at Night](https://arxiv.org/abs/2403.01235), Mara Hall\n"
                  "- {{cite arXiv |title=Kilns |last=Fen |first=Ada |eprint=2303.01234}}\n",
                  "papers.md") ==
        "5: Kilns | Ada Fen |  | 2303.01234\n"
        "3: Slow Tides of Glass | An Ode; Bo Lind |  | 2403.01234 |  | https://arxiv.org/abs/2403.01234\n"
        "4: Looms at Night | Mara Hall |  | 2403.01235 |  | https://arxiv.org/abs/2403.01235");
  CHECK(kgbuild::parsing::find_cite_templates("{{cite a}} {{other|{{cite b|x=1}}}} }} {{").templates.size() == 2);
  const Papers asked("markdown",
                     "{{cite check|date=May 2024}}{{citation needed|date=May 2024}} {{article | safe}}\n{{cite "
                     "journal |title=Kilns |last=Fen |first=Ada}}\n");
  CHECK(asked.paper() == "Kilns | Ada Fen");
  CHECK(asked.result.left_out == 0);
  CHECK_FALSE(kgbuild::parsing::holds_cite_templates("{{excited |x}} { {cite a}"));
}

TEST_CASE("DokuWiki") {
  const std::string tides =
      "Slow Tides of Glass | An Ode; Bo Lind | 2024 | 2403.01234 |  | "
      "https://arxiv.org/abs/2403.01234";
  const std::string kilns = "Kilns That Learn | Ada Fen | 2023 | 2303.01234 |  | https://arxiv.org/abs/2303.01234";
  const std::string link1 = "[[https://arxiv.org/abs/2403.01234|Slow Tides of Glass]]";
  const std::string link2 = "[[https://arxiv.org/abs/2303.01234|Kilns That Learn]]";
  CHECK(papers_of(
            "====== Papers ======\n\n  * " + link1 + ", An Ode and Bo Lind, 2024\n  * " + link2 + ", Ada Fen, 2023\n",
            "papers.txt") == "3: " + tides + "\n4: " + kilns);
  CHECK(papers_of("===== Tides =====\n  - **" + link1 + "** \\\\ An Ode, Bo Lind \\\\ //Tidal Letters// 2024\n  - **" +
                      link2 + "** \\\\ Ada Fen \\\\ //Kilns// 2023\n",
                  "papers.txt")
            .starts_with("2: " + tides + " @ Tidal Letters\n3: " + kilns));
  CHECK(papers_of("===== Tides =====\n\n^ Title ^ Authors ^ Year ^\n| " + link1 + " | An Ode, Bo Lind | 2024 |\n| " +
                      link2 + " | Ada Fen | 2023 |\n",
                  "papers.txt") == "4: " + tides + "\n5: " + kilns);
}
