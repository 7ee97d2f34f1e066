// The views that have a file of their own; the table is in graph/view.cpp.
#pragma once

#include "kgbuild/view.hpp"

namespace kgbuild::graphs {

using MakeView = Graph(const Graph& full, const ViewOptions& options);

MakeView make_coauthors, make_methods, make_benchmarks, make_papers, make_citations;

}  // namespace kgbuild::graphs
