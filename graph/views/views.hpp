// The views, one file for each idea; the table is in view.cpp.
#pragma once

#include "kgbuild/view.hpp"

namespace kgbuild::graphs {

using MakeView = Graph(const Graph& full, const ViewOptions& options);

MakeView make_coauthors, make_methods, make_benchmarks, make_papers;

/// A thing that more papers share couples none of them: it says little about any two, and the work stays linear in
/// what the papers name.
inline constexpr std::size_t most_coupled_papers = 100;

}  // namespace kgbuild::graphs
