#include <doctest/doctest.h>

#include "kgbuild/error.hpp"
#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using test::make_ties;

namespace {

// A directed graph:
//
//   author:ann --AUTHORED--> paper:p <--AUTHORED-- author:ben
//        \------COAUTHORED_WITH------------------/
//                            paper:p --MENTIONS--> method:m
Graph::Parts make_parts() {
  auto pool = std::make_shared<StringPool>();
  Graph::Parts parts;
  for (const char* id : {"author:ann", "author:ben", "method:m", "paper:p"}) {
    parts.node_ids.push_back(pool->intern(id));
    parts.node_labels.push_back(pool->intern(id));
  }
  parts.strings = pool;
  parts.ranges = {{{{0, 2}, {2, 2}, {2, 2}, {2, 2}, {2, 3}, {3, 3}, {3, 4}, {4, 4}, {4, 4}}}};
  parts.sources = {0, 0, 1, 3};
  parts.targets = {3, 1, 3, 2};
  parts.edge_kinds = {EdgeKind::authored, EdgeKind::coauthored_with, EdgeKind::authored, EdgeKind::mentions};
  parts.edge_rows = {0, 0, 1, 0};
  parts.evidence_offsets = {0, 0, 0, 0, 1};
  parts.evidence = {{.rule = pool->intern("some-rule"), .line = 12}};
  return parts;
}

}  // namespace

TEST_CASE("a directed graph: nodes, edges, arcs, evidence") {
  const Graph graph(make_parts());
  CHECK(graph.check() == std::vector<std::string>{});
  CHECK(graph.node_count() == 4);
  CHECK(graph.edge_count() == 4);
  CHECK(graph.edge_count(EdgeKind::authored) == 2);
  CHECK(graph.node_kind(2) == NodeKind::method);
  CHECK(graph.node_kind(3) == NodeKind::paper);
  CHECK(graph.node_row(1) == 1);
  CHECK(graph.node_row(3) == 0);
  CHECK(graph.find_node("paper:p") == NodeId{3});
  CHECK_FALSE(graph.find_node("paper:q"));
  CHECK_FALSE(graph.find_node(""));
  REQUIRE(graph.out_arcs(0).size() == 2);
  CHECK(graph.out_arcs(0)[1].target == 1);
  REQUIRE(graph.in_arcs(3).size() == 2);
  CHECK(graph.in_arcs(3)[1].target == 1);
  CHECK(graph.in_arcs(3)[1].edge == 2);
  CHECK(graph.in_arcs(0).empty());
  CHECK(graph.weight(1) == 1.0);
  CHECK(graph.evidence(0).empty());
  REQUIRE(graph.evidence(3).size() == 1);
  CHECK(graph.evidence(3)[0].line == 12);
}

TEST_CASE("check reports each broken invariant") {
  const auto problems = [](auto break_it) {
    Graph::Parts parts = make_parts();
    break_it(parts);
    return Graph(std::move(parts)).check().size();
  };
  CHECK(problems([](auto&) {}) == 0);
  CHECK(problems([](auto& parts) { std::swap(parts.node_ids[0], parts.node_ids[1]); }) > 0);
  CHECK(problems([](auto& parts) { parts.node_ids[1] = parts.node_ids[0]; }) > 0);
  CHECK(problems([](auto& parts) { std::swap(parts.node_ids[2], parts.node_ids[3]); }) > 0);
  CHECK(problems([](auto& parts) { parts.ranges[NodeKind::author].last = 1; }) > 0);
  CHECK(problems([](auto& parts) { parts.node_labels.pop_back(); }) > 0);
  CHECK(problems([](auto& parts) { std::swap(parts.targets[0], parts.targets[3]); }) > 0);
  CHECK(problems([](auto& parts) { parts.edge_kinds[3] = EdgeKind::measures; }) > 0);
  CHECK(problems([](auto& parts) { parts.edge_kinds[0] = EdgeKind::featured_in; }) > 0);
  CHECK(problems([](auto& parts) { parts.targets[1] = 0; }) > 0);
  CHECK(problems([](auto& parts) { parts.directed = false; }) > 0);
  CHECK(problems([](auto& parts) { parts.evidence_offsets = {0, 1, 1, 1, 1}; }) > 0);
  CHECK(problems([](auto& parts) { parts.evidence_offsets.pop_back(); }) > 0);
  CHECK(problems([](auto& parts) {
          auto column = std::make_shared<const Column>(ValueType::integer, 1);
          parts.columns.edges[EdgeKind::authored] = {{"listed", column}};
        }) > 0);
  CHECK(problems([](auto& parts) {
          auto column = std::make_shared<const Column>(ValueType::integer, 2);
          parts.columns.nodes[NodeKind::author] = {{"name", column}};
        }) > 0);
}

TEST_CASE("an undirected edge is two arcs that share one id") {
  //   a --2.5-- b --1-- c
  //    \_______0.5_____/
  const Graph graph = make_ties({"a", "b", "c"}, {{0, 1, 2.5}, {0, 2, 0.5}, {1, 2, 1}});
  CHECK(graph.check() == std::vector<std::string>{});
  REQUIRE(graph.out_arcs(2).size() == 2);
  CHECK(graph.out_arcs(2)[0].target == 0);
  CHECK(graph.out_arcs(2)[0].edge == graph.out_arcs(0)[1].edge);
  CHECK(graph.in_arcs(1).data() == graph.out_arcs(1).data());
  CHECK(graph.weight(graph.out_arcs(1)[0].edge) == 2.5);
}

TEST_CASE("with_column adds or replaces and leaves the old graph alone") {
  const Graph graph = make_ties({"a", "b"}, {{0, 1, 1}});
  Column column(ValueType::integer);
  column.push(std::int64_t{1});
  column.push_absent();
  const Graph more = graph.with_column(NodeKind::author, "rank", std::make_shared<const Column>(column));
  CHECK(graph.find_column(NodeKind::author, "rank") == nullptr);
  REQUIRE(more.find_column(NodeKind::author, "rank") != nullptr);
  CHECK(&graphs::parts_of(more) == &graphs::parts_of(graph));
  column = Column(ValueType::integer, 2);
  const Graph again = more.with_column(NodeKind::author, "rank", std::make_shared<const Column>(column));
  CHECK(again.columns(NodeKind::author).size() == 1);
  CHECK_FALSE(again.find_column(NodeKind::author, "rank")->has(0));
}

TEST_CASE("with_column rejects a column that does not fit, and says which") {
  const Graph graph = make_ties({"a", "b", "c"}, {{0, 1, 1}, {1, 2, 1}});
  const auto column = [](ValueType type, std::size_t rows) { return std::make_shared<const Column>(type, rows); };
  CHECK_THROWS_WITH_AS(graph.with_column(NodeKind::author, "rank", column(ValueType::real, 2)),
                       "column \"rank\" of Author: has 2 rows, needs exactly 3, one per node", UsageError);
  CHECK_THROWS_AS(graph.with_column(NodeKind::paper, "rank", column(ValueType::real, 3)), UsageError);
  CHECK_THROWS_WITH_AS(graph.with_column(EdgeKind::coauthored_with, "rank", column(ValueType::real, 1)),
                       "column \"rank\" of COAUTHORED_WITH: has 1 rows, needs at least 2, one per edge row",
                       UsageError);
  CHECK_THROWS_WITH_AS(graph.with_column(EdgeKind::coauthored_with, "weight", column(ValueType::integer, 2)),
                       "column \"weight\" of COAUTHORED_WITH: type differs from that of the schema's property",
                       UsageError);
  CHECK_THROWS_AS(graph.with_column(NodeKind::author, "rank", nullptr), UsageError);
  CHECK_NOTHROW(graph.with_column(EdgeKind::coauthored_with, "rank", column(ValueType::real, 5)));
}

TEST_CASE("the empty graph is sound") {
  CHECK(Graph().check().empty());
  CHECK(Graph().node_count() == 0);
  CHECK_FALSE(Graph().find_node("paper:p"));
}
