#include "graph/analysis/kernels/path_rows.hpp"

#include <algorithm>

namespace kgbuild::graphs {
namespace {

using Part = Register<double>::Part;
using Row = LaneParts<double>;
using Mask __attribute__((vector_size(16), may_alias)) = std::int64_t;
constexpr std::size_t parts = lane_parts;

struct alignas(64) RowMask {
  std::array<std::int64_t, path_lanes> lanes{};
};

constexpr auto row_masks = [] {
  std::array<RowMask, 1u << path_lanes> masks{};
  for (std::uint32_t searches = 0; searches < masks.size(); ++searches) {
    for (std::uint32_t lane = 0; lane < path_lanes; ++lane) {
      masks[searches].lanes[lane] = (searches >> lane & 1) != 0 ? -1 : 0;
    }
  }
  return masks;
}();

/// All bits of the lanes of `searches`.
const Mask* masks_of(std::uint32_t searches) { return reinterpret_cast<const Mask*>(row_masks[searches].lanes.data()); }

/// `value`, with zero where the mask is zero.
Part keep(const Part& value, const Mask& mask) { return (Part)((Mask)value & mask); }
Part choose(const Mask& mask, const Part& yes, const Part& no) {
  return (Part)(((Mask)yes & mask) | ((Mask)no & ~mask));
}

Row sum_flow(const PathRow* flow, const std::uint32_t* target, const std::uint32_t* end) {
  Row sum{};
  for (; target != end; ++target) {
    const Part* const row = parts_of(flow[*target]);
    for (std::size_t i = 0; i < parts; ++i) sum.part[i] += row[i];
  }
  return sum;
}

void add_arrival(PathSearch& search, const Arrival& arrival) {
  const TwinQuotient& twins = *search.twins;
  const std::uint32_t* const targets = twins.csr.targets.data();
  search.seen[arrival.at] = static_cast<std::uint8_t>(search.seen[arrival.at] | arrival.searches);
  search.arrivals.push_back(arrival);
  const Row sum =
      sum_flow(search.flow.data(), targets + twins.csr.offsets[arrival.at], targets + twins.inner_ends[arrival.at]);
  const Mask* const mask = masks_of(arrival.searches);
  Part* const paths = parts_of(search.paths[arrival.at]);
  for (std::size_t i = 0; i < parts; ++i) paths[i] = choose(mask[i], sum.part[i], paths[i]);
}

void clear_flow(PathSearch& search, std::span<const Arrival> last) {
  for (const Arrival& arrival : last) search.flow[arrival.at] = {};
}

/// Zero for simplicial classes: no path leads through them.
Row sum_dependency(PathSearch& search, const Arrival& arrival) {
  Row dependency{};
  const Csr& csr = search.twins->csr;
  if (arrival.at >= search.twins->inner) return dependency;
  const std::uint32_t* const targets = csr.targets.data();
  const Row sum =
      sum_flow(search.flow.data(), targets + csr.offsets[arrival.at], targets + csr.offsets[arrival.at + 1]);
  const Part* const weights = parts_of(search.weights);
  const Part* const paths = parts_of(search.paths[arrival.at]);
  const Mask* const mask = masks_of(arrival.searches);
  Part* const scores = parts_of(search.scores[arrival.at]);
  for (std::size_t i = 0; i < parts; ++i) {
    dependency.part[i] = keep(sum.part[i] * paths[i], mask[i]);
    scores[i] += dependency.part[i] * weights[i];
  }
  return dependency;
}

}  // namespace

void arrive(PathSearch& search, TwinQuotient::Range range) {
  const TwinQuotient& twins = *search.twins;
  const std::uint32_t* const targets = twins.csr.targets.data();
  const std::uint8_t* const front = search.front.data();
  for (std::uint32_t c = range.first; c < range.last; ++c) {
    const std::uint32_t missing = search.searches & ~std::uint32_t{search.seen[c]};
    if (missing == 0) continue;
    const std::uint32_t* const end = targets + twins.inner_ends[c];
    std::uint32_t searches = 0;
    for (const std::uint32_t* target = targets + twins.csr.offsets[c]; target != end; ++target) {
      searches |= front[*target];
    }
    if ((searches & missing) != 0) add_arrival(search, {c, searches & missing});
  }
}

void arrive_from(PathSearch& search, std::span<const Arrival> last) {
  std::vector<std::uint32_t>& found = search.found;
  found.clear();
  for (const Arrival& arrival : last) {
    if (arrival.at >= search.twins->inner) continue;
    for (const std::uint32_t other : search.twins->csr.row(arrival.at)) {
      const std::uint32_t missing = arrival.searches & ~std::uint32_t{search.seen[other]};
      if (missing == 0) continue;
      if (search.coming[other] == 0) found.push_back(other);
      search.coming[other] = static_cast<std::uint8_t>(search.coming[other] | missing);
    }
  }
  std::ranges::sort(found);
  for (const std::uint32_t c : found) {
    add_arrival(search, {c, search.coming[c]});
    search.coming[c] = 0;
  }
}

void flow_out(PathSearch& search, std::span<const Arrival> last, std::span<const Arrival> next) {
  clear_flow(search, last);
  const std::uint32_t inner = search.twins->inner;
  for (const Arrival& arrival : last) {
    if (arrival.at < inner) search.front[arrival.at] = 0;
  }
  for (const Arrival& arrival : next) {
    if (arrival.at >= inner) continue;
    search.front[arrival.at] = static_cast<std::uint8_t>(arrival.searches);
    const double members = search.twins->members[arrival.at];
    const Part* const paths = parts_of(search.paths[arrival.at]);
    const Mask* const mask = masks_of(arrival.searches);
    Part* const flow = parts_of(search.flow[arrival.at]);
    for (std::size_t i = 0; i < parts; ++i) flow[i] = keep(paths[i] * members, mask[i]);
  }
}

void depend(PathSearch& search, std::span<const Arrival> level) {
  for (const Arrival& arrival : level) {
    const Row dependency = sum_dependency(search, arrival);
    const double members = search.twins->members[arrival.at];
    const Mask* const mask = masks_of(arrival.searches);
    Part* const paths = parts_of(search.paths[arrival.at]);
    for (std::size_t i = 0; i < parts; ++i) {
      paths[i] = choose(mask[i], (dependency.part[i] + 1.0) * members / paths[i], paths[i]);
    }
  }
}

void flow_back(PathSearch& search, std::span<const Arrival> last, std::span<const Arrival> next) {
  clear_flow(search, last);
  for (const Arrival& arrival : next) {
    const Part* const value = parts_of(search.paths[arrival.at]);
    const Mask* const mask = masks_of(arrival.searches);
    Part* const flow = parts_of(search.flow[arrival.at]);
    for (std::size_t i = 0; i < parts; ++i) flow[i] = keep(value[i], mask[i]);
  }
}

}  // namespace kgbuild::graphs
