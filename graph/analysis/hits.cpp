// Hubs and authorities (HITS, Kleinberg 1999): a good hub links to good authorities, a good authority is linked from
// good hubs. Directed views: along the edges, all kinds alike; co-author edges have no direction and are
// ignored. In undirected views both are the same. Each sums to 1, as in NetworkX.
//
// Authorities are the leading eigenvector of A^T A by Lanczos, to a residual of 1e-10; hubs follow. Where several
// components share the largest eigenvalue, each has a part in proportion to its in-degrees. Time: a few dozen times the
// edges; memory: 29 numbers a node and 8 bytes an edge.
#include "graph/analysis/hits.hpp"

#include <cmath>
#include <numeric>

#include "graph/analysis/cache.hpp"
#include "graph/analysis/kernels/lanczos.hpp"
#include "graph/analysis/passes.hpp"

namespace kgbuild::graphs {
namespace {

struct Link {
  NodeId from, to;
};

std::vector<Link> list_links(const Graph& graph) {
  std::vector<Link> links;
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    if (!is_link(graph, edge)) continue;
    links.push_back({graph.source(edge), graph.target(edge)});
    if (!graph.directed()) links.push_back({graph.target(edge), graph.source(edge)});
  }
  return links;
}

std::vector<double> push_forward(const std::vector<Link>& links, const std::vector<double>& x) {
  std::vector<double> y(x.size(), 0.0);
  for (const Link& link : links) y[link.to] += x[link.from];
  return y;
}

std::vector<double> push_back(const std::vector<Link>& links, const std::vector<double>& x) {
  std::vector<double> y(x.size(), 0.0);
  for (const Link& link : links) y[link.from] += x[link.to];
  return y;
}

void scale_to_one(std::vector<double>& values) {
  const double sum = std::accumulate(values.begin(), values.end(), 0.0);
  for (double& value : values) value /= sum;
}

/// One step in each direction gives a multiple of the values, which sum to 1.
std::string check_step(const Graph& graph, const Column& column, const std::vector<double>& stepped) {
  double sum = 0, stepped_sum = 0;
  for (NodeId node = 0; node < graph.node_count(); ++node) {
    sum += column.real(node);
    stepped_sum += stepped[node];
  }
  if (stepped_sum == 0 ? sum != 0 : std::abs(sum - 1) > 1e-9) return "values do not sum to 1";
  for (NodeId node = 0; node < graph.node_count(); ++node) {
    const bool is_wrong = std::abs(stepped[node] - stepped_sum * column.real(node)) > 1e-8 * stepped_sum;
    if (is_wrong || column.real(node) < 0) return "value of " + std::string(graph.id(node)) + " is wrong";
  }
  return {};
}

std::vector<double> read_values(const Graph& graph, const Column& column) {
  std::vector<double> values;
  for (NodeId node = 0; node < graph.node_count(); ++node) values.push_back(column.real(node));
  return values;
}

}  // namespace

bool is_link(const Graph& graph, EdgeId edge) {
  return !graph.directed() || !kind_info(graph.edge_kind(edge)).symmetric;
}

HubsAndAuthorities find_hubs_and_authorities(const Graph& graph) {
  const std::vector<Link> links = list_links(graph);
  HubsAndAuthorities result;
  const std::vector<double> in_degrees = push_forward(links, std::vector<double>(graph.node_count(), 1.0));
  LeadingPair pair = find_leading_pair(
      [&](const std::vector<double>& x, std::vector<double>& y) { y = push_forward(links, push_back(links, x)); },
      in_degrees);
  if (pair.vector.empty()) {
    result.hubs.assign(graph.node_count(), 0.0);
    result.authorities = result.hubs;
    return result;
  }
  result.hubs = push_back(links, pair.vector);
  result.authorities = std::move(pair.vector);
  scale_to_one(result.hubs);
  scale_to_one(result.authorities);
  return result;
}

Column run_hub(const AnalysisGraph& input, const PassOptions&) {
  return make_reals(cache_of(input).hubs_and_authorities().hubs);
}

Column run_authority(const AnalysisGraph& input, const PassOptions&) {
  return make_reals(cache_of(input).hubs_and_authorities().authorities);
}

std::string check_hub(const AnalysisGraph& input, const PassOptions&, const Column& column) {
  const std::vector<Link> links = list_links(input.graph());
  return check_step(input.graph(), column, push_back(links, push_forward(links, read_values(input.graph(), column))));
}

std::string check_authority(const AnalysisGraph& input, const PassOptions&, const Column& column) {
  const std::vector<Link> links = list_links(input.graph());
  return check_step(input.graph(), column, push_forward(links, push_back(links, read_values(input.graph(), column))));
}

}  // namespace kgbuild::graphs
