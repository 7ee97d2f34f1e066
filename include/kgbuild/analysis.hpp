// Analysis passes: columns computed on a home view and joined back by node.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild {

struct PassOptions {
  /// The present passes need a few milliseconds on the largest corpus and run on one thread.
  unsigned threads = 1;
  bool verify = false;  ///< check every column by another route
};

/// A row of the table of passes. `run` returns one value per node of the graph it is given, in
/// node order, and depends on nothing but graph and options (never on the thread count).
struct Pass {
  std::string_view name;         ///< column name on its own view; what --analyze takes
  std::string_view home;         ///< name of the view it is defined on
  std::string_view column;       ///< column name in any other view, e.g. `coauthors_pagerank`
  ValueType type;                ///< integer or real
  bool by_default;               ///< runs without being asked for
  std::string_view description;  ///< one line: convention and normalisation
  Column (*run)(const Graph& graph, const PassOptions& options);
  /// Checks the column by another route than `run`; empty when it is right.
  std::string (*check)(const Graph& graph, const Column& column);
};

/// All passes.
std::span<const Pass> passes();
/// The pass called `name`, or null.
const Pass* find_pass(std::string_view name);

/// What a pass gave: one row per node of its home view.
struct PassResult {
  const Pass* pass = nullptr;
  Graph home;
  std::shared_ptr<const Column> column;
  double seconds = 0;  ///< of `run` alone
};

/// Runs the selected passes of `full`, in the order given, on their home views without any cap of
/// authors; each home view is made once and shared. With `verify`, every column goes through its
/// pass's `check`; throws Error naming pass and problem when one is wrong. Throws UsageError for a
/// graph that is no `full` view (it would have no directed edges).
std::vector<PassResult> run_passes(const Graph& full, std::span<const Pass* const> selected,
                                   const PassOptions& options);

/// `graph` with the result's column on every node that the home view holds (found by id; absent on
/// the others), named `pass.name` when `graph_view` is the home view, else `pass.column`. Linear in
/// the nodes of both; everything else is shared.
Graph join(const Graph& graph, std::string_view graph_view, const PassResult& result);

}  // namespace kgbuild
