// Functions of the passes, each in the file of its pass or its family, and the columns they return. The table is in
// graph/analysis.cpp.
#pragma once

#include <string>
#include <vector>

#include "kgbuild/analysis.hpp"
#include "kgbuild/column.hpp"

namespace kgbuild::graphs {

using RunPass = Column(const AnalysisGraph& graph, const PassOptions& options);
using CheckPass = std::string(const AnalysisGraph& graph, const PassOptions& options, const Column& column);

RunPass run_degree, run_weighted_degree, run_pagerank;
CheckPass check_degree, check_weighted_degree, check_pagerank;

RunPass run_community, run_community_topics, run_louvain_community, run_label_propagation_community;
CheckPass check_community, check_community_topics, check_louvain_community, check_label_propagation_community;

RunPass run_betweenness, run_harmonic, run_closeness;
CheckPass check_betweenness, check_harmonic, check_closeness;

RunPass run_core, run_triangles, run_clustering, run_component, run_articulation, run_bridge;
CheckPass check_core, check_triangles, check_clustering, check_component, check_articulation, check_bridge;

RunPass run_eigenvector, run_hub, run_authority;
CheckPass check_eigenvector, check_hub, check_authority;

inline Column make_reals(std::vector<double> values) {
  Column column(ValueType::real);
  column.present.assign(values.size(), true);
  column.values = std::move(values);
  return column;
}

/// From any integer type.
template <typename Number>
Column make_integers(const std::vector<Number>& values) {
  Column column(ValueType::integer);
  column.present.assign(values.size(), true);
  column.values = std::vector<std::int64_t>(values.begin(), values.end());
  return column;
}

}  // namespace kgbuild::graphs
