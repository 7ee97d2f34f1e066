// Methods, or benchmarks, joined by the papers that name both, whatever a paper says of them: of the methods in real
// digests two thirds are only mentioned, and what is known to belong together (SFT and RLHF, ControlNet and diffusion
// models) is known by mentions. A paper that names k of them gives each pair 1/(k-1), so that surveys and what
// everybody names do not outweigh the rest.
#include "graph/model/memberships.hpp"
#include "graph/views/projection.hpp"
#include "graph/views/views.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::size_t most_named = 1000;  // a paper that names more makes no ties: real ones name tens

Graph make_cooccurrence(const Graph& full, NodeKind kind, const ViewOptions& options) {
  Ties ties = build_cooccurrence(read_members(full, kind), most_named);
  std::vector<NamedColumn>& columns = ties.columns;
  columns[1] = {"weight", choose_weight(columns, options.weight)};  // instead of `fractional`, as the schema has it
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
