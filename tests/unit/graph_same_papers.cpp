// When records of several identifiers are one paper.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "graph/build/identity/papers.hpp"
#include "graph/build/identity/record_ids.hpp"
#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using namespace kgbuild::graphs;
using test::property;

namespace {

using Names = std::vector<std::string>;

/// How a list identifies a paper: an arXiv id, a DOI or an address.
PaperRecord listed(std::string title, std::string id, Names people) {
  static std::uint32_t line = 0;
  PaperRecord record;
  record.title = std::move(title);
  record.authors = std::move(people);
  if (id.starts_with("10.")) {
    record.url = "https://doi.org/" + id;
    record.doi = std::move(id);
  } else if (id.starts_with("http")) {
    record.url = std::move(id);
  } else if (!id.empty()) {
    record.url = "https://arxiv.org/abs/" + id;
    record.arxiv_id = std::move(id);
  }
  record.date = "2025-03-12";
  record.digest = "list";
  record.file = "a.md";
  record.line = ++line;
  return record;
}

PaperRecord cut(PaperRecord record) {
  record.more_authors = true;
  return record;
}

PaperRecord of_year(PaperRecord record, std::string year) {
  record.digest_date = "2025-03-12";
  record.date = std::move(year);
  return record;
}

PaperRecord in_file(PaperRecord record, std::string file) {
  record.file = std::move(file);
  return record;
}

/// The ids of the papers, in any order of the records.
std::string ids_of(std::vector<PaperRecord> records) {
  std::string first;
  std::mt19937 random(7);
  for (int i = 0; i < 6; ++i) {
    std::string text;
    for (const Paper& paper : merge_papers(records)) text += (text.empty() ? "" : " ") + paper.id.substr(6);
    if (i == 0) first = text;
    CHECK(text == first);
    std::ranges::shuffle(records, random);
  }
  return first;
}

std::size_t count(std::vector<PaperRecord> records) {
  const std::string ids = ids_of(std::move(records));
  return static_cast<std::size_t>(std::ranges::count(ids, ' ')) + 1;
}

const std::string loom = "Tidal Looms for Memory";
const Names two = {"Mina Seo", "Arvid Lind"};

}  // namespace

TEST_CASE("a preprint, a DOI and an address with one title and the same people are one paper") {
  CHECK(ids_of({listed(loom, "2503.99001", two), listed(loom, "10.1145/99.1", two),
                listed("Tidal looms for memory.", "https://press.example/99/", two)}) == "arxiv:2503.99001");
  CHECK(ids_of({listed(loom, "10.1145/99.1", two), listed(loom, "https://press.example/99/", two)}) ==
        "doi:10.1145/99.1");
  CHECK(ids_of({listed(loom, "https://a.example/1", two), listed(loom, "https://b.example/2", two)}) ==
        "title:tidalloomsformemory");
  CHECK(count({listed(loom, "2503.99001", two), listed(loom, "10.1145/99.1", {"A. Lind", "M. Seo"})}) == 1);
  CHECK(count({listed(loom, "2503.99001", two), cut(listed(loom, "10.1145/99.1", {"Mina Seo"}))}) == 1);
  CHECK(count({listed(loom, "2503.99001", two), listed(loom, "10.1145/99.1", {"Mina Seo", "Arvid Lind", "Bo"})}) == 1);
}

TEST_CASE("one title with other people is another paper") {
  CHECK(ids_of({listed("Looms", "2503.99001", {"Mina Seo"}), listed("Looms", "10.1145/99.1", {"Bo Ode"})}) ==
        "arxiv:2503.99001 doi:10.1145/99.1");
  CHECK(count({listed("Looms", "2503.99001", {"Mina Seo"}), listed("Looms", "https://a.example/1", {"Bo Ode"})}) == 2);
  CHECK(count({listed("Looms", "2503.99001", {"Mina Seo"}), listed("Looms", "", {"Bo Ode"})}) == 2);
  CHECK(count({listed("Looms", "", {"Mina Seo"}), listed("Looms", "", {"Bo Ode"})}) == 2);
  CHECK(count({listed("Looms", "10.1145/99.1", {"Mina Seo"}), listed("Looms", "", {"Mona Seo"})}) == 2);
  CHECK(count({listed(loom, "2503.99001", {"Mina Seo"}), listed(loom, "10.1145/99.1", {"Mina Seo", "Bo Ode"})}) == 2);
}

TEST_CASE("titles that differ in a numeral are two papers") {
  for (const auto& [a, b] :
       std::vector<std::pair<std::string, std::string>>{{"Tidal Looms I", "Tidal Looms II"},
                                                        {"Tidal Looms 2", "Tidal Looms 3"},
                                                        {"Tidal Looms", "Tidal Looms v2"},
                                                        {"Tidal Looms, Part A", "Tidal Looms, Part B"},
                                                        {"Tidal Looms 2.0", "Tidal Looms 20"}}) {
    const std::string& title = a;  // clang 14 captures no structured binding
    CAPTURE(title);
    CHECK(count({listed(a, "2503.99001", two), listed(b, "10.1145/99.1", two)}) == 2);
    CHECK(count({listed(a, "", two), listed(b, "https://a.example/1", two)}) == 2);
  }
  // A DOI of the whole does not make its parts one.
  CHECK(count({listed("Tidal Looms, Part I", "10.1145/99.1", two),
               listed("Tidal Looms, Part II", "10.1145/99.1", two)}) == 2);
}

TEST_CASE("years are at most two apart, as far as they are known") {
  CHECK(count({listed(loom, "2503.99001", two), of_year(listed(loom, "10.1145/99.1", two), "2027")}) == 1);
  CHECK(count({listed(loom, "2503.99001", two), of_year(listed(loom, "10.1145/99.1", two), "2023-05")}) == 1);
  CHECK(count({listed(loom, "2503.99001", two), of_year(listed(loom, "10.1145/99.1", two), "2028")}) == 2);
  CHECK(count({listed(loom, "1503.99001", two), of_year(listed(loom, "10.1145/99.1", two), "2025-01-02")}) == 2);
  CHECK(count({listed(loom, "1503.99001", two), listed(loom, "10.1145/99.1", two)}) == 1);
  CHECK(count({of_year(listed(loom, "", two), "2001"), of_year(listed(loom, "https://a.example/1", two), "2009")}) ==
        2);
}

TEST_CASE("two arXiv ids stay two papers; what fits both joins neither") {
  CHECK(count({listed(loom, "2503.99001", two), listed(loom, "2504.99002", two)}) == 2);
  CHECK(count({listed(loom, "2503.99001", two), listed(loom, "2504.99002", two), listed(loom, "10.1145/99.1", two)}) ==
        3);
  CHECK(count({listed(loom, "2503.99001", two), listed(loom, "2504.99002", two), listed(loom, "", {})}) == 3);
  CHECK(count({listed("Looms", "2503.99001", {"Mina Seo"}), listed("Looms", "2504.99002", {"Bo Ode"}),
               listed("Looms", "", {"Bo Ode"})}) == 2);
  CHECK(count({listed(loom, "", {"J. Seo"}), listed(loom, "10.1145/99.1", {"John Seo"}),
               listed(loom, "10.1145/99.2", {"Jane Seo"})}) == 3);
}

TEST_CASE("two DOIs: of a preprint server and a journal; of two journals only if title and people agree wholly") {
  CHECK(ids_of({listed(loom, "10.1101/2025.99", two), listed(loom, "10.1145/99.1", {"M. Seo", "A. Lind"})}) ==
        "doi:10.1101/2025.99");
  CHECK(count({listed(loom, "10.1109/99.2", two), listed(loom, "10.1145/99.1", two)}) == 1);
  CHECK(count({listed(loom, "10.1109/99.2", two), listed(loom, "10.1145/99.1", {"M. Seo", "A. Lind"})}) == 2);
  CHECK(count({listed(loom, "10.1109/99.2", two), cut(listed(loom, "10.1145/99.1", two))}) == 2);
  CHECK(count({listed("Editorial", "10.1109/99.2", two), listed("Editorial", "10.1145/99.1", two)}) == 2);
  CHECK(count({listed(loom, "10.1109/99.2", two), listed(loom, "10.1145/99.1", two), listed(loom, "2503.1", two)}) ==
        1);
}

TEST_CASE("without people, only the one paper of a title is joined, and only by what has no identifier") {
  CHECK(count({listed(loom, "2503.99001", two), listed(loom, "", {})}) == 1);
  CHECK(count({listed(loom, "2503.99001", two), listed(loom, "https://a.example/1", {})}) == 1);
  CHECK(count({listed(loom, "2503.99001", {}), listed(loom, "https://a.example/1", two)}) == 1);
  CHECK(count({listed(loom, "2503.99001", two), listed(loom, "10.1145/99.1", {})}) == 2);
  CHECK(count({listed("Looms", "", {"Mina Seo"}), listed("Looms", "", {"Bo Ode"}), listed("Looms", "", {})}) == 3);
}

TEST_CASE("one address is one paper if the title is the same, or better spelt without other people") {
  const std::string at = "https://press.example/99";
  CHECK(count({listed("Tidal Loms for Memory", at, {}), listed(loom, at + "/", two)}) == 1);
  CHECK(count({listed(loom + ": A Study", at + ".pdf", {"Mina Seo"}),
               listed(loom, "http://www.press.example/99", two)}) == 1);
  CHECK(count({listed("Tidal Loms for Memory", at, {"Bo Ode"}), listed(loom, at, two)}) == 2);
  CHECK(count({listed("Threads of Time", at, {}), listed(loom, at, {})}) == 2);
  CHECK(count({listed("Tidal Looms 2", at, two), listed("Tidal Looms 3", at, two)}) == 2);
}

TEST_CASE("the DOI of proceedings identifies none of the papers that have it") {
  const auto proceedings = [](std::string title, Names people, std::string file) {
    return in_file(listed(std::move(title), "10.1145/99", std::move(people)), std::move(file));
  };
  const std::vector<PaperRecord> records{proceedings("Weaving by Looms", {"Mina Seo"}, "a.md"),
                                         proceedings("Surgical Robots in Clinics", {"Arvid Lind"}, "b.md"),
                                         proceedings("Robots that Weave Baskets", {"Bo Ode"}, "b.md")};
  CHECK(ids_of(records) == "title:robotsthatweavebaskets title:surgicalrobotsinclinics title:weavingbylooms");
  Diagnostics diagnostics;
  merge_papers(records, &diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == "one-address-two-papers");
  CHECK(diagnostics[0].file == "b.md");
  CHECK(diagnostics[0].text.ends_with("; they are distinct papers; 1 more title has it"));
  // Preprints with that DOI are distinct, too.
  std::vector<PaperRecord> preprints = records;
  for (std::size_t i = 0; i < 3; ++i) preprints[i].arxiv_id = "2503.9900" + std::to_string(i);
  CHECK(count(preprints) == 3);
  // Better spelt is not another title.
  CHECK(count({proceedings("Weaving by Loms", {}, "a.md"), proceedings("Weaving by Looms", {}, "b.md")}) == 1);
  CHECK(count({proceedings("Weaving by Looms", {}, "a.md"), proceedings("WEAVING by Looms: Notes", {}, "b.md")}) == 1);
}

TEST_CASE("an address of several titles is said once, over all files") {
  Diagnostics diagnostics;
  const std::string at = "https://list.example/2025";
  merge_papers({in_file(listed("Weaving by Looms", at, {}), "a.md"), in_file(listed("Surgical Robots", at, {}), "b.md"),
                in_file(listed("Baskets of Straw", at, {}), "c.md")},
               &diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].text.starts_with("\"Surgical Robots\" has the address of \"Weaving by Looms\" (a.md:"));
  diagnostics.clear();
  merge_papers({listed("Weaving by Looms", at, {}), listed("Surgical Robots", at, {})}, &diagnostics);
  CHECK(diagnostics.empty());  // the reader of the file has said it
}

TEST_CASE("error pages are no titles by which records join") {
  CHECK(count({listed("404", "https://a.example/1", {}), listed("404", "https://a.example/2", {})}) == 2);
  CHECK(count({listed("Just a moment...", "2503.99001", two), listed("Just a moment...", "", two)}) == 2);
  CHECK(count({listed("Access denied", "https://a.example/1", {}),
               listed("Access denied", "https://a.example/1", {})}) == 1);
}

TEST_CASE("a merged paper has all identifiers, and its people and facts count once") {
  std::vector<PaperRecord> records{listed(loom, "2503.99001", two), listed(loom, "10.1145/99.1", two),
                                   listed("Tidal looms for memory.", "https://press.example/99/", two)};
  for (PaperRecord& record : records) {
    record.introduces.push_back(test::make_item("TidalLoom"));
    record.introduces.back().kind = Category::method;
    record.results.emplace_back().value = "7";
  }
  const Graph graph = test::build(records);
  const std::string id = "paper:arxiv:2503.99001";
  CHECK(property(graph, id, "arxiv_id") == "2503.99001");
  CHECK(property(graph, id, "doi") == "10.1145/99.1");
  CHECK(property(graph, id, "url") == "https://arxiv.org/abs/2503.99001");
  CHECK(property(graph, id, "links") == "https://doi.org/10.1145/99.1|https://press.example/99/");
  CHECK(property(graph, id, "title") == loom);
  CHECK(property(graph, "author:mina-seo", "papers") == "1");
  CHECK(property(graph, "method:tidalloom", "introduced_by") == id);
  CHECK(graph.nodes_of(NodeKind::paper).size() == 1);
  CHECK(graph.nodes_of(NodeKind::result).size() == 1);
}

TEST_CASE("papers of one title get ids that do not depend on what else is read") {
  const PaperRecord first = listed("Looms", "", {"Mina Seo"}), second = listed("Looms", "", {"Bo Ode"}),
                    third = listed("Looms", "", {"Eve Fern"});
  const auto id_of = [](const std::vector<PaperRecord>& records, std::uint32_t record) {
    for (const Paper& paper : merge_papers(records))
      if (paper.records.front() == record) return paper.id;
    return std::string();
  };
  CHECK(id_of({first, second}, 0) == "paper:title:looms");
  CHECK(id_of({first, second}, 1).starts_with("paper:title:looms-"));
  CHECK(id_of({first, second}, 1) == id_of({first, third, second}, 2));
}

TEST_CASE("law: the order of records changes nothing, with any identifiers, titles and people") {
  const std::vector<std::string> titles{"Looms", "Looms II", loom, "Tidal loms for memory", "Just a moment..."};
  const std::vector<std::string> ids{
      "", "", "2503.99001", "2504.99002", "10.1145/99.1", "10.1145/99.2", "10.1101/99.3", "https://a.example/1"};
  const std::vector<Names> people{{}, {"J. Seo"}, {"John Seo"}, {"Jane Seo"}, two, {"A. Lind", "M. Seo"}, {"Mina Seo"}};
  const std::vector<std::string> years{"2025-03-12", "2023", "2026-01", "2019", ""};
  std::mt19937 random(11);
  const auto pick = [&](const auto& choices) { return choices[random() % choices.size()]; };
  for (int round = 0; round < 60; ++round) {
    std::vector<PaperRecord> records;
    for (int i = 0; i < 14; ++i) {
      records.push_back(in_file(of_year(listed(pick(titles), pick(ids), pick(people)), pick(years)),
                                random() % 2 == 0 ? "a.md" : "b.md"));
      records.back().more_authors = random() % 4 == 0;
    }
    const std::string expected = test::dump(test::build(records));
    for (int i = 0; i < 4; ++i) {
      std::ranges::shuffle(records, random);
      CHECK(test::dump(test::build(records)) == expected);
    }
  }
}

TEST_CASE("ten thousand papers of one title take no time, with any people") {
  std::vector<PaperRecord> others, family, nobody;
  for (int i = 0; i < 10000; ++i) {
    const std::string number = std::to_string(i);
    others.push_back(listed("Editorial", "10.1145/" + number, {"A" + number + " Seo", "Bo O" + number}));
    if (i < 3000)
      family.push_back(listed("Editorial", "", {"A" + number + " Seo", "B" + number + " Seo", "C" + number + " Seo"}));
    nobody.push_back(listed("Editorial", "10.1145/" + number, {}));
  }
  CHECK(merge_papers(others).size() == 10000);
  CHECK(merge_papers(family).size() == 3000);
  CHECK(merge_papers(nobody).size() == 10000);
}

TEST_CASE("addresses are folded") {
  CHECK(fold_address("https://www.Press.example/A/99.pdf") == "press.example/A/99");
  CHECK(fold_address("http://press.example/A/99/#abstract") == "press.example/A/99");
  CHECK(fold_address("https://openreview.net/pdf?id=Ab1") == fold_address("https://openreview.net/forum?id=Ab1"));
  CHECK(fold_address("https://press.example/").empty());
  CHECK(fold_address("press.example/A").empty());
  CHECK(fold_address("").empty());
}
