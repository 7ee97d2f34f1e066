#include "graph/build/identity/people.hpp"

#include <doctest/doctest.h>

#include "kgbuild/text.hpp"
#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using namespace kgbuild::graphs;
using test::build;
using test::make_record;
using test::property;

namespace {

Diagnostics build_diagnostics(std::vector<PaperRecord> records) {
  GraphBuilder builder(test::rules());
  for (PaperRecord& record : records) builder.add(std::move(record));
  Diagnostics diagnostics;
  builder.freeze(diagnostics);
  return diagnostics;
}

AuthorCategory classify(std::string_view name) { return classify_author(name, fold_person(name)); }

std::uint32_t authors(const Graph& graph) { return graph.nodes_of(NodeKind::author).size(); }

}  // namespace

TEST_CASE("organisations and user names are distinguished from people") {
  for (const char* name : {"Ann Lee", "Qingyao Ai", "Li", "LIN", "Jean-Luc", "Sean O'Brien", "José García", "김민수"}) {
    CAPTURE(name);
    CHECK(classify(name) == AuthorCategory::person);
  }
  for (const char* name : {"Gemini Team", "OpenAI", "DeepSeek-AI", "NVIDIA", "WanTeam", "LLM-jp", "01. AI", "Qwen",
                           "LG AI Research", "Some University", "o3 contributors", "QuarryLab"}) {
    CAPTURE(name);
    CHECK(classify(name) == AuthorCategory::group);
  }
  for (const char* name : {"deep_learner", "user42", "@someone", "moonfox", "MoonFox", "KevinQHLind", "SII-MiraSol",
                           "MOONFOXES", "Mira2024", "MiraSOLAI"}) {
    CAPTURE(name);
    CHECK(classify(name) == AuthorCategory::handle);
  }
}

TEST_CASE("names in both orders are reported, not merged") {
  const auto reported = [](std::vector<std::string> one, std::vector<std::string> other) {
    const Diagnostics found = build_diagnostics(
        {make_record(1, "2024-01-05", std::move(one)), make_record(2, "2024-01-06", std::move(other))});
    return found.size() == 1 && found[0].code == "reversed-name" && found[0].severity == Severity::note;
  };
  CHECK(reported({"Mara Lindqvist", "Oto Behnam"}, {"Lindqvist Mara", "Oto Behnam", "Ada Ode"}));
  CHECK_FALSE(reported({"Mara Lindqvist", "Oto Behnam"}, {"Lindqvist Mara", "Ada Ode"}));
  CHECK_FALSE(reported({"Mara Lindqvist"}, {"Lindqvist Mara"}));
  CHECK_FALSE(reported({"김 가온", "Oto Behnam"}, {"가온 김", "Oto Behnam"}));
  CHECK(authors(build({make_record(1, "2024-01-05", {"Mara Lindqvist", "Oto Behnam"}),
                       make_record(2, "2024-01-06", {"Lindqvist Mara", "Oto Behnam"})})) == 3);
}

TEST_CASE("a person is listed once in a paper; repetitions are reported with file and line") {
  const std::vector<PaperRecord> records{make_record(7, "2024-01-05", {"Ann Lee", "Ben Ray", "ANN LEE", "Ann  Lee"})};
  const Diagnostics diagnostics = build_diagnostics(records);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == "repeated-author");
  CHECK(diagnostics[0].severity == Severity::note);  // nothing is lost
  CHECK(diagnostics[0].file == "2024-01-05.md");
  CHECK(diagnostics[0].line == 7);
  const Graph graph = build(records);
  CHECK(graph.edge_count(EdgeKind::authored) == 2);
  CHECK(graph.edge_count(EdgeKind::coauthored_with) == 1);
  CHECK(property(graph, "author:ann-lee", "name") == "Ann Lee");
}

TEST_CASE("groups write papers but have no co-authors; handles are people") {
  const Graph graph = build({make_record(1, "2024-01-05", {"Ann Lee", "Gemini Team", "Ben Ray"}),
                             make_record(2, "2024-01-06", {"Cy Rask", "MoonFox"})});
  CHECK(graph.edge_count(EdgeKind::authored) == 5);
  REQUIRE(graph.edge_count(EdgeKind::coauthored_with) == 2);
  CHECK(property(graph, "author:moonfox", "category") == "handle");
  CHECK(property(graph, "author:moonfox", "groups") == "1");
  CHECK(property(graph, "author:gemini-team", "category") == "group");
  CHECK(property(graph, "author:gemini-team", "groups") == "-");
  CHECK(graph.find_column(EdgeKind::coauthored_with, "fractional")->real(0) == 1.0);
}

TEST_CASE("spelling variants merge when they share a co-author") {
  // Cho Ray wrote with both spellings each time.
  const auto merged = [](std::string one, std::string other) {
    const Graph graph = build({make_record(1, "2024-01-05", {one, "Cho Ray"}),  //
                               make_record(2, "2024-01-06", {other, "Cho Ray"})});
    return authors(graph) == 2;
  };
  CHECK(merged("Jun-Yan Zhu", "Junyan Zhu"));
  CHECK(merged("Yann N. Dauphin", "Yann Dauphin"));
  CHECK(merged("Yann Nicolas Dauphin", "Yann N. Dauphin"));
  CHECK_FALSE(merged("John Smith", "Jane Smith"));
  CHECK_FALSE(merged("Yann Nicolas Dauphin", "Yann Dauphin"));
}

TEST_CASE("variants stay separate without a shared co-author, or on one paper") {
  CHECK(authors(build({make_record(1, "2024-01-05", {"John R. Smith", "Ann Lee"}),
                       make_record(2, "2024-01-06", {"John Smith", "Ben Ray"})})) == 4);
  CHECK(authors(build({make_record(1, "2024-01-05", {"John R. Smith", "Ann Lee"}),
                       make_record(2, "2024-01-06", {"John Smith", "Ann Lee"}),
                       make_record(3, "2024-01-07", {"John Smith", "John R. Smith"})})) == 3);
}

TEST_CASE("a first name of one letter never merges, regardless of who else occurs") {
  std::vector<PaperRecord> records{make_record(1, "2024-01-05", {"J. Smith", "Ann Lee"}),
                                   make_record(2, "2024-01-06", {"John Smith", "Ann Lee"}),
                                   make_record(3, "2024-01-07", {"J. R. Smith", "Ann Lee"})};
  CHECK(authors(build(records)) == 4);
  records.push_back(make_record(4, "2024-01-08", {"Jane Smith", "Ann Lee"}));
  const Graph graph = build(records);
  CHECK(authors(graph) == 5);
  CHECK(property(graph, "author:j-smith", "papers") == "1");
}

TEST_CASE("a short form that fits two people merges with neither") {
  const Graph graph = build({make_record(1, "2024-01-05", {"John Smith", "Ann Lee"}),
                             make_record(2, "2024-01-06", {"John R. Smith", "Ann Lee"}),
                             make_record(3, "2024-01-07", {"John Q. Smith", "Ann Lee"})});
  CHECK(authors(graph) == 4);
  CHECK(property(graph, "author:john-smith", "papers") == "1");
}

TEST_CASE("a merged author has the smallest key, the most frequent spelling and the others as aliases") {
  const Graph graph = build({make_record(1, "2024-01-05", {"John R. Smith", "Ann Lee"}),
                             make_record(2, "2024-01-06", {"John Smith", "Ann Lee"}),
                             make_record(3, "2024-01-09", {"John Smith", "Ben Ray"})});
  CHECK(property(graph, "author:john-r-smith", "name") == "John Smith");
  CHECK(property(graph, "author:john-r-smith", "aliases") == "John R. Smith");
  CHECK(property(graph, "author:john-r-smith", "papers") == "3");
  CHECK(property(graph, "author:john-r-smith", "first_seen") == "2024-01-05");
  CHECK(property(graph, "author:john-r-smith", "last_seen") == "2024-01-09");
}

TEST_CASE("two lists of one paper are one list of authors; the byline says the order") {
  PaperRecord shuffled = make_record(1, "2024-01-05", {"Cho Kim", "Ben Ray", "An-n Lee"});
  PaperRecord byline = make_record(1, "2024-01-06", {"Ann Lee", "Ben Ray", "Cho Kim"});
  byline.byline = true;
  const Graph graph = build({shuffled, byline});
  CHECK(authors(graph) == 3);
  const auto last = graph.out_arcs(*graph.find_node("author:cho-kim"))[0].edge;
  CHECK(graph.find_column(EdgeKind::authored, "position")->integer(graph.edge_row(last)) == 3);
  CHECK(graph.find_column(EdgeKind::authored, "last")->boolean(graph.edge_row(last)));
  const Graph unordered = build({shuffled});
  CHECK_FALSE(unordered.find_column(EdgeKind::authored, "position")->has(0));
  CHECK(unordered.find_column(EdgeKind::authored, "listed")->integer(0) == 3);
}

TEST_CASE("numbers of dblp say who a person is, and are not shown") {
  const std::vector<PaperRecord> records{make_record(1, "2024-01-01", {"Wei Li 0001", "Ann Lee"}),
                                         make_record(2, "2024-01-02", {"Wei Li 0001", "Ben Ray"}),
                                         make_record(3, "2024-01-03", {"Wei Li 0002", "Ann Lee"}),
                                         make_record(4, "2024-01-04", {"Wei Li", "Ann Lee"}),
                                         make_record(5, "2024-01-05", {"Wei X. Li 0001", "Ann Lee"}),
                                         make_record(5, "2024-01-05", {"Wei X. Li", "Ann Lee"})};
  const Graph graph = build(records);
  CHECK(property(graph, "author:wei-li-0001", "name") == "Wei Li");
  CHECK(property(graph, "author:wei-li-0001", "aliases") == "Wei Li 0001");
  CHECK(property(graph, "author:wei-li-0001", "papers") == "2");
  CHECK(property(graph, "author:wei-li-0002", "name") == "Wei Li");
  CHECK(property(graph, "author:wei-li-0002", "papers") == "1");
  CHECK(property(graph, "author:wei-li", "papers") == "1");
  // On one paper the name without a number is the same person.
  CHECK(property(graph, "author:wei-x-li-0001", "name") == "Wei X. Li");
  CHECK(property(graph, "author:wei-x-li-0001", "papers") == "1");
  CHECK(authors(graph) == 6);
  CHECK(without_homonym_number("Ann Lee 2024") == "Ann Lee 2024");
  CHECK(without_homonym_number("Ann Lee 0000") == "Ann Lee 0000");
  CHECK(without_homonym_number("ann-lee-0123") == "ann-lee");
  CHECK(without_homonym_number("0001") == "0001");
}
