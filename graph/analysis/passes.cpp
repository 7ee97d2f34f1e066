#include "graph/analysis/passes.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>

#include "kgbuild/error.hpp"
#include "kgbuild/view.hpp"

namespace kgbuild {
namespace {

constexpr std::array<Pass, 3> table{{
    {"degree", "coauthors", "coauthors_degree", ValueType::integer, true, "number of co-authors", run_degree,
     check_degree},
    {"weighted_degree", "coauthors", "coauthors_weighted_degree", ValueType::real, true,
     "sum of the weights to co-authors; by default the number of papers with co-authors", run_weighted_degree,
     check_weighted_degree},
    {"pagerank", "coauthors", "coauthors_pagerank", ValueType::real, true,
     "weighted PageRank, damping 0.85, sums to 1 over all persons", run_pagerank, check_pagerank},
}};

PassResult run_pass(const Pass& pass, const Graph& home, const PassOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  auto column = std::make_shared<const Column>(pass.run(home, options));
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  if (options.verify) {
    if (const std::string problem = pass.check(home, *column); !problem.empty()) {
      throw Error("pass " + std::string(pass.name) + " failed its check: " + problem);
    }
  }
  return {&pass, home, std::move(column), taken.count()};
}

// The result's values in the rows of `graph`. Both sides are sorted by id: one walk through each.
Column align(const Graph& graph, NodeKind kind, const PassResult& result) {
  const Graph::Range range = graph.nodes_of(kind);
  const Graph::Range home = result.home.nodes_of(kind);
  Column column(result.pass->type);
  NodeId at_home = home.first;
  for (NodeId node = range.first; node < range.last; ++node) {
    while (at_home < home.last && result.home.id(at_home) < graph.id(node)) ++at_home;
    if (at_home == home.last || result.home.id(at_home) != graph.id(node)) {
      column.push_absent();
    } else if (column.type == ValueType::integer) {
      column.push(result.column->integer(at_home));
    } else {
      column.push(result.column->real(at_home));
    }
  }
  return column;
}

}  // namespace

std::span<const Pass> passes() { return table; }

const Pass* find_pass(std::string_view name) {
  const auto* const row = std::ranges::find(table, name, &Pass::name);
  return row == std::end(table) ? nullptr : row;
}

std::vector<PassResult> run_passes(const Graph& full, std::span<const Pass* const> selected,
                                   const PassOptions& options) {
  if (!full.directed()) throw UsageError("passes start from the view `full`, not from a projection");
  std::map<std::string_view, Graph> homes;
  std::vector<PassResult> results;
  for (const Pass* pass : selected) {
    const auto [home, is_new] = homes.try_emplace(pass->home);
    if (is_new) home->second = find_view(pass->home)->make(full, {});
    results.push_back(run_pass(*pass, home->second, options));
  }
  return results;
}

Graph join(const Graph& graph, std::string_view graph_view, const PassResult& result) {
  const std::string_view name = graph_view == result.pass->home ? result.pass->name : result.pass->column;
  Graph joined = graph;
  for (const NodeKindInfo& kind : node_kinds()) {
    if (result.home.nodes_of(kind.kind).size() == 0 || graph.nodes_of(kind.kind).size() == 0) continue;
    auto column = std::make_shared<const Column>(align(graph, kind.kind, result));
    joined = joined.with_column(kind.kind, std::string(name), std::move(column));
  }
  return joined;
}

}  // namespace kgbuild
