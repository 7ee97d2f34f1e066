// The passes, one file each; the table is in passes.cpp.
#pragma once

#include <string>

#include "kgbuild/analysis.hpp"

namespace kgbuild {

Column run_degree(const Graph& graph, const PassOptions& options);
std::string check_degree(const Graph& graph, const Column& column);

Column run_weighted_degree(const Graph& graph, const PassOptions& options);
std::string check_weighted_degree(const Graph& graph, const Column& column);

Column run_pagerank(const Graph& graph, const PassOptions& options);
std::string check_pagerank(const Graph& graph, const Column& column);

}  // namespace kgbuild
