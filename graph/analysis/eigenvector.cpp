// Eigenvector centrality (Bonacich 1972), weighted: a node's value is proportional to the weighted sum of its
// neighbours' values. Of the largest component (component 0 of components.hpp), scaled to a maximum of 1 as in igraph;
// 0 for all other nodes, whose values would not be comparable. Directed views are read as undirected, weights of
// parallel edges added up.
//
// The leading eigenvector of the quotient by twins, by Lanczos, to a residual of 1e-10. Time: a few dozen times the
// arcs of the quotient; memory: 29 numbers a class.
#include "graph/analysis/eigenvector.hpp"

#include <cmath>

#include "graph/analysis/cache.hpp"
#include "graph/analysis/components.hpp"
#include "graph/analysis/kernels/lanczos.hpp"
#include "graph/analysis/kernels/twins.hpp"
#include "graph/analysis/passes.hpp"

namespace kgbuild::graphs {
namespace {

/// With m members, z = x sqrt(m) makes the quotient symmetric: B = sqrt(m) W sqrt(m), inside weights on its diagonal.
class QuotientMatrix {
 public:
  explicit QuotientMatrix(const TwinClasses& classes) : classes_(classes), scaled_(classes.classes()) {
    for (const double members : classes.members) roots_.push_back(std::sqrt(members));
  }

  void apply(const std::vector<double>& x, std::vector<double>& y) {
    for (std::size_t c = 0; c < x.size(); ++c) scaled_[c] = roots_[c] * x[c];
    for (std::uint32_t c = 0; c < x.size(); ++c) {
      double sum = 0;
      for (std::uint32_t arc = classes_.csr.offsets[c]; arc < classes_.csr.offsets[c + 1]; ++arc) {
        sum += classes_.csr.weight(arc) * scaled_[classes_.csr.targets[arc]];
      }
      y[c] = classes_.inside[c] * x[c] + roots_[c] * sum;
    }
  }

  double root(std::uint32_t c) const { return roots_[c]; }

 private:
  const TwinClasses& classes_;
  std::vector<double> roots_, scaled_;
};

}  // namespace

std::vector<double> find_eigenvector(const Csr& graph) {
  const std::vector<std::uint32_t> components = find_components(graph);
  const TwinClasses classes = make_twin_classes(graph);
  QuotientMatrix matrix(classes);
  std::vector<double> start(classes.classes(), 0.0), values(graph.nodes(), 0.0);
  for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
    const std::uint32_t c = classes.class_of[node];
    if (components[node] == 0) start[c] = classes.weight[c] * matrix.root(c);
  }
  const LeadingPair pair = find_leading_pair([&](const auto& x, auto& y) { matrix.apply(x, y); }, std::move(start));
  if (pair.vector.empty()) return values;
  double max_value = 0;
  for (std::uint32_t c = 0; c < classes.classes(); ++c)
    max_value = std::max(max_value, pair.vector[c] / matrix.root(c));
  for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
    const std::uint32_t c = classes.class_of[node];
    values[node] = pair.vector[c] / matrix.root(c) / max_value;
  }
  return values;
}

Column run_eigenvector(const AnalysisGraph& input, const PassOptions&) {
  return make_reals(find_eigenvector(cache_of(input).undirected_csr()));
}

// By the list of edges: the values are an eigenvector of their matrix, and an eigenvector of a connected graph without
// negative entries is the leading one (Perron & Frobenius).
std::string check_eigenvector(const AnalysisGraph& input, const PassOptions&, const Column& column) {
  const Graph& graph = input.graph();
  std::vector<double> image(graph.node_count(), 0.0);
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    image[graph.source(edge)] += graph.weight(edge) * column.real(graph.target(edge));
    image[graph.target(edge)] += graph.weight(edge) * column.real(graph.source(edge));
  }
  double squares = 0, products = 0, max_value = 0;
  for (NodeId node = 0; node < graph.node_count(); ++node) {
    squares += column.real(node) * column.real(node);
    products += column.real(node) * image[node];
    max_value = std::max(max_value, column.real(node));
  }
  if (graph.edge_count() > 0 && std::abs(max_value - 1) > 1e-12) return "the maximum is not 1";
  const double value = squares > 0 ? products / squares : 0;
  const double tolerance = 10 * eigen_tolerance * value * std::sqrt(squares);
  const std::vector<std::uint32_t> components = find_components(cache_of(input).simple_csr());
  for (NodeId node = 0; node < graph.node_count(); ++node) {
    const bool is_outside = components[node] != 0;
    if (column.real(node) < 0 || (is_outside && column.real(node) > 0) ||
        std::abs(image[node] - value * column.real(node)) > tolerance) {
      return "eigenvector value of " + std::string(graph.id(node)) + " is wrong";
    }
  }
  return {};
}

}  // namespace kgbuild::graphs
