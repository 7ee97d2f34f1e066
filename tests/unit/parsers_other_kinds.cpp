// What says that it is something else than a paper, addresses that hide where they lead, and how often broken entries
// are said.
#include <doctest/doctest.h>

#include "parsers/fields/redirects.hpp"
#include "parsers/formats/malformed.hpp"
#include "parsers_listed.hpp"

TEST_CASE("items of another kind than papers are left out and said") {
  const Papers json(
      "json", R"([{"title": "Looms of Noisy Glass", "authors": ["Tao Reed"], "type": "article"},)"
              R"( {"title": "How we weave", "authors": ["Ann Moss"], "type": "blog", "url": "https://b.example/w"},)"
              R"( {"title": "A loom talk", "kind": "Video", "url": "https://v.example/1"},)"
              R"( {"title": "Rivers", "authors": ["Bo Ek"], "type": "blogPost", "doi": "10.1000/x.1"}])");
  CHECK(json.count() == 2);
  CHECK(json.result.left_out == 2);
  CHECK(json.sum_holds());
  const Papers yaml("yaml",
                    "- title: Looms of Noisy Glass\n  authors: [Tao Reed]\n  type: paper\n"
                    "- title: Loom meetup\n  type: event\n  url: https://e.example/1\n");
  CHECK(yaml.count() == 1);
  CHECK(yaml.result.left_out == 1);
}

TEST_CASE("addresses that hide where they lead are not those of papers") {
  using kgbuild::parsing::hides_target;
  CHECK(hides_target("https://email.mg.example.com/c/eJwVjkEOgyAQRU8jO"));
  CHECK(hides_target("https://substack.com/redirect/0f4b3c1e-7d5a-4c2b-9a1f-2b7d9c0e4f11?j=eyJ1Ijoi"));
  CHECK(hides_target("https://t.co/abcDEF12"));
  CHECK_FALSE(hides_target("https://arxiv.org/abs/2403.90001"));
  CHECK_FALSE(hides_target("https://link.springer.com/article/10.1007/s00001-020-00001-x"));
  CHECK_FALSE(hides_target("https://fen.example.org/papers/looms-of-noisy-glass-2024"));
  CHECK_FALSE(hides_target(""));
  const Papers read("markdown",
                    "- [Looms of Noisy Glass](https://email.mg.example.com/c/eJwVjkEOgyAQ) by Tao Reed, Bo Ek\n"
                    "- [Slow Rivers of Sand](https://t.co/abcDEF12) by Ann Moss, Cy Hale\n");
  REQUIRE(read.count() == 2);
  CHECK(read.result.entries[0].title == "Looms of Noisy Glass");
  CHECK(read.result.entries[0].url.empty());
}

TEST_CASE("tables: a first row of names of fields is the header without a line below it") {
  CHECK(listed("== Papers ==\nWords.\n^ Title ^ Authors ^\n| [[https://arxiv.org/abs/2403.90001|Looms of Glass]] | Tao "
               "Reed, Bo Ek |\n| [[https://arxiv.org/abs/2403.90002|Slow Rivers]] | Ann Moss, Cy Hale |\n") ==
        std::vector<std::string>{"Looms of Glass | Tao Reed; Bo Ek", "Slow Rivers | Ann Moss; Cy Hale"});
}

TEST_CASE("broken entries of a file are said once, with their number") {
  using kgbuild::Diagnostics;
  using kgbuild::Severity;
  Diagnostics said{{Severity::warning, "malformed-bibtex", "a.bib", 3, 0, "an entry is not closed; 2 more such places"},
                   {Severity::note, "no-paper", "a.bib", 4, 0, "x"},
                   {Severity::warning, "malformed-bibtex", "a.bib", 9, 0, "an entry is not closed; 1 more such place"},
                   {Severity::warning, "malformed-json", "b.json", 1, 2, "a comma is missing"}};
  kgbuild::parsing::merge_malformed(said);
  REQUIRE(said.size() == 3);
  CHECK(said[0].line == 3);
  CHECK(said[0].text == "an entry is not closed; 4 more such places");
  CHECK(said[2].text == "a comma is missing");
}
