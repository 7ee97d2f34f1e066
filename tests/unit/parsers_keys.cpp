#include <doctest/doctest.h>

#include "parsers_papers.hpp"

namespace {

std::string json(const std::string& text, std::size_t at = 0) { return Papers("json", text).paper(at); }

constexpr const char* tides =
    "Slow Tides of Glass | An Ode; Bo Lind |  | 2403.01234 |  | https://arxiv.org/abs/2403.01234";

/// Two papers with other names for title and people.
std::string two(const std::string& title, const std::string& who, const std::string& people = R"("An Ode, Bo Lind")") {
  return R"([{")" + title + R"(": "Slow Tides of Glass", ")" + who + R"(": )" + people +
         R"(, "url": "https://arxiv.org/abs/2403.01234"}, {")" + title + R"(": "Kilns That Learn to Cool", ")" + who +
         R"(": "Cy Marrow, Dee Quill", "url": "https://arxiv.org/abs/2403.01235"}])";
}

}  // namespace

TEST_CASE("keys: people under an unknown name") {
  for (const char* const who : {"who", "written_by", "researchers", "team", "writers", "글쓴 분"}) {
    CAPTURE(who);
    const Papers papers("json", two("title", who));
    CHECK(papers.paper() == tides);
    CHECK(papers.text_of("guessed-columns") ==
          std::string("0: keys with unknown names were read by their values: \"") + who + "\" as authors");
    CHECK(papers.sum_holds());
  }
  CHECK(json(two("title", "who", R"(["An Ode", "Bo Lind"])")) == tides);
  CHECK(json(two("title", "who", R"([{"name": "An Ode"}, {"name": "Bo Lind"}])")) == tides);
  CHECK(json(two("title", "who", R"([{"given": "An", "family": "Ode"}, {"given": "Bo", "family": "Lind"}])")) == tides);
}

TEST_CASE("keys: an unknown name with line breaks is said on one line") {
  CHECK(Papers("json", two("title", "written\\n \\u0007by")).text_of("guessed-columns") ==
        "0: keys with unknown names were read by their values: \"written \uFFFDby\" as authors");
  CHECK(Papers("csv",
               "title,\"written\n by\",date\nSlow Tides of Glass,\"An Ode, Bo Lind\",2024-02-03\n"
               "Kilns That Learn to Cool,Cy Marrow,2024-02-04\n")
            .text_of("guessed-columns") ==
        "1: columns with unknown names were read by their values: \"written by\" as authors");
}

TEST_CASE("keys: titles under an unknown name") {
  for (const char* const title : {"name", "paper", "headline", "work", "paperHeading", "label", "논문"}) {
    CAPTURE(title);
    CHECK(json(two(title, "authors")) == tides);
    CHECK(json(two(title, "by_whom")) == tides);
    CHECK(json(R"({"papers": )" + two(title, "authors") + "}") == tides);
  }
  CHECK(json(R"([{"name": "Slow Tides of Glass", "where": "https://arxiv.org/abs/2403.01234", "when": "2024-03-11"},
                 {"name": "Kilns That Learn", "where": "https://arxiv.org/abs/2403.01235", "when": "2024-03-12"}])") ==
        "Slow Tides of Glass |  | 2024-03-11 | 2403.01234 |  | https://arxiv.org/abs/2403.01234");
}

TEST_CASE("keys: YAML") {
  const Papers papers("yaml",
                      "- paper: Slow Tides of Glass\n  who: An Ode, Bo Lind\n  url: "
                      "https://arxiv.org/abs/2403.01234\n- paper: Kilns That Learn to Cool\n  who: Cy "
                      "Marrow\n  url: https://arxiv.org/abs/2403.01235\n");
  CHECK(papers.paper() == tides);
  CHECK(papers.count() == 2);
  const Papers listed("yaml",
                      "papers:\n  - name: Slow Tides of Glass\n    people:\n      - An Ode\n      - Bo Lind\n"
                      "    link: https://arxiv.org/abs/2403.01234\n");
  CHECK(listed.paper() == tides);
}

TEST_CASE("keys: one object a line") {
  const Papers lines("json",
                     "{\"name\": \"Slow Tides of Glass\", \"who\": \"An Ode, Bo Lind\", \"url\": "
                     "\"https://arxiv.org/abs/2403.01234\"}\n{\"name\": \"Kilns That Learn\", \"who\": \"Cy Marrow\", "
                     "\"url\": \"https://arxiv.org/abs/2403.01235\"}\n",
                     "a.jsonl");
  CHECK(lines.paper() == tides);
  CHECK(lines.said("no-paper") == 0);
}

TEST_CASE("keys: people who are not the authors, words that name nobody") {
  const Papers presented("json", two("title", "presenter"));
  CHECK(presented.result.entries.at(0).authors.empty());
  CHECK(presented.said("unread-people") == 1);
  CHECK(presented.said("guessed-columns") == 0);
  CHECK(
      Papers("json", two("title", "keywords", R"(["Slow Water", "Cold Glass"])")).result.entries.at(0).authors.empty());
  CHECK(Papers("json", two("title", "venue", R"("Tidal Letters")")).said("guessed-columns") == 0);
  // Known authors: other people are not looked for.
  const Papers known("json", R"([{"title": "Slow Tides", "authors": ["An Ode"], "who": "Cy Marrow"}])");
  CHECK(known.paper() == "Slow Tides | An Ode");
  CHECK(known.diagnostics.empty());
}

TEST_CASE("keys: parts of the authors") {
  CHECK(json(R"([{"title": "Slow Tides", "first_author": "An Ode", "last_author": "Cy Marrow",
                  "other_authors": ["Bo Lind"]}])") == "Slow Tides | An Ode; Bo Lind; Cy Marrow");
  CHECK(json(R"([{"title": "Slow Tides", "author1": "An Ode", "author2": "Bo Lind"}])") ==
        "Slow Tides | An Ode; Bo Lind");
  CHECK(json(R"([{"title": "Slow Tides", "firstAuthor": "An Ode", "authors": ["An Ode", "Bo Lind"]}])") ==
        "Slow Tides | An Ode; Bo Lind");
}

TEST_CASE("keys: other data") {
  for (
      const char* const text :
      {R"([{"name": "A very long name of a tool", "url": "https://github.com/a/b"}, {"name": "Another tool with a long name", "url": "https://github.com/c/d"}])",
       R"({"name": "my-package", "description": "A package for something useful", "homepage": "https://a.example"})",
       R"([{"question": "What is the colour of the sea?", "answer": "Blue as ever it was"}])",
       R"({"name": "The project of all projects", "contributors": ["An Ode", "Bo Lind"]})"}) {
    CAPTURE(text);
    CHECK(Papers("json", text).count() == 0);
  }
}

TEST_CASE("keys: a file of which nothing is read says that it holds addresses of papers") {
  const Papers lost("json",
                    R"([{"x": "https://arxiv.org/abs/2403.01234"}, {"x": "https://arxiv.org/abs/2403.01235"}])");
  CHECK(lost.count() == 0);
  CHECK(lost.text_of("unread-papers") == "1: 2 addresses of papers, but no title with any of them; no paper was read");
  CHECK(Papers("yaml", "a:\n  - https://openreview.net/forum?id=abc\n").said("unread-papers") == 1);
  CHECK(Papers("csv", "x,y\n1,https://arxiv.org/abs/2403.01234\n2,https://arxiv.org/abs/2403.01235\n")
            .said("unread-papers") == 1);
  CHECK(Papers("json", R"({"a": "https://example.org"})").said("unread-papers") == 0);
  CHECK(Papers("json", R"({"nodes": [{"title": "A", "url": "https://arxiv.org/abs/2403.01234"}]})")
            .said("unread-papers") == 0);
}
