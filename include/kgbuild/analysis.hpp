// Analysis passes: columns computed on a home view and joined back by node or edge.
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

/// What a pass that searches from many nodes expects of itself.
struct PassEstimate {
  std::string_view pass;
  double seconds = 0;  ///< right up to a factor of 2 or so
  std::uint32_t sources = 0;
};

/// What passes can be told. Results depend on all of it but `threads`, `verify`, `estimate` and `progress`.
struct PassOptions {
  unsigned threads = 1;
  bool verify = false;  ///< check every column by another route

  std::uint64_t seed = 1;  ///< of the passes that draw: communities, samples of sources
  double resolution = 1;   ///< of communities: above 1 smaller ones, below 1 larger ones
  enum class Quality : std::uint8_t { modularity, cpm } quality = Quality::modularity;
  /// Betweenness from so many sources drawn by the seed; 0 = exact, from all of them. With probability 99 % no node of
  /// n is further from its exact value than n (n-2) / 2 x sqrt(ln(200 n) / (2 samples)); betweenness.cpp has the proof.
  std::uint32_t betweenness_samples = 0;
  /// Ids of nodes that PageRank jumps back to, each as likely; empty = all nodes.
  std::vector<std::string> pagerank_from = {};

  /// Told what a search from many nodes will take, when it begins; by one thread at a time, as is `progress`.
  std::function<void(const PassEstimate& estimate)> estimate = {};
  /// Told the share of a long pass that is done, 0 to 1, from one thread at a time.
  std::function<void(std::string_view pass, double done)> progress = {};
};

/// The graph that passes run on, with structures that several of them share, each built when first
/// asked for. Copies share them. Thread-safe.
class AnalysisGraph {
 public:
  /// A graph that stands alone.
  AnalysisGraph(Graph graph);  // NOLINT(google-explicit-constructor): every graph can be analysed
  /// A view of `full`.
  AnalysisGraph(Graph graph, Graph full);

  const Graph& graph() const;
  /// The graph that this is a view of; the graph itself where it stands alone.
  const Graph& full() const;

 private:
  friend graphs::AnalysisCache& graphs::cache_of(const AnalysisGraph& graph);
  std::shared_ptr<graphs::AnalysisCache> cache_;
};

/// What a column of a pass has a row for.
enum class Subject : std::uint8_t { nodes, edges };

/// A row of the table of passes. `run` returns one value per node (or edge) of the graph it is given,
/// in their order, and depends on nothing but graph and options.
struct Pass {
  std::string_view name;          ///< column name on its own view; what --analyze takes
  std::string_view default_view;  ///< name of the view it is defined on
  Subject subject;
  ValueType type;                ///< integer, real or string list
  bool by_default;               ///< runs without being asked for
  std::string_view description;  ///< one line: convention and normalisation
  Column (*run)(const AnalysisGraph& graph, const PassOptions& options);
  /// Checks the column by another route than `run`; empty when it is right.
  std::string (*check)(const AnalysisGraph& graph, const PassOptions& options, const Column& column);
};

/// All passes.
std::span<const Pass> passes();
/// The pass called `name`, or null.
const Pass* find_pass(std::string_view name);
/// The pass called `name`; throws UsageError with the nearest name when there is none.
const Pass& pass_named(std::string_view name);

/// A pass, and the view to run it on.
struct SelectedPass {
  const Pass* pass = nullptr;
  const View* view = nullptr;
};

/// What the column of a pass is called in a view: as the pass where it ran on that view, else view and pass,
/// `coauthors_pagerank`.
std::string name_column(const SelectedPass& selected, std::string_view graph_view);

/// What a pass gave: one row per node or edge of the view it ran on.
struct PassResult {
  const Pass* pass = nullptr;
  const View* view = nullptr;
  AnalysisGraph graph;
  std::shared_ptr<const Column> column;
  double seconds = 0;  ///< of `run` alone
};

/// Runs the selected passes of `full` on their views without any cap of authors, as many at a time as there
/// are threads; results stand in the order given. Each view is made once and shared. With `verify`, every column goes
/// through its pass's `check`; throws Error naming pass and problem when one is wrong. Throws UsageError for a graph
/// that is no `full` view (it would have no directed edges).
std::vector<PassResult> run_passes(const Graph& full, std::span<const SelectedPass> selected,
                                   const PassOptions& options);

/// `graph` with the result's column on every node (edge) that the result's view holds, found by id;
/// absent on the others, named by name_column. Linear in the nodes (edges) of both; everything else is shared.
Graph attach(const Graph& graph, std::string_view graph_view, const PassResult& result);

}  // namespace kgbuild
