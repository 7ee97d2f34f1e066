// Shortest paths counted from eight sources simultaneously, and what a search from each source costs.
#pragma once

#include <cstdint>
#include <span>

#include "graph/analysis/kernels/path_rows.hpp"
#include "graph/analysis/kernels/twin_quotient.hpp"

namespace kgbuild::graphs {

/// A class to search from, and the number of its members that are sources.
struct PathSource {
  std::uint32_t source;
  std::uint32_t searches;
};

/// The searches of one thread (Brandes, A Faster Algorithm for Betweenness Centrality, 2001), eight at a time: a cache
/// line holds a number for each, so that an arc is followed once for all that arrive together, as searches from nearby
/// sources mostly do. The twins must outlive it. Memory: about 140 bytes a class and 64 an inner class.
class PathSearches {
 public:
  explicit PathSearches(const TwinQuotient& twins) : twins_(&twins) {}

  /// Searches from at most eight sources, all in this component.
  void run(const TwinQuotient::Component& component, std::span<const PathSource> sources);

  /// Dependencies of a range of inner classes, summed over all sources since the last call for that range.
  std::vector<double> take_scores(TwinQuotient::Range range);

 private:
  void reset(const TwinQuotient::Component& component);
  void start(std::span<const PathSource> sources);
  bool has_few_arcs(const TwinQuotient::Component& component, std::span<const Arrival> level) const;
  void search_out(const TwinQuotient::Component& component);
  void search_back();
  std::span<const Arrival> level(std::size_t i) const;

  PathSearch state_;
  const TwinQuotient* twins_;
  std::vector<std::size_t> levels_;  ///< first arrival of each level, and the end of the last one
};

/// Seconds that sum_dependencies() takes with these arguments: on co-author networks, within a factor of 2 on the
/// processor they were fitted to. Linear in the classes.
double estimate_dependencies(const TwinQuotient& twins, std::span<const std::uint32_t> sources, unsigned threads);

/// The same for sum_distances(). Graphs with long paths take longer.
double estimate_distances(const TwinQuotient& twins, unsigned threads);

}  // namespace kgbuild::graphs
