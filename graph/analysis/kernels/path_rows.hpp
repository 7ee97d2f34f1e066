// Steps of eight simultaneous searches that count shortest paths.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/kernels/lanes.hpp"
#include "graph/analysis/kernels/twin_quotient.hpp"

namespace kgbuild::graphs {

inline constexpr std::uint32_t path_lanes = 8;

using PathRow = Lanes<double>;  ///< a number for each of eight searches

/// The searches that reach a class at the same distance.
struct Arrival {
  std::uint32_t at;
  std::uint32_t searches;  ///< bit i: search i
};

/// The state of eight searches. Vectors are indexed by class, except `arrivals` and `found`.
struct PathSearch {
  PathRow weights;  ///< by search: number of sources that it represents
  const TwinQuotient* twins = nullptr;
  std::uint32_t searches = 0;        ///< bits of the active searches
  std::vector<Arrival> arrivals;     ///< level by level from distance 1, each in the order of classes
  std::vector<std::uint8_t> seen;    ///< searches that have reached the class
  std::vector<std::uint8_t> front;   ///< inner classes: searches that arrived at the previous level
  std::vector<std::uint8_t> coming;  ///< searches about to arrive; zero between steps
  std::vector<std::uint32_t> found;  ///< classes with such searches
  /// Number of shortest paths from the source to each member; after the backward step, the value of such a path:
  /// (1 + dependency) x members / number.
  std::vector<PathRow> paths;
  /// Forward: paths x members at the current level; backward: the value of a path; zero elsewhere. Read at random.
  std::vector<PathRow> flow;
  std::vector<PathRow> scores;  ///< inner classes: sum of dependency x weight over the sources so far
};

/// Finds the searches that arrive at the classes of a range, and their paths: the sum of the flow of the neighbours.
void arrive(PathSearch& search, TwinQuotient::Range range);
/// The same for all classes, by the arcs from the last level; for levels with few arcs.
void arrive_from(PathSearch& search, std::span<const Arrival> last);
/// Replaces the flow of the last level by that of the next one.
void flow_out(PathSearch& search, std::span<const Arrival> last, std::span<const Arrival> next);

/// Finds the dependencies of the arrivals of a level, and the values of their paths, from the flow of the next farther
/// level.
void depend(PathSearch& search, std::span<const Arrival> level);
/// Replaces the flow of the last level by the values of paths of the next nearer one.
void flow_back(PathSearch& search, std::span<const Arrival> last, std::span<const Arrival> next);

}  // namespace kgbuild::graphs
