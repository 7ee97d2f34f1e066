// Steps of eight searches that count shortest paths.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/kernels/lanes.hpp"
#include "graph/analysis/kernels/twin_quotient.hpp"

namespace kgbuild::graphs {

inline constexpr std::uint32_t path_lanes = 8;

using PathRow = Lanes<double>;  ///< a number for each of eight searches

/// The searches that come to a class at the same distance.
struct Arrival {
  std::uint32_t at;
  std::uint32_t searches;  ///< bit i: search i
};

/// The state of eight searches. Vectors are by class, but for the arrivals.
struct PathSearch {
  PathRow weights;  ///< how many searches each stands for
  const TwinQuotient* twins = nullptr;
  std::uint32_t searches = 0;        ///< bits of those there are
  std::vector<Arrival> arrivals;     ///< level by level from distance 1, each in the order of classes
  std::vector<std::uint8_t> seen;    ///< who has been there
  std::vector<std::uint8_t> front;   ///< inner classes: who came one level before
  std::vector<std::uint8_t> coming;  ///< who is about to arrive; zero between steps
  std::vector<std::uint32_t> found;  ///< and where
  /// Number of shortest paths from the source to each member; when the way back has passed, the worth of such a
  /// path: (1 + dependency) x members / number.
  std::vector<PathRow> paths;
  /// Outwards: paths x members where the last level is, on the way back the worth; else zero. What is read at random.
  std::vector<PathRow> flow;
  std::vector<PathRow> scores;  ///< inner classes: dependency x weight, summed over all sources so far
};

/// Finds who arrives at the classes of a range, with their paths: the sum of the flow next to them.
void arrive(PathSearch& search, TwinQuotient::Range range);
/// The same for all classes, by the arcs from the last level: for levels that have few.
void arrive_from(PathSearch& search, std::span<const Arrival> last);
/// Puts the flow of the next level in the place of the last one's.
void flow_out(PathSearch& search, std::span<const Arrival> last, std::span<const Arrival> next);

/// Finds the dependencies of the arrivals of a level from the flow of the level beyond, and the worth of their paths.
void depend(PathSearch& search, std::span<const Arrival> level);
void flow_back(PathSearch& search, std::span<const Arrival> last, std::span<const Arrival> next);

}  // namespace kgbuild::graphs
