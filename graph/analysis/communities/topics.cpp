#include "graph/analysis/communities/topics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "base/sort_unique.hpp"
#include "base/strings.hpp"
#include "graph/analysis/communities/broader_tasks.hpp"
#include "graph/model/graph_parts.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
constexpr double prior_share = 0.01;
constexpr std::uint32_t generic_divisor = 20;  // of all papers
constexpr std::uint32_t min_generic = 10;
constexpr std::uint32_t share_divisor = 25;  // of the papers of a community
constexpr std::uint32_t min_papers = 2;

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
  bool is_shared;  // by enough papers of the community
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

/// Scores the names of one sort: tasks, or methods and benchmarks.
class NameScores {
 public:
  explicit NameScores(std::size_t nodes) : everywhere_(nodes), here_(nodes) {}

  void add_everywhere(NodeId name, double share) { total_ += add(name, share, everywhere_); }

  void start_community() {
    for (const NodeId name : named_) here_[name] = {};
    named_.clear();
    total_here_ = 0;
  }

  void add_here(NodeId name, double share) {
    if (here_[name].papers == 0) named_.push_back(name);
    total_here_ += add(name, share, here_);
  }

  /// The names here that distinguish the community, best first. Without other communities, `generic` is the number of
  /// papers from which a name says nothing.
  template <typename Accept>
  std::vector<Topic> rank(std::uint32_t enough, std::uint32_t generic, Accept accept) const {
    std::vector<Topic> topics;
    const bool is_alone = total_here_ == total_;
    for (const NodeId name : named_) {
      if (!accept(name) || (is_alone && everywhere_[name].papers > generic)) continue;
      const double z = is_alone ? here_[name].share : score(here_[name].share, everywhere_[name].share);
      if (z > 0) topics.push_back({name, here_[name].papers >= enough, z});
    }
    std::ranges::sort(topics, [](const Topic& a, const Topic& b) {
      if (a.is_shared != b.is_shared) return a.is_shared;
      return a.score != b.score ? a.score > b.score : a.node < b.node;
    });
    return topics;
  }

 private:
  static double add(NodeId name, double share, std::vector<Count>& counts) {
    ++counts[name].papers;
    counts[name].share += share;
    return share;
  }

  /// z-score of the log-odds of a name in the community against all others.
  double score(double here, double everywhere) const {
    const double prior = prior_share * everywhere, prior_total = prior_share * total_;
    const double there = everywhere - here;
    const auto odds = [&](double count, double of) {
      const double others = of + prior_total - count - prior;
      return (count + prior) / std::max(others, prior);  // prior: for the only name of a corpus
    };
    const double difference = std::log(odds(here, total_here_)) - std::log(odds(there, total_ - total_here_));
    return difference / std::sqrt(1 / (here + prior) + 1 / (there + prior));
  }

  std::vector<Count> everywhere_, here_;  // by node; here_ is 0 between communities
  std::vector<NodeId> named_;             // nodes with a count here
  double total_ = 0, total_here_ = 0;     // of all shares
};

class TopicFinder {
 public:
  TopicFinder(const Graph& full, std::vector<Paper> papers, std::size_t max_topics)
      : full_(full),
        papers_(std::move(papers)),
        max_topics_(max_topics),
        broader_(full),
        tasks_(full.node_count()),
        names_(full.node_count()),
        is_own_(full.node_count(), false) {
    for (const Paper& paper : papers_) {
      visit(
          paper, [&](NodeId task) { tasks_.add_everywhere(task, paper.share); },
          [&](NodeId name, bool) { names_.add_everywhere(name, paper.share); });
    }
    generic_ = std::max(min_generic, static_cast<std::uint32_t>(papers_.size()) / generic_divisor);
  }

  std::vector<std::vector<NodeId>> run(std::uint32_t communities) {
    std::vector<std::vector<NodeId>> topics(communities);
    for (std::size_t first = 0; first < papers_.size();) {
      std::size_t last = first;
      while (last < papers_.size() && papers_[last].community == papers_[first].community) ++last;
      topics[papers_[first].community] = describe(std::span(papers_).subspan(first, last - first));
      first = last;
    }
    return topics;
  }

 private:
  /// Calls `on_task` for each task of a paper and each broader one, once; `on_name` for methods and benchmarks, with
  /// whether the paper introduces them.
  template <typename OnTask, typename OnName>
  void visit(const Paper& paper, OnTask on_task, OnName on_name) {
    found_.clear();
    for (const Arc& arc : full_.out_arcs(paper.node)) {
      const NodeKind kind = full_.node_kind(arc.target);
      if (kind == NodeKind::method || kind == NodeKind::benchmark)
        on_name(arc.target, full_.edge_kind(arc.edge) == EdgeKind::introduces);
      if (kind != NodeKind::task) continue;
      found_.push_back(arc.target);
      const std::span<const NodeId> broader = broader_.of(arc.target);
      found_.insert(found_.end(), broader.begin(), broader.end());
    }
    sort_unique(found_);
    for (const NodeId task : found_) on_task(task);
  }

  std::vector<NodeId> describe(std::span<const Paper> papers) {
    tasks_.start_community();
    names_.start_community();
    own_.clear();
    for (const Paper& paper : papers) {
      visit(
          paper, [&](NodeId task) { tasks_.add_here(task, paper.share); },
          [&](NodeId name, bool is_introduced) {
            names_.add_here(name, paper.share);
            if (is_introduced) own_.push_back(name);
          });
    }
    const auto enough =
        std::max(min_papers, static_cast<std::uint32_t>((papers.size() + share_divisor - 1) / share_divisor));
    std::vector<NodeId> chosen;
    choose(tasks_.rank(enough, generic_, [](NodeId) { return true; }), chosen);
    for (const NodeId name : own_) is_own_[name] = true;
    choose(names_.rank(min_papers, generic_, [&](NodeId name) { return is_own_[name]; }), chosen);
    for (const NodeId name : own_) is_own_[name] = false;
    return chosen;
  }

  /// Appends the best topics: shared ones, others only if nothing is shared.
  void choose(const std::vector<Topic>& topics, std::vector<NodeId>& chosen) const {
    const bool has_some = !chosen.empty();
    for (const Topic& topic : topics) {
      const bool is_good = topic.is_shared || (!has_some && !topics.front().is_shared);
      if (chosen.size() == max_topics_ || !is_good) break;
      if (std::ranges::none_of(chosen, [&](NodeId other) { return says_same(topic.node, other); }))
        chosen.push_back(topic.node);
    }
  }

  bool says_same(NodeId one, NodeId other) const {
    const auto is_broader = [&](NodeId narrow, NodeId wide) {
      return full_.node_kind(narrow) == NodeKind::task && std::ranges::binary_search(broader_.of(narrow), wide);
    };
    const std::string a = lower(full_.label(one)), b = lower(full_.label(other));
    return contains_words(a, b) || contains_words(b, a) || is_broader(one, other) || is_broader(other, one);
  }

  const Graph& full_;
  std::vector<Paper> papers_;  // by community
  std::size_t max_topics_;
  BroaderTasks broader_;
  NameScores tasks_, names_;
  std::vector<NodeId> own_;    // introduced by papers of the community
  std::vector<bool> is_own_;   // by node; false between communities
  std::vector<NodeId> found_;  // scratch
  std::uint32_t generic_;      // papers
};

}  // namespace

std::vector<std::vector<NodeId>> find_topics(const Graph& full, const Graph& view, const Partition& communities,
                                             std::size_t max_topics) {
  const std::uint32_t count = communities.empty() ? 0 : *std::ranges::max_element(communities) + 1;
  const Partition community_of = spread(full, view, communities);
  return TopicFinder(full, PaperSorter(full, community_of, count).run(), max_topics).run(count);
}

}  // namespace kgbuild::graphs
