// Summaries of communities: number, modularity, sizes, topics and central members.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "kgbuild/analysis.hpp"

namespace kgbuild {

struct CommunitySummary {
  std::uint32_t community = 0;      ///< number in the column
  std::uint32_t size = 0;           ///< number of nodes
  std::string name;                 ///< words of the titles of its papers that others lack; empty if there are none
  std::vector<std::string> topics;  ///< labels of tasks, then of methods and benchmarks, most characteristic first
  std::vector<NodeId> central;      ///< nodes of the view, most central first
};

struct CommunityListing {
  std::size_t communities = 5;  ///< maximum number of summaries
  std::size_t topics = 3;       ///< maximum for each community
  std::size_t central = 3;      ///< maximum for each community
  /// Column of numbers that ranks the nodes, one row each; null means weighted degree.
  const Column* rank = nullptr;
  /// Column of the pass community_topics for these communities; null means to compute it.
  const Column* topics_column = nullptr;
};

// `community` is the result of a pass that numbers communities 0, 1, 2, ... by size. All functions throw UsageError for
// any other column.

/// The largest communities, largest first. Central nodes are those with the highest ranks; ties go to the smaller id.
/// Linear, except for sorting. Throws UsageError for columns of another type or length than CommunityListing says.
std::vector<CommunitySummary> list_communities(const PassResult& community, const CommunityListing& listing = {});

/// Number of communities in a column.
std::uint32_t count_communities(const Column& community);

/// Modularity (Newman & Girvan 2004) of a column with the weights of its view, at most 1, with the resolution of
/// Reichardt & Bornholdt (2006), finite and not negative. In directed views both directions count as one.
double measure_modularity(const PassResult& community, double resolution = 1);

}  // namespace kgbuild
