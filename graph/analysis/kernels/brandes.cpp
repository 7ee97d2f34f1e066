#include "graph/analysis/kernels/brandes.hpp"

#include <map>
#include <mutex>

#include "base/parallel.hpp"
#include "graph/analysis/kernels/path_search.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::size_t batches_per_group = 16;  // some milliseconds of work, or less in a small component

/// Up to eight sources of one component.
struct Batch {
  const TwinQuotient::Component* component;
  std::size_t first, last;
};

struct Plan {
  std::vector<PathSource> sources;
  std::vector<Batch> batches;
};

Plan make_plan(const TwinQuotient& twins, std::span<const std::uint32_t> searches) {
  Plan plan;
  for (const TwinQuotient::Component& component : twins.components) {
    if (component.classes() == 1) continue;  // a clique: no path has an inner node
    std::size_t first = plan.sources.size();
    for (const TwinQuotient::Range range : {component.inner, component.simplicial}) {
      for (std::uint32_t c = range.first; c < range.last; ++c) {
        if (searches[c] > 0) plan.sources.push_back({c, searches[c]});
      }
    }
    for (; first < plan.sources.size(); first += path_lanes) {
      plan.batches.push_back({&component, first, std::min(first + path_lanes, plan.sources.size())});
    }
  }
  return plan;
}

/// Adds the sums of groups in the order of groups, regardless of the order in which they are finished.
class OrderedSums {
 public:
  OrderedSums(std::uint32_t classes, std::size_t groups, const std::function<void(double)>& progress)
      : sums_(classes), groups_(groups), progress_(progress) {}

  void add(std::size_t group, std::uint32_t first_class, std::vector<double> sums) {
    const std::lock_guard lock(mutex_);
    waiting_.emplace(group, Part{first_class, std::move(sums)});
    for (; !waiting_.empty() && waiting_.begin()->first == next_; ++next_) {
      const Part& part = waiting_.begin()->second;
      for (std::size_t i = 0; i < part.sums.size(); ++i) sums_[part.first_class + i] += part.sums[i];
      waiting_.erase(waiting_.begin());
    }
    if (progress_) progress_(static_cast<double>(++done_) / static_cast<double>(groups_));
  }

  std::vector<double> take() { return std::move(sums_); }

 private:
  struct Part {
    std::uint32_t first_class;
    std::vector<double> sums;
  };
  std::vector<double> sums_;
  std::size_t groups_, next_ = 0, done_ = 0;
  const std::function<void(double)>& progress_;
  std::map<std::size_t, Part> waiting_;
  std::mutex mutex_;
};

}  // namespace

std::vector<double> sum_dependencies(const TwinQuotient& twins, std::span<const std::uint32_t> sources,
                                     unsigned threads, const std::function<void(double)>& progress) {
  const Plan plan = make_plan(twins, sources);
  std::vector<PathSearches> workers(std::max(1u, threads), PathSearches(twins));
  OrderedSums sums(twins.classes(), (plan.batches.size() + batches_per_group - 1) / batches_per_group, progress);
  for_pieces(
      threads, plan.batches.size(), batches_per_group, [&](unsigned worker, std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
          const Batch& batch = plan.batches[i];
          workers[worker].run(*batch.component, std::span(plan.sources).subspan(batch.first, batch.last - batch.first));
        }
        const TwinQuotient::Range range{plan.batches[first].component->inner.first,
                                        plan.batches[last - 1].component->inner.last};
        sums.add(first / batches_per_group, range.first, workers[worker].take_scores(range));
      });
  return sums.take();
}

}  // namespace kgbuild::graphs
