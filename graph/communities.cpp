#include "kgbuild/communities.hpp"

#include <algorithm>
#include <cmath>

#include "graph/analysis/attach.hpp"
#include "graph/analysis/cache.hpp"
#include "graph/analysis/communities/community_checks.hpp"
#include "graph/analysis/communities/modularity.hpp"
#include "graph/analysis/communities/title_names.hpp"
#include "graph/analysis/communities/topics.hpp"
#include "graph/model/column_check.hpp"
#include "graph/model/values.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild {
using namespace graphs;
namespace {

void require_communities(const Column& column) {
  if (column.type != ValueType::integer) throw UsageError("a column of communities must be of integers");
  const std::string problem = check_numbers(column);
  if (!problem.empty()) throw UsageError("the column does not number communities by size: " + problem);
}

void require_communities(const PassResult& community) {
  require_column(community);
  require_communities(*community.column);
}

/// Throws UsageError unless the column, if there is one, is sound and has one row for each node.
void require_rows(std::string_view name, const Column* column, const Graph& graph, bool has_type) {
  if (column == nullptr) return;
  std::string problem = find_column_problem(*column, graph.strings());
  if (!has_type) problem = "has values of another type";
  if (column->rows() != graph.node_count()) problem = "does not have one row for each node";
  if (!problem.empty()) throw UsageError("CommunityListing::" + std::string(name) + ": the column " + problem);
}

void require_columns(const CommunityListing& listing, const Graph& graph) {
  require_rows("rank", listing.rank, graph, listing.rank == nullptr || is_numeric(*listing.rank));
  require_rows("topics_column", listing.topics_column, graph,
               listing.topics_column == nullptr || listing.topics_column->type == ValueType::string_list);
}

std::vector<double> rank_nodes(const PassResult& community, const Column* rank) {
  const Csr& csr = cache_of(community.graph).undirected_csr();
  std::vector<double> ranks(csr.nodes(), 0.0);
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) {
    if (rank != nullptr) {
      ranks[node] = find_rank(*rank, node).value_or(0);
      continue;
    }
    for (std::uint32_t arc = csr.offsets[node]; arc < csr.offsets[node + 1]; ++arc) ranks[node] += csr.weight(arc);
  }
  return ranks;
}

std::vector<std::string> read_names(const Graph& graph, std::span<const StringId> ids, std::size_t most) {
  std::vector<std::string> names;
  for (const StringId id : ids.first(std::min(most, ids.size()))) names.emplace_back(graph.strings().view(id));
  return names;
}

void add_topics(const PassResult& community, const CommunityListing& listing, const Partition& communities,
                const std::vector<std::vector<NodeId>>& members, std::vector<CommunitySummary>& list) {
  const Graph& full = community.graph.full();
  if (listing.topics_column != nullptr) {
    for (CommunitySummary& summary : list) {
      summary.topics =
          read_names(full, listing.topics_column->list(members[summary.community].front()), listing.topics);
    }
    return;
  }
  const auto topics = find_topics(full, community.graph.graph(), communities, listing.topics);
  for (CommunitySummary& summary : list) {
    for (const NodeId topic : topics[summary.community]) summary.topics.emplace_back(full.label(topic));
  }
}

}  // namespace

std::vector<CommunitySummary> list_communities(const PassResult& community, const CommunityListing& listing) {
  require_communities(community);
  require_columns(listing, community.graph.graph());
  const Partition communities = read_communities(*community.column);
  const std::size_t count = std::min<std::size_t>(count_communities(*community.column), listing.communities);
  std::vector<std::vector<NodeId>> members(count);
  for (NodeId node = 0; node < communities.size(); ++node) {
    if (communities[node] < count) members[communities[node]].push_back(node);
  }
  const std::vector<double> ranks = rank_nodes(community, listing.rank);
  std::vector<CommunitySummary> list(count);
  for (std::uint32_t number = 0; number < count; ++number) {
    CommunitySummary& summary = list[number];
    summary.community = number;
    summary.size = static_cast<std::uint32_t>(members[number].size());
    summary.central.resize(std::min(listing.central, members[number].size()));
    std::ranges::partial_sort_copy(members[number], summary.central, [&](NodeId a, NodeId b) {
      return ranks[a] != ranks[b] ? ranks[a] > ranks[b] : a < b;
    });
  }
  add_topics(community, listing, communities, members, list);
  std::vector<std::string> names = name_communities(community.graph.full(), community.graph.graph(), communities);
  for (CommunitySummary& summary : list) summary.name = std::move(names[summary.community]);
  return list;
}

std::uint32_t count_communities(const Column& community) {
  require_communities(community);
  std::int64_t count = 0;
  for (std::size_t row = 0; row < community.rows(); ++row) count = std::max(count, community.integer(row) + 1);
  return static_cast<std::uint32_t>(count);
}

double measure_modularity(const PassResult& community, double resolution) {
  require_communities(community);
  if (!std::isfinite(resolution) || resolution < 0) throw UsageError("a resolution must be finite and not negative");
  return measure_modularity(cache_of(community.graph).undirected_csr(), read_communities(*community.column),
                            resolution);
}

}  // namespace kgbuild
