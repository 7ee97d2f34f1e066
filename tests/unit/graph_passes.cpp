#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <random>

#include "kgbuild/analysis.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/view.hpp"
#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using test::make_ties;

namespace {

Column run(std::string_view name, const Graph& graph) {
  const Pass& pass = *find_pass(name);
  const Column column = pass.run(graph, {});
  CHECK(pass.check(graph, {}, column) == "");
  CHECK(column.type == pass.type);
  return column;
}

Graph make_random(unsigned seed) {
  std::mt19937 random(seed);
  std::vector<std::string> ids;
  for (char c = 'a'; c <= 'z'; ++c) ids.emplace_back(1, c);
  std::vector<test::WeightedTie> ties;
  for (NodeId source = 0; source < ids.size(); ++source) {
    for (NodeId target = source + 1; target < ids.size(); ++target) {
      if (random() % 8 == 0) ties.push_back({source, target, 0.25 * static_cast<double>(1 + random() % 9)});
    }
  }
  return make_ties(std::move(ids), std::move(ties));
}

}  // namespace

TEST_CASE("degree and weighted degree of a small graph") {
  //   a --2.5-- b --1-- c      d
  //    \______0.5______/
  const Graph graph = make_ties({"a", "b", "c", "d"}, {{0, 1, 2.5}, {0, 2, 0.5}, {1, 2, 1}});
  const Column degree = run("degree", graph);
  CHECK(degree.integer(0) == 2);
  CHECK(degree.integer(3) == 0);
  const Column strength = run("weighted_degree", graph);
  CHECK(strength.real(0) == 3.0);
  CHECK(strength.real(1) == 3.5);
  CHECK(strength.real(3) == 0.0);
}

TEST_CASE("PageRank of a star with an isolated node, by hand") {
  //   b --- a --- c      e
  // With centre a, leaves b and c, and the base t = (0.15 + 0.85 e) / 4 that every node receives:
  //   e = t, so e = 0.15 / 3.15;   a = t + 0.85 * 2b;   b = c = t + 0.85 a / 2
  const Graph graph = make_ties({"a", "b", "c", "e"}, {{0, 1, 1}, {0, 2, 1}});
  const Column rank = run("pagerank", graph);
  const double e = 0.15 / 3.15;
  const double centre = (e + 2 * 0.85 * e) / (1 - 0.85 * 0.85);
  CHECK(rank.real(3) == doctest::Approx(e).epsilon(1e-10));
  CHECK(rank.real(0) == doctest::Approx(centre).epsilon(1e-10));
  CHECK(rank.real(1) == doctest::Approx(e + 0.85 * centre / 2).epsilon(1e-10));
  CHECK(rank.real(1) == rank.real(2));
}

TEST_CASE("PageRank follows weights") {
  //   a ==9== b      a --1-- c
  const Column rank = run("pagerank", make_ties({"a", "b", "c"}, {{0, 1, 9}, {0, 2, 1}}));
  CHECK(rank.real(1) > 3 * rank.real(2));
}

TEST_CASE("PageRank of a directed graph gives the rank of sinks to all") {
  const Graph full = test::build({test::make_record(1, "2024-01-01", {"Ann Lee"})});
  const Column rank = run("pagerank", full);  // author → paper → digest
  CHECK(rank.real(0) < rank.real(2));
  CHECK(rank.real(2) < rank.real(1));
}

TEST_CASE("checks see wrong columns") {
  const Graph graph = make_random(7);
  for (const Pass& pass : passes()) {
    CAPTURE(pass.name);
    Column column = pass.run(graph, {});
    CHECK(pass.check(graph, {}, column).empty());
    if (column.type == ValueType::integer) {
      ++std::get<std::vector<std::int64_t>>(column.values)[3];
    } else if (column.type == ValueType::real) {
      std::get<std::vector<double>>(column.values)[3] += 1e-6;
    } else {
      column = Column(ValueType::string_list, 3);
      column.push_list(std::array{graphs::parts_of(graph).node_labels[0]});
      while (column.rows() < graph.node_count()) column.push_absent();
    }
    CHECK(column.rows() == (pass.subject == Subject::edges ? graph.edge_count() : graph.node_count()));
    CHECK_FALSE(pass.check(graph, {}, column).empty());
  }
}

TEST_CASE("checks by Boost.Graph see any single wrong value") {
  const auto add = [](Column& column, std::size_t row) {
    if (column.type == ValueType::integer) {
      ++std::get<std::vector<std::int64_t>>(column.values)[row];
    } else {
      std::get<std::vector<double>>(column.values)[row] += 1e-6;
    }
  };
  const Graph full = test::build({test::make_record(1, "2024-01-01", {"Ann Lee", "Ben Ray", "Cho Kim"}),
                                  test::make_record(2, "2024-01-01", {"Cho Kim", "Dan Fox"})});
  for (const Graph& graph : {make_random(3), make_random(4), full}) {
    for (const std::string_view name : {"component", "core", "articulation", "bridge", "triangles", "clustering",
                                        "harmonic", "closeness", "betweenness"}) {
      for (const PassOptions& options : {PassOptions{}, PassOptions{.betweenness_samples = 5}}) {
        const Pass& pass = *find_pass(name);
        const Column column = pass.run(graph, options);
        CHECK(pass.check(graph, options, column) == "");
        std::size_t seen = 0;
        for (std::size_t row = 0; row < column.rows(); ++row) {
          Column wrong = column;
          add(wrong, row);
          seen += pass.check(graph, options, wrong).empty() ? 0 : 1;
        }
        CAPTURE(name);
        CHECK(seen == column.rows());
      }
    }
  }
}

TEST_CASE("passes of random graphs pass their checks, and of the empty one") {
  for (unsigned seed = 0; seed < 20; ++seed) {
    for (const Pass& pass : passes()) run(pass.name, make_random(seed));
  }
  for (const Pass& pass : passes()) CHECK(run(pass.name, Graph()).rows() == 0);
}

TEST_CASE("run_passes runs on the default view, and attach brings the values to any view by id") {
  const Graph full = test::build({test::make_record(1, "2024-01-01", {"Ann Lee", "Ben Ray", "Some Team"}),
                                  test::make_record(2, "2024-01-02", {"Ben Ray", "Cho Kim"})});
  const View* const view = find_view("coauthors");
  const std::vector<SelectedPass> selected{{find_pass("pagerank"), view}, {find_pass("degree"), view}};
  const auto results = run_passes(full, selected, {.verify = true});
  REQUIRE(results.size() == 2);
  CHECK(results[0].pass->name == "pagerank");
  CHECK(results[1].graph.graph().node_count() == 3);
  CHECK(results[0].seconds >= 0);
  const Graph knowledge = attach(find_view("knowledge")->make(full, {}), "knowledge", results[1]);
  CHECK(knowledge.check().empty());
  CHECK(test::property(knowledge, "author:ben-ray", "coauthors_degree") == "2");
  CHECK(test::property(knowledge, "author:some-team", "coauthors_degree") == "-");
  CHECK(knowledge.find_column(NodeKind::paper, "coauthors_degree") == nullptr);
  const Graph coauthors = attach(results[1].graph.graph(), "coauthors", results[1]);
  CHECK(test::property(coauthors, "author:cho-kim", "degree") == "1");
  // A cap changes the view, never the value.
  const Graph capped = attach(find_view("coauthors")->make(full, {1, {}}), "coauthors", results[1]);
  CHECK(capped.edge_count() == 0);
  CHECK(test::property(capped, "author:ben-ray", "degree") == "2");
  CHECK_THROWS_AS(run_passes(coauthors, selected, {}), UsageError);
}

TEST_CASE("PageRank from chosen nodes ranks by nearness to them") {
  //   a --- b --- c --- d      e --- f
  const Graph graph = make_ties({"a", "b", "c", "d", "e", "f"}, {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {4, 5, 1}});
  const Pass& pass = *find_pass("pagerank");
  const PassOptions from_d{.pagerank_from = {"author:d", "author:d"}};
  const Column rank = pass.run(graph, from_d);
  CHECK(pass.check(graph, from_d, rank) == "");
  CHECK(pass.check(graph, {}, rank) != "");
  CHECK(rank.real(3) > rank.real(1));
  CHECK(rank.real(1) > rank.real(0));
  CHECK(rank.real(4) == 0);
  const PassOptions unknown{.pagerank_from = {"author:x"}};
  CHECK_THROWS_WITH_AS(pass.run(graph, unknown), doctest::Contains("author:x"), UsageError);
  const Graph full = test::build({test::make_record(1, "2024-01-01", {"Ann Lee", "Ben Ray"})});
  const PassOptions from_ann{.pagerank_from = {"author:ann-lee"}};
  const Column directed = pass.run(full, from_ann);
  CHECK(pass.check(full, from_ann, directed) == "");
  CHECK(directed.real(*full.find_node("author:ann-lee")) > directed.real(*full.find_node("author:ben-ray")));
}

TEST_CASE("results on edges are attached to the same edges of any view, by their ends") {
  //   Ann --- Ben --- Cho: two bridges; Dan, Eve and Fay know each other
  const Graph full = test::build({test::make_record(1, "2024-01-01", {"Ann Lee", "Ben Ray"}),
                                  test::make_record(2, "2024-01-02", {"Ben Ray", "Cho Kim"}),
                                  test::make_record(3, "2024-01-02", {"Dan Fox", "Eve Orr", "Fay Ito"})});
  const auto results =
      run_passes(full, std::vector<SelectedPass>{{find_pass("bridge"), find_view("coauthors")}}, {.verify = true});
  const auto show = [](const Graph& graph, std::string_view name) {
    const Column* column = graph.find_column(EdgeKind::coauthored_with, name);
    REQUIRE(column != nullptr);
    std::string text;
    for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
      if (graph.edge_kind(edge) != EdgeKind::coauthored_with) continue;
      const std::uint32_t row = graph.edge_row(edge);
      text += column->has(row) ? std::to_string(column->integer(row)) : "-";
    }
    return text;
  };
  const Graph coauthors = attach(results[0].graph.graph(), "coauthors", results[0]);
  CHECK(show(coauthors, "bridge") == "11000");
  const Graph joined = attach(full, "full", results[0]);
  CHECK(joined.check().empty());
  CHECK(show(joined, "coauthors_bridge") == "11000");
  CHECK(joined.find_column(EdgeKind::authored, "coauthors_bridge") == nullptr);
  // A cap leaves edges out, so that rows have gaps; what is left has its values.
  const Graph capped = attach(find_view("full")->make(full, {.max_coauthors = 2}), "full", results[0]);
  CHECK(capped.check().empty());
  CHECK(show(capped, "coauthors_bridge") == "11");
  // The other way round: edges that the view it ran on does not have.
  const View* const view = find_view("coauthors");
  const Graph small = view->make(full, {.max_coauthors = 2});
  const PassResult part{find_pass("bridge"), view, small,
                        std::make_shared<const Column>(find_pass("bridge")->run(small, {})), 0};
  CHECK(show(attach(full, "full", part), "coauthors_bridge") == "11---");
}
