#include "graph/matches/name_matches.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.hpp"
#include "graph/matches/candidates.hpp"
#include "graph/matches/node_text.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::array name_kinds{NodeKind::benchmark, NodeKind::method, NodeKind::metric, NodeKind::task};

/// The name without what spellings differ in: case, blanks, marks, and the plural of each word.
std::string reduce_name(std::string_view name) {
  constexpr std::string_view separators = " -_/.,:;()'";
  std::string key;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find_first_of(separators, at), name.size());
    const std::string_view written = name.substr(at, end - at);
    std::string word = fold_name(written);
    word.resize(std::min(word.find('-'), word.size()));  // the trace of dropped symbols
    constexpr std::size_t min_letters = 4;
    const bool plural = word.size() >= min_letters && written.ends_with('s') && !word.ends_with("ss") &&
                        !word.ends_with("as") && !word.ends_with("us") && !word.ends_with("is");
    if (plural) word.pop_back();
    key += word;
    at = end + 1;
  }
  return key;
}

class NameMatcher {
 public:
  explicit NameMatcher(const Graph& graph) : graph_(graph) {}

  std::vector<NearMatch> run() {
    for (const NodeKind kind : name_kinds)
      for (const NodeId node : graph_.nodes_of(kind)) candidates_.add(0, reduce_name(name_of(node)), node);
    for (const auto& [a, b] : candidates_.list_pairs())
      if (reduce_name(name_of(a)) == reduce_name(name_of(b)) && may_be_one(a, b)) add(a, b);
    return std::move(matches_);
  }

 private:
  std::string_view name_of(NodeId node) const { return text_of(graph_, node, "name"); }

  // What a field works on is often both a task and a method.
  bool may_be_one(NodeId a, NodeId b) const {
    const NodeKind of_a = graph_.node_kind(a), of_b = graph_.node_kind(b);
    if (of_a != of_b && (of_a == NodeKind::task || of_b == NodeKind::task)) return false;
    const std::vector<std::string> long_a = list_long_forms(a), long_b = list_long_forms(b);
    if (long_a.empty() && long_b.empty()) return true;
    return std::ranges::any_of(long_a, [&](const std::string& x) {
      return std::ranges::any_of(long_b, [&](const std::string& y) { return are_spellings(x, y); });
    });
  }

  /// What an acronym means: acronyms of different things are the same word.
  std::vector<std::string> list_long_forms(NodeId node) const {
    constexpr std::size_t max_forms = 8;
    std::vector<std::string> forms;
    if (name_of(node).find(' ') != std::string_view::npos) return forms;
    const std::size_t letters = reduce_name(name_of(node)).size();
    const auto add = [&](std::string form) {
      if (form.size() > letters + 3 && forms.size() < max_forms) forms.push_back(std::move(form));
    };
    const std::string_view key = key_of(graph_, node);
    add(std::string(key.substr(0, key.find('-'))));
    for (const StringId alias : list_of(graph_, node, "aliases"))
      if (const std::string_view text = graph_.strings().view(alias); text.find(' ') != std::string_view::npos)
        add(fold_name(text));
    return forms;
  }

  /// The same except for a few letters at one place.
  static bool are_spellings(std::string_view a, std::string_view b) {
    constexpr std::size_t max_letters = 4;
    const auto same = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    std::string_view rest_a = a.substr(same), rest_b = b.substr(same);
    while (!rest_a.empty() && !rest_b.empty() && rest_a.back() == rest_b.back()) {
      rest_a.remove_suffix(1);
      rest_b.remove_suffix(1);
    }
    return std::max(rest_a.size(), rest_b.size()) <= max_letters;
  }

  // Of metrics no number of papers is stored.
  std::uint32_t count_papers(NodeId node) const {
    return static_cast<std::uint32_t>(std::ranges::count_if(
        graph_.in_arcs(node), [&](const Arc& arc) { return graph_.node_kind(arc.target) == NodeKind::paper; }));
  }

  /// What a correction calls the kind of the node: `dataset`.
  std::string_view kind_word(NodeId node) const {
    const std::string_view category = text_of(graph_, node, "category");
    return category.empty() ? kind_info(graph_.node_kind(node)).prefix : category;
  }

  // The node of fewer papers is named first: it becomes the other one. Of two kinds are often two things, unless they
  // are spelled alike, or nearly all papers agree.
  void add(NodeId a, NodeId b) {
    std::uint32_t of_a = count_papers(a), of_b = count_papers(b);
    if (of_a > of_b) {
      std::swap(a, b);
      std::swap(of_a, of_b);
    }
    constexpr std::uint32_t many = 3;
    const bool one_kind = graph_.node_kind(a) == graph_.node_kind(b);
    if (one_kind || of_b >= many * of_a || letters_of(name_of(a)) == letters_of(name_of(b))) add_pair(a, b, of_a, of_b);
  }

  static std::string letters_of(std::string_view name) {
    std::string letters(name);
    std::erase_if(letters, [](char c) { return c == ' ' || c == '-'; });
    return letters;
  }

  void add_pair(NodeId lesser, NodeId greater, std::uint32_t of_lesser, std::uint32_t of_greater) {
    const bool one_kind = graph_.node_kind(lesser) == graph_.node_kind(greater);
    NearMatch& match = matches_.emplace_back();
    match.kind = graph_.node_kind(lesser);
    match.row.action = one_kind ? CorrectionAction::merge : CorrectionAction::kind;
    match.row.name = graph_.id(lesser);
    match.row.other = one_kind ? graph_.id(greater) : kind_word(greater);
    match.reason = concat({"`", name_of(lesser), "` (", kind_word(lesser), ", ", format_count(of_lesser, "paper"),
                           ") and `", name_of(greater), "` (", kind_word(greater), ", ",
                           format_count(of_greater, "paper"), one_kind ? "): one name" : "): one name of two kinds"});
    // First what concerns many papers.
    match.strength = (one_kind ? 1'000'000 : 0) + std::min(of_lesser, 999U) * 1000 + std::min(of_greater, 999U);
  }

  const Graph& graph_;
  Candidates candidates_;
  std::vector<NearMatch> matches_;
};

}  // namespace

std::vector<NearMatch> match_names(const Graph& graph) { return NameMatcher(graph).run(); }

}  // namespace kgbuild::graphs
