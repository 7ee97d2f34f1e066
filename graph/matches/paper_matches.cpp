#include "graph/matches/paper_matches.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/people_match.hpp"
#include "base/strings.hpp"
#include "base/title_match.hpp"
#include "base/title_words.hpp"
#include "graph/matches/candidates.hpp"
#include "graph/matches/node_text.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

class PaperMatcher {
 public:
  explicit PaperMatcher(const Graph& graph) : graph_(graph) {}

  std::vector<NearMatch> run() {
    for (const NodeId paper : graph_.nodes_of(NodeKind::paper)) add_keys(paper);
    for (const auto& [a, b] : candidates_.list_pairs()) compare(a, b);
    return std::move(matches_);
  }

 private:
  std::string_view title_of(NodeId paper) const { return text_of(graph_, paper, "title"); }

  // Same titles; those that differ in one word; those that begin alike, or are alike before the subtitle.
  void add_keys(NodeId paper) {
    constexpr std::size_t beginning = 20, min_words = 3, max_words = 24;
    const std::string_view title = title_of(paper);
    const std::string key = title_key(title);
    candidates_.add(0, key, paper);
    candidates_.add(1, title_key(title.substr(0, title.find(':'))), paper);
    candidates_.add(2, utf8_prefix(key, beginning), paper);
    const std::vector<std::string> words = title_words(title);
    candidates_.add(3, join(words, " ") + " ", paper);
    if (words.size() < min_words || words.size() > max_words) return;
    for (const std::string& left_out : words) {
      std::string others;
      for (const std::string& word : words)
        if (&word != &left_out) others.append(word).append(" ");
      candidates_.add(3, others, paper);
    }
  }

  PeopleList people_of(NodeId paper) const {
    PeopleList people;
    for (const Arc& arc : graph_.in_arcs(paper))
      if (graph_.edge_kind(arc.edge) == EdgeKind::authored) people.keys.emplace_back(key_of(graph_, arc.target));
    std::ranges::sort(people.keys);
    const Column* const more = graph_.find_column(NodeKind::paper, "more_authors");
    const std::uint32_t row = graph_.node_row(paper);
    people.more = more != nullptr && more->has(row) && more->boolean(row);
    return people;
  }

  void compare(NodeId a, NodeId b) {
    const bool same_title = title_key(title_of(a)) == title_key(title_of(b)) && !title_key(title_of(a)).empty();
    if (!same_title && !are_near_titles(title_of(a), title_of(b))) return;
    const PeopleMatch people = match_people(people_of(a), people_of(b));
    const bool agree = people >= PeopleMatch::agree;
    if (people == PeopleMatch::differ || (!same_title && !agree)) return;
    std::uint32_t strength = same_title ? 40 : 20;
    strength += agree ? 30 : people == PeopleMatch::share ? 10 : 0;
    const std::int64_t year_a = integer_of(graph_, a, "year"), year_b = integer_of(graph_, b, "year");
    const bool near = year_a == 0 || year_b == 0 || std::abs(year_a - year_b) <= 2;
    strength += near ? 10 : 0;
    add(a, b, strength, describe(a, b, same_title, people));
  }

  std::string describe(NodeId a, NodeId b, bool same_title, PeopleMatch people) const {
    std::string text = concat({"`", shorten(title_of(a), 80), "`"});
    if (same_title)
      text += ": the same title";
    else
      text += concat({" and `", shorten(title_of(b), 80), "`: nearly the same title"});
    text += people == PeopleMatch::unknown ? ", people of one unknown"
            : people == PeopleMatch::share ? ", some of the people"
                                           : ", the same people";
    for (const std::string_view id : {"arxiv_id", "doi"})
      if (!text_of(graph_, a, id).empty() && !text_of(graph_, b, id).empty() &&
          text_of(graph_, a, id) != text_of(graph_, b, id))
        text += id == "doi" ? ", two DOIs" : ", two arXiv ids";
    const std::int64_t year_a = integer_of(graph_, a, "year"), year_b = integer_of(graph_, b, "year");
    if (year_a != year_b && year_a != 0 && year_b != 0)
      text += concat({", ", std::to_string(year_a), " and ", std::to_string(year_b)});
    return text;
  }

  // The paper with the better id remains: its id is the smaller one.
  void add(NodeId a, NodeId b, std::uint32_t strength, std::string reason) {
    NearMatch& match = matches_.emplace_back();
    match.row.action = CorrectionAction::merge;
    match.row.name = graph_.id(b);
    match.row.other = graph_.id(a);
    match.reason = std::move(reason);
    match.strength = strength;
  }

  const Graph& graph_;
  Candidates candidates_;
  std::vector<NearMatch> matches_;
};

}  // namespace

std::vector<NearMatch> match_papers(const Graph& graph) { return PaperMatcher(graph).run(); }

}  // namespace kgbuild::graphs
