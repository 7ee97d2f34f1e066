#include "graph/analysis/communities/topics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/strings.hpp"
#include "graph/model/graph_parts.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
constexpr double prior_share = 0.01;
constexpr std::uint32_t generic_divisor = 20;  // of the papers
constexpr std::uint32_t min_generic = 10;

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

struct Paper {
  NodeId node;
  std::uint32_t community;
  double share;
};

/// Assigns papers to communities; sorted by community.
class PaperSorter {
 public:
  PaperSorter(const Graph& full, const Partition& community_of, std::uint32_t communities)
      : full_(full), community_of_(community_of), votes_(communities, 0) {}

  std::vector<Paper> run() {
    std::vector<Paper> papers;
    const Graph::Range range = full_.nodes_of(NodeKind::paper);
    for (NodeId node = range.first; node < range.last; ++node) {
      if (const Paper paper = count_votes(node); paper.community != none) papers.push_back(paper);
    }
    std::ranges::stable_sort(papers, {}, &Paper::community);
    return papers;
  }

 private:
  Paper count_votes(NodeId node) {
    voted_.clear();
    vote(node);
    for (const Arc& arc : full_.in_arcs(node)) vote(arc.target);
    for (const Arc& arc : full_.out_arcs(node)) vote(arc.target);
    Paper paper{node, none, 0};
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

/// Occurrences of a name: papers, and the sum of their shares.
struct Count {
  double share = 0;
  std::uint32_t papers = 0;
};

struct Topic {
  NodeId node;
  bool is_shared;  // by two papers of the community
  double score;
};

std::string lower(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) c = is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  return lowered;
}

/// Whether `words` occurs in `text`, not as a part of longer words.
bool contains_words(std::string_view text, std::string_view words) {
  const auto is_boundary = [&](std::size_t at) { return at >= text.size() || !is_ascii_alnum(text[at]); };
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    if ((at == 0 || is_boundary(at - 1)) && is_boundary(at + words.size())) return true;
  }
  return false;
}

class TopicFinder {
 public:
  TopicFinder(const Graph& full, std::vector<Paper> papers, std::size_t max_topics)
      : full_(full),
        papers_(std::move(papers)),
        max_topics_(max_topics),
        everywhere_(full.node_count()),
        here_(full.node_count()) {
    for (const Paper& paper : papers_) total_ += add(paper, everywhere_);
    named_.clear();
    generic_ = std::max(min_generic, static_cast<std::uint32_t>(papers_.size()) / generic_divisor);
  }

  std::vector<std::vector<NodeId>> run(std::uint32_t communities) {
    std::vector<std::vector<NodeId>> topics(communities);
    for (std::size_t first = 0; first < papers_.size();) {
      const std::uint32_t community = papers_[first].community;
      double total = 0;
      for (; first < papers_.size() && papers_[first].community == community; ++first) {
        total += add(papers_[first], here_);
      }
      topics[community] = choose(score_names(total));
      for (const NodeId name : named_) here_[name] = {};
      named_.clear();
    }
    return topics;
  }

 private:
  /// Adds the names of the paper; returns the sum of their shares.
  double add(const Paper& paper, std::vector<Count>& counts) {
    double added = 0;
    for (const Arc& arc : full_.out_arcs(paper.node)) {
      const NodeKind kind = full_.node_kind(arc.target);
      if (kind != NodeKind::method && kind != NodeKind::benchmark && kind != NodeKind::task) continue;
      Count& count = counts[arc.target];
      if (count.papers++ == 0) named_.push_back(arc.target);
      count.share += paper.share;
      added += paper.share;
    }
    return added;
  }

  std::vector<Topic> score_names(double total) const {
    std::vector<Topic> topics;
    for (const NodeId name : named_) {
      if (everywhere_[name].papers > generic_) continue;
      const double z = score(here_[name].share, total, everywhere_[name].share);
      if (z > 0) topics.push_back({name, here_[name].papers > 1, z});
    }
    std::ranges::sort(topics, [](const Topic& a, const Topic& b) {
      if (a.is_shared != b.is_shared) return a.is_shared;
      return a.score != b.score ? a.score > b.score : a.node < b.node;
    });
    return topics;
  }

  /// z-score of the log-odds of a name in a community (`here` of `total`) against all others; the count itself where
  /// there are no others.
  double score(double here, double total, double everywhere) const {
    if (total == total_) return here;
    const double prior = prior_share * everywhere, prior_total = prior_share * total_;
    const double there = everywhere - here;
    const auto odds = [&](double count, double of) {
      const double others = of + prior_total - count - prior;
      return (count + prior) / std::max(others, prior);  // prior: for the only name of a corpus
    };
    const double difference = std::log(odds(here, total)) - std::log(odds(there, total_ - total));
    return difference / std::sqrt(1 / (here + prior) + 1 / (there + prior));
  }

  std::vector<NodeId> choose(const std::vector<Topic>& topics) const {
    std::vector<NodeId> chosen;
    std::vector<std::string> labels;
    for (const Topic& topic : topics) {
      if (chosen.size() == max_topics_ || topic.is_shared != topics.front().is_shared) break;
      std::string label = lower(full_.label(topic.node));
      const bool is_covered = std::ranges::any_of(labels, [&](const std::string& other) {
        return contains_words(other, label) || contains_words(label, other);
      });
      if (is_covered) continue;
      chosen.push_back(topic.node);
      labels.push_back(std::move(label));
    }
    return chosen;
  }

  const Graph& full_;
  std::vector<Paper> papers_;  // by community
  std::size_t max_topics_;
  std::vector<Count> everywhere_, here_;  // by node; here_ is 0 between communities
  std::vector<NodeId> named_;             // nodes with a count here
  double total_ = 0;                      // of all shares
  std::uint32_t generic_;                 // papers
};

}  // namespace

std::vector<std::vector<NodeId>> find_topics(const Graph& full, const Graph& view, const Partition& communities,
                                             std::size_t max_topics) {
  const std::uint32_t count = communities.empty() ? 0 : *std::ranges::max_element(communities) + 1;
  const Partition community_of = spread(full, view, communities);
  return TopicFinder(full, PaperSorter(full, community_of, count).run(), max_topics).run(count);
}

}  // namespace kgbuild::graphs
