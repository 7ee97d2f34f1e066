#include "graph/analysis/cache.hpp"

#include "graph/analysis/kernels/path_search.hpp"

namespace kgbuild::graphs {

AnalysisCache& cache_of(const AnalysisGraph& graph) { return *graph.cache_; }

DistanceSums AnalysisCache::find_distances(const PassOptions& options, std::string_view pass) {
  const TwinQuotient& quotient = twins(options.threads);
  if (options.estimate) {
    options.estimate(
        {pass, estimate_distances(quotient, options.threads), static_cast<std::uint32_t>(quotient.class_of.size())});
  }
  return sum_distances(quotient, options.threads, [&](double done) {
    if (options.progress) options.progress(pass, done);
  });
}

}  // namespace kgbuild::graphs
