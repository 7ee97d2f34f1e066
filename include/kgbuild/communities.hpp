// What communities are: how many, how good, how large, what they work on and who stands in their middle.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "kgbuild/analysis.hpp"

namespace kgbuild {

struct CommunitySummary {
  std::uint32_t community = 0;      ///< its number in the column
  std::uint32_t size = 0;           ///< nodes
  std::vector<std::string> topics;  ///< names of methods, benchmarks and tasks, the most characteristic first
  std::vector<NodeId> central;      ///< nodes of the view, the most central first
};

struct CommunityListing {
  std::size_t communities = 5;  ///< at most so many
  std::size_t topics = 3;       ///< of each
  std::size_t central = 3;      ///< of each
  /// What nodes are ranked by, a number for each; the weighted degree where null.
  const Column* rank = nullptr;
  /// The column of the pass community_topics for these communities; computed where null.
  const Column* topics_column = nullptr;
};

/// The communities of a column of them, in their order: the largest first. `community` is a result of a pass that
/// numbers communities 0, 1, 2, ...; equal ranks go by node. Linear, but for sorting.
std::vector<CommunitySummary> list_communities(const PassResult& community, const CommunityListing& listing = {});

/// The number of communities of such a column.
std::uint32_t count_communities(const Column& community);

/// Modularity (Newman & Girvan 2004) of such a column by the weights of its view, with the resolution of Reichardt &
/// Bornholdt (2006). Of directed views both directions count as one. At most 1.
double measure_modularity(const PassResult& community, double resolution = 1);

}  // namespace kgbuild
