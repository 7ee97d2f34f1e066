// Shortest paths counted from eight sources at once.
#pragma once

#include <span>

#include "graph/analysis/kernels/path_rows.hpp"

namespace kgbuild::graphs {

/// A class to start from, for so many of its members.
struct PathSource {
  std::uint32_t source;
  std::uint32_t searches;
};

/// The searches of one thread (Brandes, A Faster Algorithm for Betweenness Centrality, 2001), eight at a time: a cache
/// line holds a number of each, so that an arc is followed once for all that arrive together. Sources that are near
/// each other mostly do. The twins must outlive it. Memory: about 140 bytes a class and 64 an inner class.
class PathSearches {
 public:
  explicit PathSearches(const TwinQuotient& twins) : twins_(&twins) {}

  /// At most eight sources, all of this component.
  void run(const TwinQuotient::Component& component, std::span<const PathSource> sources);

  /// Dependencies of a range of inner classes, summed over the sources that were run since they were last taken.
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
  std::vector<std::size_t> levels_;  ///< where each level begins in the arrivals, and the end of the last
};

}  // namespace kgbuild::graphs
