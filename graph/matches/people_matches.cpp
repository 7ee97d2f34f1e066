#include "graph/matches/people_matches.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/sort_unique.hpp"
#include "base/strings.hpp"
#include "graph/build/identity/author_names.hpp"
#include "graph/matches/candidates.hpp"
#include "graph/matches/name_forms.hpp"
#include "graph/matches/node_text.hpp"
#include "graph/matches/shared_circle.hpp"
#include "kgbuild/fold.hpp"

namespace kgbuild::graphs {
namespace {

class PeopleMatcher {
 public:
  explicit PeopleMatcher(const Graph& graph) : graph_(graph), circle_(graph) {}

  std::vector<NearMatch> run() {
    for (const NodeId author : graph_.nodes_of(NodeKind::author))
      if (text_of(graph_, author, property_name::category) == "person" && !is_numbered(author)) add_keys(author);
    std::vector<NodePair> pairs = candidates_.list_pairs();
    add_initials(pairs);
    sort_unique(pairs);
    for (const auto& [a, b] : pairs) compare(a, b);
    keep_best_of_initials();
    return std::move(matches_);
  }

 private:
  std::string_view name_of(NodeId author) const { return text_of(graph_, author, "name"); }

  /// dblp has decided who a person with a number is.
  bool is_numbered(NodeId author) const {
    const std::string_view key = key_of(graph_, author);
    return without_homonym_number(key) != key;
  }

  void add_keys(NodeId author) {
    const std::string_view key = key_of(graph_, author);
    persons_.push_back(author);
    candidates_.add(0, order_words(key), author);
    candidates_.add(1, outer_words(key), author);
    candidates_.add(2, letters_of(key, false), author);
    candidates_.add(3, letters_of(key, true), author);
  }

  // Few names begin with an initial, and many may have it: each of those is paired with these.
  void add_initials(std::vector<NodePair>& pairs) const {
    constexpr std::size_t max_alike = 8;
    std::unordered_map<std::string, std::vector<NodeId>> with_initial;
    for (const NodeId author : persons_) {
      const std::string_view key = key_of(graph_, author);
      if (!begins_with_initial(key)) continue;
      std::vector<NodeId>& alike = with_initial[initial_and_last(key)];
      if (alike.size() < max_alike) alike.push_back(author);
    }
    for (const NodeId author : persons_) {
      const auto found = with_initial.find(initial_and_last(key_of(graph_, author)));
      if (found == with_initial.end()) continue;
      for (const NodeId other : found->second)
        if (other != author) pairs.emplace_back(std::min(author, other), std::max(author, other));
    }
  }

  /// The name or an alias has a letter that folding changed.
  bool is_beyond_ascii(NodeId author) const {
    const auto beyond = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    return std::ranges::any_of(name_of(author), beyond);
  }

  /// `Bo-Wen Zhang` does not have the first name `Bo`.
  bool is_hyphenated(NodeId author) const {
    const std::string_view name = name_of(author), key = key_of(graph_, author);
    return fold_person(name.substr(0, name.find(' '))) != key.substr(0, key.find('-'));
  }

  // An initial fits many people; what they share decides.
  void keep_best_of_initials() {
    constexpr std::uint32_t max_ties = 2;
    std::unordered_map<std::string, std::uint32_t> best;
    const auto is_initial = [](const NearMatch& match) {
      return begins_with_initial(std::string_view(match.row.name).substr(match.row.name.find(':') + 1));
    };
    for (const NearMatch& match : matches_)
      if (is_initial(match)) best[match.row.name] = std::max(best[match.row.name], match.strength);
    std::unordered_map<std::string, std::uint32_t> ties;
    for (const NearMatch& match : matches_)
      if (is_initial(match) && match.strength == best[match.row.name]) ++ties[match.row.name];
    std::erase_if(matches_, [&](const NearMatch& match) {
      return is_initial(match) && (match.strength < best[match.row.name] || ties[match.row.name] > max_ties);
    });
  }

  void compare(NodeId a, NodeId b) {
    const NameForms forms =
        compare_forms(key_of(graph_, a), key_of(graph_, b), is_beyond_ascii(a) || is_beyond_ascii(b));
    if (forms == NameForms::unlike || (forms == NameForms::middle && (is_hyphenated(a) || is_hyphenated(b)))) return;
    const Shared shared = circle_.compare(a, b);
    if (shared.together || (shared.coauthors == 0 && shared.topics == 0)) return;
    if (is_kept(a, b)) std::swap(a, b);
    add(a, b, forms, shared);
  }

  /// The fuller name, else the one with letters beyond ASCII, else that of more papers, else `a`.
  bool is_kept(NodeId a, NodeId b) const {
    const std::size_t of_a = key_of(graph_, a).size(), of_b = key_of(graph_, b).size();
    const bool shortened = begins_with_initial(key_of(graph_, a)) != begins_with_initial(key_of(graph_, b));
    if (shortened) return of_a > of_b;
    if (is_beyond_ascii(a) != is_beyond_ascii(b)) return is_beyond_ascii(a);
    return integer_of(graph_, a, property_name::papers) >= integer_of(graph_, b, property_name::papers);
  }

  void add(NodeId lesser, NodeId kept, NameForms forms, const Shared& shared) {
    NearMatch& match = matches_.emplace_back();
    match.kind = NodeKind::author;
    match.row.action = CorrectionAction::merge;
    match.row.name = graph_.id(lesser);
    const bool by_name = fold_person(name_of(kept)) == key_of(graph_, kept);
    match.row.other = by_name ? name_of(kept) : graph_.id(kept);
    match.reason = concat({"`", name_of(lesser), "` (", count_papers(lesser), ") and `", name_of(kept), "` (",
                           count_papers(kept), "): ", describe_forms(forms)});
    if (shared.coauthors > 0) match.reason += ", " + format_count(shared.coauthors, "co-author") + " in common";
    if (shared.topics > 0) match.reason += ", " + format_count(shared.topics, "topic") + " in common";
    match.strength = std::min(shared.coauthors, 99U) * 100 + std::min(shared.topics, 99U);
  }

  std::string count_papers(NodeId author) const {
    return format_count(static_cast<std::uint64_t>(integer_of(graph_, author, property_name::papers)), "paper");
  }

  const Graph& graph_;
  SharedCircle circle_;
  Candidates candidates_;
  std::vector<NodeId> persons_;
  std::vector<NearMatch> matches_;
};

}  // namespace

std::vector<NearMatch> match_people_nodes(const Graph& graph) { return PeopleMatcher(graph).run(); }

}  // namespace kgbuild::graphs
