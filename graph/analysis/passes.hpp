// The passes, one file each; the table is in passes.cpp.
#pragma once

#include <string>

#include "kgbuild/analysis.hpp"

namespace kgbuild {

using RunPass = Column(const AnalysisGraph& graph, const PassOptions& options);
using CheckPass = std::string(const AnalysisGraph& graph, const PassOptions& options, const Column& column);

RunPass run_degree, run_weighted_degree, run_pagerank;
CheckPass check_degree, check_weighted_degree, check_pagerank;

RunPass run_community, run_community_topics, run_louvain_community, run_label_propagation_community;
CheckPass check_community, check_community_topics, check_louvain_community, check_label_propagation_community;

RunPass run_betweenness, run_harmonic, run_closeness;
CheckPass check_betweenness, check_harmonic, check_closeness;

}  // namespace kgbuild
