// Methods, or benchmarks, joined by the papers that name both, in any role: two thirds of the methods in real
// digests are only mentioned, and mentions are what shows that things belong together (SFT and RLHF, ControlNet and
// diffusion models). A paper that names k of them contributes 1/(k-1) to each pair, so that surveys and names that
// most papers mention do not dominate.
#include "graph/views/projection.hpp"
#include "graph/views/views.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::size_t max_named = 1000;  // a paper that names more produces no ties: real ones name tens

Graph make_cooccurrence(const Graph& full, NodeKind kind, const ViewOptions& options) {
  Ties ties = build_ties(read_members(full, kind), max_named);
  add_weight(ties.columns, EdgeKind::cooccurs_with, options.weight);
  std::erase_if(ties.columns, [](const NamedColumn& column) { return column.name == property_name::fractional; });
  return make_projection(full, kind, EdgeKind::cooccurs_with, std::move(ties));
}

}  // namespace

Graph make_methods(const Graph& full, const ViewOptions& options) {
  return make_cooccurrence(full, NodeKind::method, options);
}

Graph make_benchmarks(const Graph& full, const ViewOptions& options) {
  return make_cooccurrence(full, NodeKind::benchmark, options);
}

}  // namespace kgbuild::graphs
