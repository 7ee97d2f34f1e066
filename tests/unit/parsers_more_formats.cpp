// Programs, notebooks, outlines, TOML, and bibliographies in YAML.
#include <doctest/doctest.h>

#include "tests/unit/parsers_papers.hpp"

using namespace kgbuild;

namespace {

/// The format that a file of this name is read by.
std::string format_of(const char* name, const std::string& text) {
  Diagnostics diagnostics;
  const InputFormat* const format = guess_input_format(Source::from_bytes(name, text, diagnostics));
  return format ? std::string(format->name) : "none";
}

}  // namespace

TEST_CASE("TOML: lists of tables, tables by key, people in each form") {
  const Papers list("toml",
                    "title = 'List'\n[[paper]]\ntitle = \"Moss on Glass\"\nauthors = [\"Ona Reyes\", \"Tim Falk\"]\n"
                    "date = 2022-07-09\ndoi = \"10.5555/moss.1\"\n[[paper]]\ntitle = \"Fern\"\nauthor = \"Tim Falk\"\n"
                    "year = 2021\n");
  CHECK(list.paper(0) == "Moss on Glass | Ona Reyes; Tim Falk | 2022-07-09 |  | 10.5555/moss.1");
  CHECK(list.paper(1) == "Fern | Tim Falk | 2021");
  const Papers keyed("toml",
                     "[papers.z]\ntitle = 'Moss'\narxiv = 2205.80010\n[[papers.z.authors]]\nname = 'Ona Reyes'\n"
                     "[papers.a]\ntitle = 'Fern'\nauthors = [{given = 'Tim', family = 'Falk'}]\n");
  CHECK(keyed.paper(0) == "Moss | Ona Reyes |  | 2205.80010");
  CHECK(keyed.paper(1) == "Fern | Tim Falk");
  CHECK(keyed.result.entries[1].line == 7);
}

TEST_CASE("TOML: a table that is broken is left out alone") {
  const Papers got(
      "toml",
      "[[paper]]\ntitle = 'Moss'\nauthor = 'Ona Reyes'\n[[paper]]\ntitle = 'Fern\nauthor = 'X'\n[[paper]]\n"
      "title = 'Lichen'\nauthor = 'Ivy Chan'\n");
  CHECK(got.paper(0) == "Moss | Ona Reyes");
  CHECK(got.paper(1) == "Lichen | Ivy Chan");
  CHECK(got.text_of("malformed-toml").starts_with("5: "));
  CHECK(got.sum_holds());
}

TEST_CASE("JavaScript: what is assigned, exported or pushed, after imports") {
  const std::string paper =
      "{ title: 'Moss on Glass', authors: ['Ona Reyes'], url: 'https://arxiv.org/abs/2205.80001' }";
  for (const std::string& text :
       {"import x from 'y';\nimport { z } from \"./z.js\";\n\nexport const papers = [" + paper + "];\n",
        "'use strict';\nmodule.exports = [\n  " + paper + ",\n];\n", "var p = { list: [" + paper + "] };\n",
        "interface Paper { title: string }\nexport const papers: Paper[] = [" + paper + "];\nexport default papers;\n",
        "window.p = window.p || [];\nwindow.p.push(" + paper + ");\n"}) {
    CAPTURE(text);
    CHECK(format_of("papers.js", text) == "json");
    const Papers got("json", text, "papers.js");
    CHECK(got.paper() == "Moss on Glass | Ona Reyes |  | 2205.80001 |  | https://arxiv.org/abs/2205.80001");
    CHECK(got.count() == 1);
  }
}

TEST_CASE("notebooks: Markdown cells, not code or what it printed") {
  const std::string notebook =
      "{\"cells\": [\n{\"cell_type\": \"markdown\", \"source\": [\"# List\\n\", \"\\n\",\n"
      "\"- [Moss on Glass](https://arxiv.org/abs/2205.80001), Ona Reyes, 2022-05-02\\n\",\n"
      "\"- [Fern on Stone](https://arxiv.org/abs/2205.80002), Tim Falk, 2022-05-03\"]},\n"
      "{\"cell_type\": \"code\", \"source\": [\"# [No](https://arxiv.org/abs/2205.80009)\"], \"outputs\": [{\"text\": "
      "[\"- [No](https://arxiv.org/abs/2205.80008)\\n\"]}]},\n"
      "{\"source\": \"- [Lichen at Sea](https://arxiv.org/abs/2205.80003), Ivy Chan, 2022-05-04\", \"cell_type\": "
      "\"markdown\"}\n], \"metadata\": {}, \"nbformat\": 4}";
  CHECK(format_of("list.ipynb", notebook) == "notebook");
  const Papers got("notebook", notebook);
  REQUIRE(got.count() == 3);
  CHECK(got.paper(0).starts_with("Moss on Glass | Ona Reyes | 2022-05-02 | 2205.80001"));
  CHECK(got.result.entries[0].line == 3);
  CHECK(got.paper(2).starts_with("Lichen at Sea | Ivy Chan | 2022-05-04 | 2205.80003"));
  const Papers cut("notebook", notebook.substr(0, notebook.find("{\"source\"")));
  CHECK(cut.count() == 2);
  CHECK(cut.said("malformed-json") == 1);
  CHECK(Papers("notebook", "{\"cells\": []}").said("no-digest") == 1);
}

TEST_CASE("outlines: items with an address are papers") {
  const std::string outline =
      "<?xml version='1.0'?><opml version='2.0'><head><title>Moss</title></head><body><outline text='2022'>\n"
      "<outline text='Moss on Glass' url='https://arxiv.org/abs/2205.80001' author='Ona Reyes'/>\n"
      "<outline text='Fern on Stone' htmlUrl='https://arxiv.org/abs/2205.80002' _note='Tim "
      "Falk'/></outline></body></opml>";
  CHECK(format_of("list.opml", outline) == "opml");
  CHECK(format_of("list.xml", outline) == "opml");
  const Papers got("opml", outline);
  REQUIRE(got.count() == 2);
  CHECK(got.paper(0).starts_with("Moss on Glass | Ona Reyes"));
  CHECK(got.result.entries[0].line == 2);
  CHECK(got.paper(1).starts_with("Fern on Stone |"));
}

TEST_CASE("YAML: references of a document") {
  const std::string references =
      "references:\n- id: a\n  title: Moss on Glass\n  author:\n  - family: Reyes\n    given: Ona\n  issued:\n    "
      "year: 2022\n"
      "    month: 7\n  DOI: 10.5555/moss.1\n- id: b\n  title: Fern\n  author: {literal: The Fern Group}\n";
  const Papers note("markdown", "---\ntitle: My text\nauthor: Me\n" + references + "lang: en\n---\n\nAs @a shows.\n");
  CHECK(note.paper(0) == "Moss on Glass | Ona Reyes | 2022-07 |  | 10.5555/moss.1");
  CHECK(note.result.entries[0].line == 6);
  CHECK(note.paper(1) == "Fern | The Fern Group");
  const Papers paper(
      "markdown",
      "---\ntitle: Lichen at Sea\nauthors: [Ivy Chan, Tim Falk]\narxiv: https://arxiv.org/abs/2205.80003\n" +
          references + "---\n\nText.\n");
  REQUIRE(paper.count() == 1);
  CHECK(paper.paper().starts_with("Lichen at Sea"));
  CHECK(Papers("yaml", "---\n" + references + "...\n").count() == 2);
}

TEST_CASE("YAML: Hayagriva") {
  const Papers got(
      "yaml",
      "moss:\n  type: Article\n  title: Moss on Glass\n  author: [\"Reyes, Ona\", \"Falk, Tim\"]\n  date: 2022-07\n"
      "  serial-number:\n    doi: 10.5555/moss.1\n  parent:\n    type: Periodical\n    title: Annals of Moss\n"
      "fern:\n  type: Article\n  title:\n    value: Fern\n    short: F\n  author: Chan, Ivy\n"
      "  serial-number: {arxiv: 2205.80002}\n  url: {value: \"https://example.org/f\", date: 2023-01-01}\n"
      "  parent:\n  - title: Fern Days\n");
  CHECK(got.paper(0) == "Moss on Glass | Ona Reyes; Tim Falk | 2022-07 |  | 10.5555/moss.1");
  CHECK(got.result.entries[0].venue == "Annals of Moss");
  CHECK(got.paper(1) == "Fern | Ivy Chan |  | 2205.80002 |  | https://example.org/f");
  CHECK(got.result.entries[1].venue == "Fern Days");
  CHECK(got.said("undecided-authors") == 0);
}

TEST_CASE("YAML: a file of citations gives the papers that it names, else the software") {
  const std::string head =
      "cff-version: 1.2.0\nmessage: Cite it.\ntitle: mossgrow\nauthors:\n  - family-names: Reyes\n    given-names: "
      "Ona\n";
  const std::string paper =
      "  title: Moss on Glass\n  authors:\n  - family-names: Falk\n    given-names: Tim\n  doi: 10.5555/moss.1\n";
  CHECK(Papers("yaml", head).paper() == "mossgrow | Ona Reyes");
  const Papers preferred("yaml", head + "preferred-citation:\n  type: article\n" + paper + "license: MIT\n");
  REQUIRE(preferred.count() == 1);
  CHECK(preferred.paper() == "Moss on Glass | Tim Falk |  |  | 10.5555/moss.1");
  CHECK(preferred.result.entries[0].line == 9);
  const Papers references("yaml", head + "references:\n- type: article\n" + paper);
  CHECK(references.count() == 2);
  CHECK(references.paper(1).starts_with("Moss on Glass"));
}

TEST_CASE("Org: a stated date counts more than a planned day") {
  const Papers got(
      "markdown",
      "#+TITLE: Papers\n* DONE Moss on Glass\nSCHEDULED: <2024-06-01 Sat>\n:PROPERTIES:\n:AUTHOR: Ona Reyes\n"
      ":YEAR: 2021\n:URL: https://arxiv.org/abs/2205.80001\n:END:\n* DONE Fern on Stone\nCLOSED: [2024-06-02 Sun]\n"
      "- authors :: Tim Falk, Ivy Chan\n- date :: 2020-03-04\n- link :: [[https://arxiv.org/abs/2205.80002][paper]]\n",
      "papers.org");
  REQUIRE(got.count() == 2);
  CHECK(got.paper(0) == "Moss on Glass | Ona Reyes | 2021 | 2205.80001 |  | https://arxiv.org/abs/2205.80001");
  CHECK(got.paper(1) ==
        "Fern on Stone | Tim Falk; Ivy Chan | 2020-03-04 | 2205.80002 |  | https://arxiv.org/abs/2205.80002");
}
