// A view of a graph with the results of passes, ready to be queried or written.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/analysis.hpp"
#include "kgbuild/filter.hpp"
#include "kgbuild/view.hpp"

namespace kgbuild {

/// A graph that knows which view it is.
struct GraphView {
  Graph graph;
  const View* view = nullptr;
};

/// What a view is made with. `passes.threads` is the number of threads.
struct GraphViewOptions {
  ViewOptions view = {};
  PassOptions passes = {};
  Filter filter = {};
};

/// The view called `view` of the whole graph, with a column for each of `passes`, then filtered. `pagerank` runs a pass
/// on its default view, `pagerank@papers` on another one. The column of a pass that ran on another view than this one
/// is prefixed with the name of that view: `coauthors_pagerank`. Throws UsageError for an unknown name, with the
/// nearest one, and as apply_filter does.
GraphView make_view(const Graph& full, std::string_view view, const std::vector<std::string_view>& passes = {},
                    const GraphViewOptions& options = {});

/// `pagerank` or `pagerank@papers`: the pass and the view it is to run on. Throws UsageError with the nearest name.
SelectedPass parse_pass(std::string_view text);

/// `graph` with the column of each result, filtered: make_view for results that already exist.
Graph attach_results(Graph graph, const View& view, std::span<const PassResult> results, const Filter& filter = {});

}  // namespace kgbuild
