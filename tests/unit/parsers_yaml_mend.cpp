#include <doctest/doctest.h>

#include "parsers_papers.hpp"

namespace {

/// A list of three papers, the second with this title line.
Papers with_title(const std::string& line) {
  return {"yaml", "- title: Slow Tides\n  authors: An Ode, Bo Lind\n  url: https://arxiv.org/abs/2403.01234\n- " +
                      line +
                      "\n  authors: Cy Marrow\n  url: https://arxiv.org/abs/2403.01235\n- title: Salt\n  authors: Dee "
                      "Quill\n  url: https://arxiv.org/abs/2403.01236\n"};
}

std::string title_of(const std::string& line) {
  const Papers papers = with_title(line);
  CHECK(papers.count() == 3);
  CHECK(papers.said("malformed-yaml") == 0);
  CHECK(papers.said("mended-yaml") == 1);
  CHECK(papers.sum_holds());
  return papers.count() == 3 ? papers.result.entries[1].title : "none";
}

}  // namespace

TEST_CASE("YAML: values that should be quoted are mended") {
  CHECK(title_of("title: LoRA: Low-Rank Tides") == "LoRA: Low-Rank Tides");
  CHECK(title_of("title: \"Slow\" Is Not: Fast") == "\"Slow\" Is Not: Fast");
  CHECK(title_of("title: 'Why' Do Kilns: Cool?") == "'Why' Do Kilns: Cool?");
  CHECK(title_of("title: @Home: Kilns at Work") == "@Home: Kilns at Work");
  CHECK(title_of("title: [Re] Slow Tides: Again") == "[Re] Slow Tides: Again");
  CHECK(title_of("title: %Salt of Tides") == "%Salt of Tides");
  CHECK(title_of("title: *Star Kilns: Fast") == "*Star Kilns: Fast");
  CHECK(title_of("title: It's Tides: Don't Go") == "It's Tides: Don't Go");
  CHECK(title_of("title: Tides: A Tale\n    of Two: Kilns") == "Tides: A Tale of Two: Kilns");
  CHECK(title_of("title: Tides: A Tale  # a note") == "Tides: A Tale");
}

TEST_CASE("YAML: mending in maps, and next to what must not change") {
  const Papers keyed("yaml",
                     "papers:\n  tides:\n    title: Slow: Tides\n    authors: [An Ode, Bo Lind]\n    url: "
                     "https://arxiv.org/abs/2403.01234\n    abstract: |\n      We show: that it is so.\n      a: "
                     "b: c\n  salt:\n    title: \"Salt: Quoted\"\n    authors: [Cy Marrow]\n    url: "
                     "https://arxiv.org/abs/2403.01235\n");
  CHECK(keyed.count() == 2);
  CHECK(keyed.result.entries.at(0).title == "Slow: Tides");
  CHECK(keyed.result.entries.at(0).body == "We show: that it is so.\na: b: c");
  CHECK(keyed.result.entries.at(1).title == "Salt: Quoted");
  CHECK(keyed.text_of("mended-yaml") ==
        "3: 1 line is not YAML and was read as if its value were quoted (quote a value that holds a colon)");
  const Papers tabs("yaml", "- title: Slow Tides\n\tauthors: An Ode\n\turl: https://arxiv.org/abs/2403.01234\n");
  CHECK(tabs.paper() == "Slow Tides | An Ode |  | 2403.01234 |  | https://arxiv.org/abs/2403.01234");
  const Papers good("yaml", "- title: 'Slow: Tides'\n  authors: An Ode\n");
  CHECK(good.paper() == "Slow: Tides | An Ode");
  CHECK(good.diagnostics.empty());
}

TEST_CASE("YAML: what cannot be mended loses only itself") {
  const Papers papers = with_title("title: \"Open\n  x: ]\n  - {");
  CHECK(papers.count() >= 2);
  CHECK(papers.said("malformed-yaml") >= 1);
  CHECK(papers.sum_holds());
  std::string many;
  for (int i = 0; i < 3000; ++i) many += "- title: Tides: Part " + std::to_string(i) + "\n  authors: An Ode\n";
  const Papers long_list("yaml", many);
  CHECK(long_list.count() == 3000);
  CHECK(long_list.said("mended-yaml") == 1);
}
