#include <doctest/doctest.h>

#include "kgbuild/view.hpp"
#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;

namespace {

Graph make_full() {
  // Three persons on paper 1, two of them on paper 2 again, four on paper 3 with a group.
  PaperRecord one = test::make_record(1, "2024-01-01", {"Ann Lee", "Ben Ray", "Cho Kim"});
  one.methods.push_back(test::make_item("GridNet", {}, NameRole::used));
  one.methods.back().evidence.push_back({"used-rule", false, 3, 10, "GridNet", "We use GridNet."});
  ResultItem result;
  result.value = "52.5";
  result.unit = "%";
  result.method = "GridNet";
  result.evidence.push_back({"score-rule", false, 20, 25, "52.5%", "It has 52.5%."});
  one.results.push_back(result);
  return test::build({one, test::make_record(2, "2024-01-02", {"Ann Lee", "Ben Ray"}),
                      test::make_record(3, "2024-01-03", {"Ann Lee", "Ben Ray", "Dan Fox", "Eve Orr", "Some Team"})});
}

Graph make(std::string_view view, const Graph& full, ViewOptions options = {}) {
  const Graph graph = find_view(view)->make(full, options);
  CHECK(graph.check() == std::vector<std::string>{});
  CHECK(graph.directed() == find_view(view)->directed);
  return graph;
}

}  // namespace

TEST_CASE("full without a cap is the graph itself") {
  const Graph full = make_full();
  CHECK(&graphs::parts_of(make("full", full)) == &graphs::parts_of(full));
}

TEST_CASE("knowledge omits results and digests, shares columns and keeps evidence") {
  const Graph full = make_full();
  const Graph graph = make("knowledge", full);
  CHECK(graph.nodes_of(NodeKind::result).size() == 0);
  CHECK(graph.nodes_of(NodeKind::digest).size() == 0);
  CHECK(graph.node_count() == full.node_count() - 1 - 3);
  CHECK(graph.edge_count(EdgeKind::reports) == 0);
  CHECK(graph.edge_count(EdgeKind::coauthored_with) == full.edge_count(EdgeKind::coauthored_with));
  CHECK(graph.find_column(NodeKind::paper, "title") == full.find_column(NodeKind::paper, "title"));
  CHECK(graph.find_column(EdgeKind::uses, "count") == full.find_column(EdgeKind::uses, "count"));
  CHECK(test::property(graph, "paper:arxiv:2401.00002", "title") == "Paper number 2");
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    if (graph.edge_kind(edge) != EdgeKind::uses) continue;
    REQUIRE(graph.evidence(edge).size() == 1);
    CHECK(graph.strings().view(graph.evidence(edge)[0].sentence) == "We use GridNet.");
  }
}

TEST_CASE("coauthors holds persons only, undirected, weighted by fractional shares or papers") {
  const Graph full = make_full();
  const Graph graph = make("coauthors", full);
  CHECK(graph.node_count() == 5);
  CHECK(graph.edge_count() == full.edge_count(EdgeKind::coauthored_with));
  CHECK(graph.find_column(EdgeKind::coauthored_with, "weight") ==
        full.find_column(EdgeKind::coauthored_with, "fractional"));
  CHECK(graph.weight(0) == doctest::Approx(0.5 + 1 + 1.0 / 3));  // Ann - Ben
  CHECK(test::property(graph, "author:eve-orr", "name") == "Eve Orr");
  const Graph counted = make("coauthors", full, {std::nullopt, ViewOptions::Weight::papers});
  CHECK(counted.weight(0) == 3.0);
  CHECK(counted.columns(EdgeKind::coauthored_with).size() == 5);
}

TEST_CASE("a cap omits large papers but keeps what small ones share") {
  const Graph full = make_full();
  const Graph capped = make("coauthors", full, {3});
  CHECK(capped.edge_count() == 3);
  CHECK(capped.node_count() == 5);
  CHECK(capped.weight(0) == doctest::Approx(1.5));
  CHECK(make("full", full, {3}).edge_count(EdgeKind::coauthored_with) == 3);
  CHECK(make("knowledge", full, {2}).edge_count(EdgeKind::coauthored_with) == 1);
  CHECK(make("knowledge", full, {1}).edge_count(EdgeKind::coauthored_with) == 0);
  CHECK(test::dump(make("full", full, {1000})) == test::dump(full));
}

TEST_CASE("methods and benchmarks are joined by the papers that name both, in any role") {
  PaperRecord one = test::make_record(1, "2024-01-01", {"Ann Lee"});
  one.methods = {test::make_item("GridNet", {}, NameRole::used), test::make_item("FlowNet", {}, NameRole::mentioned),
                 test::make_item("TreeNet", {}, NameRole::compared)};
  one.benchmarks = {test::make_item("BoxBench", {}, NameRole::evaluated),
                    test::make_item("CupBench", {}, NameRole::unknown)};
  PaperRecord two = test::make_record(2, "2024-02-02", {"Ben Ray"});
  two.methods = {test::make_item("GridNet", {}, NameRole::mentioned),
                 test::make_item("TreeNet", {}, NameRole::mentioned)};
  PaperRecord three = test::make_record(3, "2024-03-03", {"Ben Ray"});
  three.methods = {test::make_item("LoneNet", {}, NameRole::used)};
  const Graph full = test::build({one, two, three});
  //   FlowNet -.5- GridNet =1.5= TreeNet -.5- FlowNet      LoneNet
  const Graph methods = make("methods", full);
  CHECK(methods.node_count() == 4);
  REQUIRE(methods.edge_count() == 3);
  CHECK(methods.edge_count(EdgeKind::cooccurs_with) == 3);
  CHECK(test::out_edges_of(methods, "method:gridnet") == "COOCCURS_WITH method:flownet, COOCCURS_WITH method:treenet");
  const EdgeId strong = methods.out_arcs(*methods.find_node("method:gridnet"))[1].edge;
  CHECK(methods.weight(strong) == 1.5);
  CHECK(methods.find_column(EdgeKind::cooccurs_with, "papers")->integer(methods.edge_row(strong)) == 2);
  CHECK(format_day(methods.find_column(EdgeKind::cooccurs_with, "last_seen")->day(methods.edge_row(strong))) ==
        "2024-02-02");
  CHECK(make("methods", full, {{}, ViewOptions::Weight::papers}).weight(strong) == 2);
  CHECK(test::property(methods, "method:gridnet", "papers") == "2");
  const Graph benchmarks = make("benchmarks", full);
  CHECK(benchmarks.node_count() == 2);
  REQUIRE(benchmarks.edge_count() == 1);
  CHECK(benchmarks.weight(0) == 1);
}

TEST_CASE("papers are joined by methods, benchmarks and persons they share, the rarer the more") {
  const auto paper = [](int number, std::vector<std::string> authors, std::vector<std::string> methods) {
    PaperRecord record = test::make_record(number, "2024-01-01", std::move(authors));
    for (const std::string& name : methods) record.methods.push_back(test::make_item(name, {}, NameRole::used));
    return record;
  };
  PaperRecord one = paper(1, {"Ann Lee", "Some Team"}, {"GridNet", "TreeNet"});
  PaperRecord two = paper(2, {"Ann Lee", "Some Team"}, {"GridNet"});
  one.benchmarks.push_back(test::make_item("BoxBench", {}, NameRole::evaluated));
  two.benchmarks.push_back(test::make_item("BoxBench", {}, NameRole::trained));
  const Graph full = test::build({one, two, paper(3, {"Ben Ray"}, {"GridNet"}), paper(4, {"Cho Kim"}, {})});
  const Graph papers = make("papers", full);
  CHECK(papers.node_count() == 4);
  REQUIRE(papers.edge_count() == 3);
  CHECK(papers.weight(0) == doctest::Approx(1 + 1 + 0.5));  // Ann, BoxBench, GridNet of three papers
  CHECK(papers.weight(1) == doctest::Approx(0.5));
  const auto shared = [&](std::string_view name) {
    return papers.find_column(EdgeKind::coupled_with, name)->integer(papers.edge_row(0));
  };
  CHECK(shared("shared_methods") == 1);
  CHECK(shared("shared_benchmarks") == 1);
  CHECK(shared("shared_authors") == 1);  // a team is not a person
  CHECK(test::out_edges_of(papers, "paper:arxiv:2401.00004").empty());
}

TEST_CASE("an item that too many papers share joins none of them") {
  std::vector<PaperRecord> records;
  for (int number = 1; number <= 101; ++number) {
    records.push_back(test::make_record(number, "2024-01-01", {}));
    records.back().methods.push_back(test::make_item("GridNet", {}, NameRole::used));
    if (number > 1) records.back().methods.push_back(test::make_item("TreeNet", {}, NameRole::used));
  }
  const Graph papers = make("papers", test::build(std::move(records)));
  CHECK(papers.edge_count() == 100 * 99 / 2);  // TreeNet's
  CHECK(papers.weight(0) == doctest::Approx(1.0 / 99));
}

TEST_CASE("a view says which kinds of nodes it shows") {
  const Graph full = make_full();
  for (const View& view : views()) {
    const Graph graph = make(view.name, full);
    for (const NodeKindInfo& kind : node_kinds()) {
      if (graph.nodes_of(kind.kind).size() > 0) CHECK(view.shows(kind.kind));
    }
    CHECK((view.directed || view.kinds.size() == 1));
  }
  CHECK_FALSE(find_view("knowledge")->shows(NodeKind::digest));
}

TEST_CASE("views of the empty graph are empty") {
  for (const View& view : views()) {
    CHECK(view.make(Graph(), {}).node_count() == 0);
    CHECK(view.make(Graph(), {2}).edge_count() == 0);
  }
  CHECK(find_view("nonsense") == nullptr);
}
