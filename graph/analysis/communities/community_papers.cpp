#include "graph/analysis/communities/community_papers.hpp"

#include <algorithm>
#include <limits>

#include "graph/model/graph_parts.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// The community of each node of `full`; none for nodes outside of the view. Views keep the pool and the order of ids.
Partition spread(const Graph& full, const Graph& view, const Partition& communities) {
  const std::vector<StringId>& ids = parts_of(full).node_ids;
  const std::vector<StringId>& view_ids = parts_of(view).node_ids;
  Partition spread(ids.size(), none);
  for (std::size_t node = 0, row = 0; node < ids.size() && row < view_ids.size(); ++node) {
    if (ids[node] == view_ids[row]) spread[node] = communities[row++];
  }
  return spread;
}

/// Assigns papers to communities; sorted by community.
class PaperSorter {
 public:
  PaperSorter(const Graph& full, const Partition& community_of, std::uint32_t communities)
      : full_(full), community_of_(community_of), votes_(communities, 0) {}

  std::vector<CommunityPaper> run() {
    std::vector<CommunityPaper> papers;
    const Graph::Range range = full_.nodes_of(NodeKind::paper);
    for (NodeId node = range.first; node < range.last; ++node) {
      if (const CommunityPaper paper = count_votes(node); paper.community != none) papers.push_back(paper);
    }
    std::ranges::stable_sort(papers, {}, &CommunityPaper::community);
    return papers;
  }

 private:
  CommunityPaper count_votes(NodeId node) {
    voted_.clear();
    vote(node);
    for (const Arc& arc : full_.in_arcs(node)) vote(arc.target);
    for (const Arc& arc : full_.out_arcs(node)) vote(arc.target);
    CommunityPaper paper{node, none, 0};
    for (const std::uint32_t community : voted_) {
      if (2 * votes_[community] > voted_.size()) {
        paper = {node, community, static_cast<double>(votes_[community]) / static_cast<double>(voted_.size())};
      }
    }
    for (const std::uint32_t community : voted_) votes_[community] = 0;
    return paper;
  }

  void vote(NodeId node) {
    if (community_of_[node] == none) return;
    ++votes_[community_of_[node]];
    voted_.push_back(community_of_[node]);
  }

  const Graph& full_;
  const Partition& community_of_;
  std::vector<std::size_t> votes_;  // by community; 0 between papers
  std::vector<std::uint32_t> voted_;
};

}  // namespace

std::uint32_t count_parts(const Partition& communities) {
  return communities.empty() ? 0 : *std::ranges::max_element(communities) + 1;
}

std::vector<CommunityPaper> assign_papers(const Graph& full, const Graph& view, const Partition& communities) {
  const Partition community_of = spread(full, view, communities);
  return PaperSorter(full, community_of, count_parts(communities)).run();
}

}  // namespace kgbuild::graphs
