#include "kgbuild/analysis.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <map>
#include <mutex>

#include "base/nearest.hpp"
#include "base/parallel.hpp"
#include "graph/analysis/attach.hpp"
#include "graph/analysis/cache.hpp"
#include "graph/analysis/passes.hpp"
#include "graph/model/graph_check.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild {
using namespace graphs;
namespace {

constexpr std::array table{
    Pass{"degree", "coauthors", Subject::nodes, ValueType::integer, true, "number of co-authors", run_degree,
         check_degree},
    Pass{"weighted_degree", "coauthors", Subject::nodes, ValueType::real, true,
         "sum of the fractional weights to co-authors: the number of papers with co-authors", run_weighted_degree,
         check_weighted_degree},
    Pass{"pagerank", "coauthors", Subject::nodes, ValueType::real, true,
         "weighted PageRank, damping 0.85, sums to 1 over all persons", run_pagerank, check_pagerank},
    Pass{"community", "coauthors", Subject::nodes, ValueType::integer, true,
         "weighted communities by Leiden, connected, 0 is the largest; --quality, --resolution, --seed", run_community,
         check_community},
    Pass{"community_topics", "coauthors", Subject::nodes, ValueType::string_list, true,
         "tasks most characteristic of the community's papers, then what they introduce, three at most",
         run_community_topics, check_community_topics},
    Pass{"louvain_community", "coauthors", Subject::nodes, ValueType::integer, false,
         "weighted communities by Louvain, 0 is the largest; --quality, --resolution, --seed", run_louvain_community,
         check_louvain_community},
    Pass{"label_propagation_community", "coauthors", Subject::nodes, ValueType::integer, false,
         "weighted communities by label propagation, 0 is the largest; --seed", run_label_propagation_community,
         check_label_propagation_community},
    Pass{"betweenness", "coauthors", Subject::nodes, ValueType::real, false,
         "share of the shortest paths between two others that lead through, summed over all pairs; unweighted, exact",
         run_betweenness, check_betweenness},
    Pass{"harmonic", "coauthors", Subject::nodes, ValueType::real, false,
         "harmonic closeness: mean of 1/distance to all other persons, 0 where there is no path; unweighted",
         run_harmonic, check_harmonic},
    Pass{"closeness", "coauthors", Subject::nodes, ValueType::real, false,
         "1 / mean distance to reachable persons, times their share of all other persons; unweighted", run_closeness,
         check_closeness},
    Pass{"core", "coauthors", Subject::nodes, ValueType::integer, false,
         "largest k of a group in which each person has at least k co-authors", run_core, check_core},
    Pass{"triangles", "coauthors", Subject::nodes, ValueType::integer, false,
         "pairs of co-authors who also wrote with each other", run_triangles, check_triangles},
    Pass{"clustering", "coauthors", Subject::nodes, ValueType::real, false,
         "share of the pairs of co-authors who also wrote with each other, 0 to 1; 0 for fewer than two co-authors",
         run_clustering, check_clustering},
    Pass{"component", "coauthors", Subject::nodes, ValueType::integer, false,
         "connected part of the network, 0 is the largest", run_component, check_component},
    Pass{"articulation", "coauthors", Subject::nodes, ValueType::integer, false,
         "number of parts that the network gains without the person, 0 for most", run_articulation, check_articulation},
    Pass{"bridge", "coauthors", Subject::edges, ValueType::integer, false,
         "persons on the smaller side if the edge is removed, 0 if the two sides stay connected", run_bridge,
         check_bridge},
    Pass{"eigenvector", "coauthors", Subject::nodes, ValueType::real, false,
         "weighted eigenvector centrality in the largest component, at most 1; 0 elsewhere", run_eigenvector,
         check_eigenvector},
    Pass{"hub", "full", Subject::nodes, ValueType::real, false,
         "hubs by HITS along the directed edges, without co-author edges; sums to 1", run_hub, check_hub},
    Pass{"authority", "full", Subject::nodes, ValueType::real, false,
         "authorities by HITS along the directed edges, without co-author edges; sums to 1", run_authority,
         check_authority},
};

void require_both(const SelectedPass& selected) {
  if (selected.pass == nullptr) throw UsageError("no pass is selected (null); pass_named() says which there are");
  if (selected.view == nullptr) throw UsageError("no view is selected (null); view_named() says which there are");
}

void check_options(const PassOptions& options) {
  if (!std::isfinite(options.resolution) || options.resolution <= 0) {
    throw UsageError("the resolution of communities must be finite and above 0, not " +
                     std::to_string(options.resolution));
  }
  if (options.quality > PassOptions::Quality::cpm) throw UsageError("PassOptions::quality is not an enumerator");
}

void run_pass(const PassOptions& options, PassResult& result) {
  const Pass& pass = *result.pass;
  const auto start = std::chrono::steady_clock::now();
  result.column = std::make_shared<const Column>(pass.run(result.graph, options));
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  if (!options.verify) return;
  if (const std::string problem = pass.check(result.graph, options, *result.column); !problem.empty()) {
    throw Error("pass " + std::string(pass.name) + " failed its check: " + problem);
  }
}

}  // namespace

AnalysisGraph::AnalysisGraph(const Graph& graph) : AnalysisGraph(graph, graph) {}

AnalysisGraph::AnalysisGraph(const Graph& graph, const Graph& full) : cache_(std::make_shared<AnalysisCache>()) {
  cache_->graph = graph;
  cache_->full = full;
}

const Graph& AnalysisGraph::graph() const { return cache_->graph; }
const Graph& AnalysisGraph::full() const { return cache_->full; }

std::span<const Pass> passes() { return table; }

const Pass* find_pass(std::string_view name) {
  const auto* const row = std::ranges::find(table, name, &Pass::name);
  return row == std::end(table) ? nullptr : row;
}

const Pass& pass_named(std::string_view name) {
  if (const Pass* const pass = find_pass(name)) return *pass;
  throw UsageError(format_unknown("pass", name, names_of(passes())));
}

std::vector<PassResult> run_passes(const Graph& full, std::span<const SelectedPass> selected,
                                   const PassOptions& options) {
  require_full(full);
  check_options(options);
  std::map<std::string_view, AnalysisGraph> homes;
  std::vector<PassResult> results;
  results.reserve(selected.size());
  for (const SelectedPass& each : selected) {
    require_both(each);
    auto home = homes.find(each.view->name);
    if (home == homes.end()) {
      home = homes.emplace(each.view->name, AnalysisGraph(each.view->make(full, {}), full)).first;
    }
    results.push_back({each.pass, each.view, home->second, nullptr});
  }
  PassOptions shared = options;
  shared.threads = thread_count(options.threads);
  std::mutex telling;
  if (options.estimate) {
    shared.estimate = [&](const PassEstimate& estimate) {
      const std::scoped_lock lock(telling);
      options.estimate(estimate);
    };
  }
  if (options.progress) {
    shared.progress = [&](std::string_view pass, double done) {
      const std::scoped_lock lock(telling);
      options.progress(pass, done);
    };
  }
  for_pieces(shared.threads, results.size(), 1,
             [&](unsigned, std::size_t first, std::size_t) { run_pass(shared, results[first]); });
  return results;
}

std::string name_column(const SelectedPass& selected, std::string_view graph_view) {
  require_both(selected);
  const std::string pass(selected.pass->name);
  return graph_view == selected.view->name ? pass : std::string(selected.view->name) + "_" + pass;
}

bool shows_result(const View& view, const SelectedPass& selected) {
  require_both(selected);
  if (selected.pass->subject == Subject::nodes) {
    return std::ranges::any_of(selected.view->kinds, [&](NodeKind kind) { return view.shows(kind); });
  }
  // Views with the same edges: each with itself, and all that show authors, who have co-author edges in each of them.
  return &view == selected.view || (view.shows(NodeKind::author) && selected.view->shows(NodeKind::author));
}

Graph attach(const Graph& graph, std::string_view graph_view, const PassResult& result) {
  const std::string name = name_column({result.pass, result.view}, graph_view);
  require_column(result);
  return result.pass->subject == Subject::edges ? attach_to_edges(graph, name, result)
                                                : attach_to_nodes(graph, name, result);
}

}  // namespace kgbuild
