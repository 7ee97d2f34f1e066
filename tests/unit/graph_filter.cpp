#include "kgbuild/filter.hpp"

#include <doctest/doctest.h>

#include "kgbuild/error.hpp"
#include "kgbuild/view.hpp"
#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;

namespace {

Graph filter(const Graph& graph, const Filter& wanted) {
  const Graph part = apply_filter(graph, wanted);
  CHECK(part.check() == std::vector<std::string>{});
  CHECK(part.directed() == graph.directed());
  return part;
}

std::string ids(const Graph& graph) {
  std::string text;
  for (NodeId node = 0; node < graph.node_count(); ++node) text.append(node > 0 ? " " : "").append(graph.id(node));
  return text;
}

/// Ann wrote three papers, Ben two, Cho one with Ben, Dan and Eve one of their own.
Graph make_full() {
  PaperRecord one = test::make_record(1, "2024-01-01", {"Ann Lee", "Ben Ray"});
  one.methods.push_back(test::make_item("GridNet", {}, NameRole::used));
  return test::build({one, test::make_record(2, "2024-01-02", {"Ann Lee", "Ben Ray", "Cho Kim"}),
                      test::make_record(3, "2024-01-03", {"Ann Lee"}),
                      test::make_record(4, "2024-01-04", {"Dan Fox", "Eve Orr"})});
}

}  // namespace

TEST_CASE("a filter without conditions gives the graph itself") {
  const Graph full = make_full();
  CHECK(&graphs::parts_of(apply_filter(full, {})) == &graphs::parts_of(full));
  CHECK(filter(Graph(), {.component = Filter::Component::largest}).node_count() == 0);
  CHECK(filter(Graph(), {.top = Filter::Top{3, "papers"}}).node_count() == 0);
}

TEST_CASE("kinds: nodes of these, and the edges between them, with evidence and columns") {
  const Graph part = filter(make_full(), {.kinds = {NodeKind::method, NodeKind::paper}});
  CHECK(part.nodes_of(NodeKind::paper).size() == 4);
  CHECK(part.nodes_of(NodeKind::author).size() == 0);
  CHECK(part.edge_count() == 1);
  CHECK(part.edge_kind(0) == EdgeKind::uses);
  CHECK(test::property(part, "paper:arxiv:2401.00003", "title") == "Paper number 3");
}

TEST_CASE("min_papers: kinds that count papers, no others") {
  const Graph part = filter(make_full(), {.min_papers = 2});
  CHECK(part.nodes_of(NodeKind::author).size() == 2);
  CHECK(part.nodes_of(NodeKind::method).size() == 0);
  CHECK(part.nodes_of(NodeKind::paper).size() == 4);
  CHECK(part.edge_count(EdgeKind::coauthored_with) == 1);
}

TEST_CASE("min_weight: edges of the projection, nodes stay") {
  const Graph full = make_full();
  const Graph ties = find_view("coauthors")->make(full, {});
  REQUIRE(ties.edge_count() == 4);
  const Graph strong = filter(ties, {.min_weight = 1});
  CHECK(strong.edge_count() == 2);  // Ann - Ben 1.5, Dan - Eve 1
  CHECK(strong.node_count() == 5);
  CHECK(strong.weight(0) == 1.5);
  CHECK_THROWS_WITH_AS(filter(full, {.min_weight = 100}), doctest::Contains("no edge of this graph has a weight"),
                       UsageError);
}

TEST_CASE("the largest component; ties go to that of the smallest id") {
  const Graph ties = find_view("coauthors")->make(make_full(), {});
  CHECK(ids(filter(ties, {.component = Filter::Component::largest})) == "author:ann-lee author:ben-ray author:cho-kim");
  const Graph pairs = filter(ties, {.min_weight = 1, .component = Filter::Component::largest});
  CHECK(ids(pairs) == "author:ann-lee author:ben-ray");
  // Directions do not matter: digest and paper 3 hang together by their author, as do papers 1 and 2.
  const Graph full = make_full();
  const Graph part = filter(full, {.component = Filter::Component::largest});
  CHECK(part.node_count() == full.node_count() - 4);  // Dan, Eve, their paper and its digest
}

TEST_CASE("the top nodes by a column, ties by id, and the nodes adjacent to them") {
  const Graph ties = find_view("coauthors")->make(make_full(), {});
  CHECK(ids(filter(ties, {.top = Filter::Top{1, "papers"}})) == "author:ann-lee");
  CHECK(ids(filter(ties, {.top = Filter::Top{3, "papers"}})) == "author:ann-lee author:ben-ray author:cho-kim");
  CHECK(ids(filter(ties, {.top = Filter::Top{2, "last_seen"}})) == "author:dan-fox author:eve-orr");
  const Graph papers = find_view("papers")->make(make_full(), {});  // nobody counted votes
  CHECK(ids(filter(papers, {.top = Filter::Top{1, "votes"}})) == "paper:arxiv:2401.00001");
  // Papers have no `papers`: those of the chosen author stay, and no others.
  const Graph part = filter(find_view("knowledge")->make(make_full(), {}), {.top = Filter::Top{1, "papers"}});
  CHECK(ids(part) == "author:ann-lee paper:arxiv:2401.00001 paper:arxiv:2401.00002 paper:arxiv:2401.00003");
  CHECK(part.edge_count() == 3);
}

TEST_CASE("conditions are applied in turn: the top nodes of a kind, then their largest component") {
  const Graph part = filter(
      make_full(),
      {.kinds = {NodeKind::author}, .top = Filter::Top{4, "last_seen"}, .component = Filter::Component::largest});
  // Dan, Eve and Ann, Ben are left of the five; Dan is joined to Eve as Ann to Ben.
  CHECK(ids(part) == "author:ann-lee author:ben-ray");
}

TEST_CASE("a column that no node has is rejected with a list of those that exist") {
  const Graph full = make_full();
  CHECK_THROWS_AS(apply_filter(full, {.top = Filter::Top{3, "name"}}), UsageError);
  try {
    apply_filter(full, {.top = Filter::Top{3, "paper"}});
    FAIL("accepted");
  } catch (const UsageError& error) {
    const std::string message = error.what();
    CHECK(message.find("\"paper\"") != std::string::npos);
    CHECK(message.find(" papers") != std::string::npos);
  }
}
