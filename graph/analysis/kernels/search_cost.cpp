// The constants were fitted to the measurements in docs/analysis.md.
#include "graph/analysis/kernels/search_cost.hpp"

#include <algorithm>
#include <cmath>

#include "graph/analysis/kernels/distances.hpp"
#include "graph/analysis/kernels/path_rows.hpp"

namespace kgbuild::graphs {
namespace {

constexpr double nanoseconds = 1e-9;

struct Size {
  double classes, arcs;
};

Size find_size(const TwinQuotient& twins, const TwinQuotient::Component& component) {
  const auto count_arcs = [&](const TwinQuotient::Range& range) {
    return static_cast<double>(twins.csr.offsets[range.last] - twins.csr.offsets[range.first]);
  };
  return {static_cast<double>(component.classes()), count_arcs(component.inner) + count_arcs(component.simplicial)};
}

/// Slow-down by memory accesses, relative to a small graph whose rows stay in the second-level cache.
double slow_down(double classes) {
  constexpr double cached_classes = 16'384;
  return std::cbrt(std::max(1.0, classes / cached_classes));
}

double count_batches(double searches, std::uint32_t lanes) { return std::ceil(searches / lanes); }

}  // namespace

double estimate_dependencies(const TwinQuotient& twins, std::span<const std::uint32_t> sources, unsigned threads) {
  constexpr double per_arc = 8 * nanoseconds, per_class = 20 * nanoseconds;
  double seconds = 0;
  for (const TwinQuotient::Component& component : twins.components) {
    if (component.classes() == 1) continue;  // not searched
    std::int64_t searches = 0;
    for (const TwinQuotient::Range& range : {component.inner, component.simplicial}) {
      const auto row = sources.subspan(range.first, range.size());
      searches += std::ranges::count_if(row, [](std::uint32_t members) { return members > 0; });
    }
    const Size size = find_size(twins, component);
    seconds += count_batches(static_cast<double>(searches), path_lanes) * slow_down(size.classes) *
               (per_arc * size.arcs + per_class * size.classes);
  }
  return seconds / std::max(1u, threads);
}

double estimate_distances(const TwinQuotient& twins, unsigned threads) {
  constexpr double per_arc = 30 * nanoseconds;  // of all levels together, some 20
  double seconds = 0;
  for (const TwinQuotient::Component& component : twins.components) {
    const Size size = find_size(twins, component);
    seconds += count_batches(size.classes, distance_lanes) * slow_down(size.classes) * per_arc * size.arcs;
  }
  return seconds / std::max(1u, threads);
}

}  // namespace kgbuild::graphs
