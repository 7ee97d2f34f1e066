#include "graph/analysis/kernels/path_search.hpp"

#include <algorithm>
#include <cmath>

#include "graph/analysis/kernels/distances.hpp"
#include "graph/analysis/kernels/path_rows.hpp"

namespace kgbuild::graphs {

void PathSearches::run(const TwinQuotient::Component& component, std::span<const PathSource> sources) {
  reset(component);
  start(sources);
  search_out(component);
  search_back();
}

std::vector<double> PathSearches::take_scores(TwinQuotient::Range range) {
  std::vector<double> sums;
  sums.reserve(range.size());
  for (std::uint32_t c = range.first; c < range.last; ++c) {
    auto& lane = state_.scores[c].lanes;
    sums.push_back(((lane[0] + lane[4]) + (lane[2] + lane[6])) + ((lane[1] + lane[5]) + (lane[3] + lane[7])));
    lane.fill(0);
  }
  return sums;
}

void PathSearches::reset(const TwinQuotient::Component& component) {
  if (state_.twins == nullptr) {  // allocated by the thread that uses it, on its first batch
    state_.twins = twins_;
    state_.seen.resize(twins_->classes());
    state_.coming.resize(twins_->classes());
    state_.front.resize(twins_->inner);
    state_.paths.resize(twins_->classes());
    state_.flow.resize(twins_->classes());
    state_.scores.resize(twins_->inner);
  }
  for (const TwinQuotient::Range range : {component.inner, component.simplicial}) {
    std::fill(state_.seen.begin() + range.first, state_.seen.begin() + range.last, std::uint8_t{0});
  }
  state_.arrivals.clear();
  state_.searches = 0;
  state_.weights = {};
}

/// Distances 0 and 1, the only step that may start at a simplicial class. Paths begin at one member of the source, so
/// they are not multiplied by its members.
void PathSearches::start(std::span<const PathSource> sources) {
  std::vector<Arrival>& arrivals = state_.arrivals;
  for (std::uint32_t lane = 0; lane < sources.size(); ++lane) {
    const std::uint32_t bit = 1u << lane;
    state_.searches |= bit;
    state_.weights.lanes[lane] = sources[lane].searches;
    state_.seen[sources[lane].source] |= static_cast<std::uint8_t>(bit);
    for (const std::uint32_t other : twins_->csr.row(sources[lane].source)) {
      state_.seen[other] |= static_cast<std::uint8_t>(bit);
      state_.paths[other].lanes[lane] = 1;
      arrivals.push_back({other, bit});
    }
  }
  std::ranges::sort(arrivals, {}, &Arrival::at);
  std::size_t kept = 0;
  for (const Arrival& each : arrivals) {
    if (kept > 0 && arrivals[kept - 1].at == each.at) {
      arrivals[kept - 1].searches |= each.searches;
    } else {
      arrivals[kept++] = each;
    }
  }
  arrivals.resize(kept);
  levels_ = {0, kept};
}

std::span<const Arrival> PathSearches::level(std::size_t i) const {
  return std::span(state_.arrivals).subspan(levels_[i], levels_[i + 1] - levels_[i]);
}

/// Whether following the arcs of the level costs less than looking at all classes.
bool PathSearches::has_few_arcs(const TwinQuotient::Component& component, std::span<const Arrival> level) const {
  constexpr std::uint32_t share = 8;
  std::uint64_t arcs = 0;
  for (const Arrival& arrival : level) {
    if (arrival.at < twins_->inner) arcs += twins_->csr.degree(arrival.at);
  }
  const auto all = [&](const TwinQuotient::Range& range) {
    return twins_->csr.offsets[range.last] - twins_->csr.offsets[range.first];
  };
  return arcs * share < std::uint64_t{all(component.inner)} + all(component.simplicial);
}

void PathSearches::search_out(const TwinQuotient::Component& component) {
  flow_out(state_, {}, level(0));
  for (;;) {
    const std::size_t last = levels_.size() - 2;
    if (has_few_arcs(component, level(last))) {
      arrive_from(state_, level(last));
    } else {
      arrive(state_, component.inner);
      arrive(state_, component.simplicial);
    }
    if (state_.arrivals.size() == levels_.back()) {
      flow_out(state_, level(last), {});
      return;
    }
    levels_.push_back(state_.arrivals.size());
    flow_out(state_, level(last), level(last + 1));
  }
}

void PathSearches::search_back() {
  for (std::size_t i = levels_.size() - 1; i-- > 0;) {
    depend(state_, level(i));
    const bool farthest = i + 2 == levels_.size();
    const std::span<const Arrival> none;
    flow_back(state_, farthest ? none : level(i + 1), i > 0 ? level(i) : none);
  }
}

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
