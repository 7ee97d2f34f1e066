// Analysis passes: columns computed on a view and attached to any view by the ids of nodes or the ends of edges.
//
//   const View& view = view_named("coauthors");
//   const SelectedPass selected[] = {{&pass_named("pagerank"), &view}, {&pass_named("community"), &view}};
//   for (const PassResult& result : run_passes(full, selected, {})) graph = attach(graph, "full", result);
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/graph.hpp"
#include "kgbuild/view.hpp"

namespace kgbuild {
class AnalysisGraph;
namespace graphs {  // graph/analysis/cache.hpp
struct AnalysisCache;
AnalysisCache& cache_of(const AnalysisGraph& graph);
}  // namespace graphs

/// Cost estimate that a multi-source pass reports before it starts.
struct PassEstimate {
  std::string_view pass;
  double seconds = 0;         ///< within a factor of about 2
  std::uint32_t sources = 0;  ///< nodes to search from
};

/// Options of passes. Results depend on all of them except `threads`, `verify`, `estimate` and `progress`.
struct PassOptions {
  unsigned threads = 1;  ///< at most this many; 0 = one per processor
  bool verify = false;   ///< check each column by a second method

  std::uint64_t seed = 1;  ///< of randomized passes: communities, samples of sources
  double resolution = 1;   ///< of communities, finite and above 0: above 1 gives smaller ones, below 1 larger ones
  enum class Quality : std::uint8_t { modularity, cpm } quality = Quality::modularity;
  /// Number of random sources for betweenness; 0 means all, which is exact. In a graph of n nodes, with probability 99
  /// %, no value differs from the exact one by more than n (n-2) / 2 x sqrt(ln(200 n) / (2 samples)); see
  /// betweenness.cpp.
  std::uint32_t betweenness_samples = 0;
  /// Ids of the nodes that PageRank jumps to, with equal probability; empty means all nodes.
  std::vector<std::string> pagerank_from = {};

  /// Called with the cost estimate when a multi-source pass starts. Calls are serialized.
  std::function<void(const PassEstimate& estimate)> estimate = {};
  /// Progress callback: fraction done, 0 to 1. Calls are serialized.
  std::function<void(std::string_view pass, double done)> progress = {};
};

/// A graph for passes to run on, with a cache of intermediate results that several passes use, each computed on first
/// use. Passes do not read each other's columns, so their order does not matter. Copies share the cache. Thread-safe.
class AnalysisGraph {
 public:
  /// A graph that is not a view of another.
  AnalysisGraph(const Graph& graph);  // NOLINT(google-explicit-constructor): every graph can be analysed
  /// A view of `full`.
  AnalysisGraph(const Graph& graph, const Graph& full);
  // Moving copies, so that none is without a graph.
  AnalysisGraph(const AnalysisGraph&) = default;
  AnalysisGraph& operator=(const AnalysisGraph&) = default;

  const Graph& graph() const;
  /// The graph that this is a view of, or the graph itself.
  const Graph& full() const;

 private:
  friend graphs::AnalysisCache& graphs::cache_of(const AnalysisGraph& graph);
  std::shared_ptr<graphs::AnalysisCache> cache_;
};

/// What the rows of a pass's column belong to.
enum class Subject : std::uint8_t { nodes, edges };

/// A row of the table of passes. `run` returns one value for each node (or edge) of its graph, in the order of ids; the
/// values depend only on graph and options. Call it by run_passes, which checks the options.
struct Pass {
  std::string_view name;          ///< name of its column on the view it ran on, and value of --analyze
  std::string_view default_view;  ///< name of the view it runs on unless another is selected
  Subject subject;
  ValueType type;                ///< integer, real or string list
  bool by_default;               ///< runs without --analyze
  std::string_view description;  ///< one line: convention and normalisation
  Column (*run)(const AnalysisGraph& graph, const PassOptions& options);
  /// Checks the column by another method than that of `run`; returns the problem, or an empty string. Large graphs are
  /// checked in part.
  std::string (*check)(const AnalysisGraph& graph, const PassOptions& options, const Column& column);
};

/// All passes, in the order of help and outputs.
std::span<const Pass> passes();
/// The pass called `name`, or null.
const Pass* find_pass(std::string_view name);
/// The pass called `name`; throws UsageError with the nearest name if there is none.
const Pass& pass_named(std::string_view name);

/// A pass and the view to run it on. Functions that take one throw UsageError if either is null.
struct SelectedPass {
  const Pass* pass = nullptr;
  const View* view = nullptr;
};

/// Name of a pass's column in the view `graph_view`: the name of the pass if it ran on that view, else prefixed with
/// the view it ran on, such as `coauthors_pagerank`.
std::string name_column(const SelectedPass& selected, std::string_view graph_view);

/// True if `view` shows nodes (or edges) that the column of the pass may belong to: a column of the view `methods` does
/// not show in the view `coauthors`.
bool shows_result(const View& view, const SelectedPass& selected);

/// Result of a pass: one row for each node (or edge) of the view it ran on.
struct PassResult {
  const Pass* pass = nullptr;
  const View* view = nullptr;
  AnalysisGraph graph;
  std::shared_ptr<const Column> column;
  double seconds = 0;  ///< of `run` alone
};

/// Runs the selected passes on views of `full` with the default ViewOptions (fractional weights, no limit on
/// co-authors), up to `options.threads` at a time. Returns the results in the order of `selected`. Each view is made
/// once and shared. With `verify`, throws Error with pass and problem if a column fails its check. Throws UsageError if
/// `full` is not full (Graph::is_full), and for options out of range.
std::vector<PassResult> run_passes(const Graph& full, std::span<const SelectedPass> selected,
                                   const PassOptions& options);

/// `graph`, a graph of the view `graph_view`, with the result as a column named by name_column(). Nodes are matched by
/// id, edges by kind and ends; values of all others are absent. Adds nothing if they share no kind of node (edge); see
/// shows_result. Linear in the nodes (edges) of both graphs; everything else is shared. Throws UsageError for a result
/// without a column.
Graph attach(const Graph& graph, std::string_view graph_view, const PassResult& result);

}  // namespace kgbuild
