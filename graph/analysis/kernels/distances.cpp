#include "graph/analysis/kernels/distances.hpp"

#include <mutex>

#include "base/parallel.hpp"
#include "graph/analysis/kernels/search_rows.hpp"

namespace kgbuild::graphs {
namespace {

/// Up to 512 classes of a component, by position in the component.
struct Batch {
  const TwinQuotient::Component* component;
  std::uint32_t first, last;
};

std::vector<Batch> make_batches(const TwinQuotient& twins) {
  std::vector<Batch> batches;
  for (const TwinQuotient::Component& each : twins.components) {
    for (std::uint32_t first = 0; first < each.classes(); first += distance_lanes) {
      batches.push_back({&each, first, std::min(first + distance_lanes, each.classes())});
    }
  }
  return batches;
}

/// The searches of one thread.
class Searches {
 public:
  Searches(const TwinQuotient& twins, DistanceSums& sums) : twins_(twins), sums_(sums) {}

  void run(const Batch& batch) {
    if (seen_.empty()) {
      seen_.resize(twins_.classes());
      reached_.resize(twins_.inner);
      arriving_.resize(twins_.inner);
    }
    clear(*batch.component);
    SearchLevel level;
    level.twins = &twins_;
    level.seen = seen_.data();
    for (std::uint32_t place = batch.first; place < batch.last; ++place) start(batch, place, level.all);
    const TwinQuotient::Component& component = *batch.component;
    for (std::uint32_t distance = 2;; ++distance) {
      level.reached = reached_.data();
      level.arriving = arriving_.data();
      const bool any = advance_searches(level, component.inner, counters_);
      level.arriving = nullptr;
      if (!advance_searches(level, component.simplicial, counters_) && !any) return;
      add_level(batch, distance);
      reached_.swap(arriving_);
    }
  }

 private:
  static std::uint32_t class_at(const TwinQuotient::Component& component, std::uint32_t place) {
    const std::uint32_t inner = component.inner.size();
    return place < inner ? component.inner.first + place : component.simplicial.first + (place - inner);
  }

  static void set(SearchRow& row, std::uint32_t lane) { row.lanes[lane / 64] |= std::uint64_t{1} << (lane % 64); }

  void clear(const TwinQuotient::Component& component) {
    std::fill(reached_.begin() + component.inner.first, reached_.begin() + component.inner.last, SearchRow());
    std::fill(seen_.begin() + component.inner.first, seen_.begin() + component.inner.last, SearchRow());
    std::fill(seen_.begin() + component.simplicial.first, seen_.begin() + component.simplicial.last, SearchRow());
  }

  /// Distances 0 and 1, the only step that may start at a simplicial class.
  void start(const Batch& batch, std::uint32_t place, SearchRow& all) {
    const std::uint32_t source = class_at(*batch.component, place), lane = place - batch.first;
    std::uint32_t neighbours = twins_.members[source] - 1;
    set(all, lane);
    set(seen_[source], lane);
    for (const std::uint32_t other : twins_.csr.row(source)) {
      neighbours += twins_.members[other];
      set(seen_[other], lane);
      if (other < twins_.inner) set(reached_[other], lane);
    }
    sums_.reciprocals[source] = neighbours;
    sums_.totals[source] = neighbours;
    sums_.reached[source] = neighbours;
  }

  void add_level(const Batch& batch, std::uint32_t distance) {
    counts_.fill(0);
    take_counts(counters_, counts_);
    for (std::uint32_t place = batch.first; place < batch.last; ++place) {
      const std::uint64_t count = counts_[place - batch.first];
      const std::uint32_t source = class_at(*batch.component, place);
      sums_.reciprocals[source] += static_cast<double>(count) / distance;
      sums_.totals[source] += count * distance;
      sums_.reached[source] += static_cast<std::uint32_t>(count);
    }
  }

  const TwinQuotient& twins_;
  DistanceSums& sums_;
  std::vector<SearchRow> reached_, arriving_, seen_;
  SearchCounters counters_;
  std::array<std::uint64_t, distance_lanes> counts_{};
};

}  // namespace

DistanceSums sum_distances(const TwinQuotient& twins, unsigned threads, const std::function<void(double)>& progress) {
  DistanceSums sums;
  sums.reciprocals.resize(twins.classes());
  sums.totals.resize(twins.classes());
  sums.reached.resize(twins.classes());
  const std::vector<Batch> batches = make_batches(twins);
  std::vector<Searches> workers(std::max(1u, threads), Searches(twins, sums));
  std::mutex mutex;
  std::size_t done = 0;
  for_pieces(threads, batches.size(), 1, [&](unsigned worker, std::size_t first, std::size_t) {
    workers[worker].run(batches[first]);
    if (!progress) return;
    const std::lock_guard lock(mutex);
    progress(static_cast<double>(++done) / static_cast<double>(batches.size()));
  });
  return sums;
}

}  // namespace kgbuild::graphs
