// A view of a graph with the results of passes, ready to be asked or written.
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

/// The view called `view` of the whole graph, with a column for each of `passes` (`pagerank`, or `pagerank@papers` to
/// run one on another view than its own), then filtered. A pass that ran on another view has that view's name before
/// its own: `coauthors_pagerank`. Throws UsageError for names that do not exist, with the nearest, and as apply_filter.
GraphView make_view(const Graph& full, std::string_view view, const std::vector<std::string_view>& passes = {},
                    const GraphViewOptions& options = {});

/// `pagerank` or `pagerank@papers`: the pass and the view it is to run on. Throws UsageError with the nearest name.
SelectedPass parse_pass(std::string_view text);

/// `graph` with the column of each result, filtered: what make_view does with results that are there already.
Graph attach_results(Graph graph, const View& view, std::span<const PassResult> results, const Filter& filter = {});

}  // namespace kgbuild
