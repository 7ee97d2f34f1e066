#include "graph/analysis/communities/topics.hpp"

#include <algorithm>
#include <span>

#include "base/sort_unique.hpp"
#include "base/strings.hpp"
#include "graph/analysis/communities/broader_tasks.hpp"
#include "graph/analysis/communities/community_papers.hpp"
#include "graph/analysis/communities/name_scores.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t generic_divisor = 20;  // of all papers
constexpr std::uint32_t min_generic = 10;
constexpr std::uint32_t share_divisor = 25;  // of the papers of a community
constexpr std::uint32_t min_papers = 2;

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
  TopicFinder(const Graph& full, std::vector<CommunityPaper> papers, std::size_t max_topics)
      : full_(full),
        papers_(std::move(papers)),
        max_topics_(max_topics),
        broader_(full),
        tasks_(full.node_count()),
        names_(full.node_count()),
        is_own_(full.node_count(), false) {
    for (const CommunityPaper& paper : papers_) {
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
  void visit(const CommunityPaper& paper, OnTask on_task, OnName on_name) {
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

  std::vector<NodeId> describe(std::span<const CommunityPaper> papers) {
    tasks_.start_community();
    names_.start_community();
    own_.clear();
    for (const CommunityPaper& paper : papers) {
      visit(
          paper, [&](NodeId task) { tasks_.add_here(task, paper.share); },
          [&](NodeId name, bool is_introduced) {
            names_.add_here(name, paper.share);
            if (is_introduced) own_.push_back(name);
          });
    }
    const auto enough = min_papers + static_cast<std::uint32_t>(papers.size() / share_divisor);
    std::vector<NodeId> chosen;
    choose(tasks_.rank(enough, generic_, [](NodeId) { return true; }), chosen);
    for (const NodeId name : own_) is_own_[name] = true;
    choose(names_.rank(min_papers, generic_, [&](NodeId name) { return is_own_[name]; }), chosen);
    for (const NodeId name : own_) is_own_[name] = false;
    return chosen;
  }

  /// Appends the best topics: shared ones, others only if nothing is shared.
  void choose(const std::vector<ScoredName>& topics, std::vector<NodeId>& chosen) const {
    const bool has_some = !chosen.empty();
    for (const ScoredName& topic : topics) {
      const bool is_good = topic.is_shared || (!has_some && !topics.front().is_shared);
      if (chosen.size() == max_topics_ || !is_good) break;
      if (std::ranges::none_of(chosen, [&](NodeId other) { return says_same(topic.name, other); }))
        chosen.emplace_back(topic.name);
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
  std::vector<CommunityPaper> papers_;  // by community
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
  return TopicFinder(full, assign_papers(full, view, communities), max_topics).run(count_parts(communities));
}

}  // namespace kgbuild::graphs
