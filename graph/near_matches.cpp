#include "kgbuild/near_matches.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "base/strings.hpp"
#include "graph/matches/name_matches.hpp"
#include "graph/matches/paper_matches.hpp"
#include "graph/matches/people_matches.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/fold.hpp"
#include "kgbuild/paper_id.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild {
namespace {

constexpr std::array sections{NodeKind::paper,     NodeKind::author, NodeKind::method,
                              NodeKind::benchmark, NodeKind::metric, NodeKind::task};

/// What corrections settle: pairs that are distinct, and names whose kind is stated.
class KnownPairs {
 public:
  explicit KnownPairs(std::span<const Correction> lines) {
    for (const Correction& line : lines) {
      if (line.action == CorrectionAction::distinct) pairs_.insert(make_pair(line));
      if (line.action == CorrectionAction::kind) kinds_.insert(fold_reference(line.name));
    }
  }

  bool contains(const NearMatch& match) const {
    if (match.row.action == CorrectionAction::kind) return kinds_.contains(fold_reference(match.row.name));
    return !pairs_.empty() && pairs_.contains(make_pair(match.row));
  }

 private:
  /// A name is compared folded, without the kind; an id of a name says the same.
  static std::string fold_reference(std::string_view text) {
    std::string paper = parse_paper_reference(text);
    if (!paper.empty()) return paper;
    for (const NodeKind kind : sections) {
      const std::string prefix = concat({kind_info(kind).prefix, ":"});
      if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
    }
    return fold_name(text);
  }

  static std::pair<std::string, std::string> make_pair(const Correction& line) {
    std::string a = fold_reference(line.name), b = fold_reference(line.other);
    if (b < a) std::swap(a, b);
    return {std::move(a), std::move(b)};
  }

  std::set<std::pair<std::string, std::string>> pairs_;
  std::set<std::string> kinds_;  // names
};

/// The strongest of each kind; ties go to the first.
void keep_strongest(std::vector<NearMatch> found, std::size_t max_pairs, NearMatches& matches) {
  std::ranges::stable_sort(found, [](const NearMatch& a, const NearMatch& b) { return a.strength > b.strength; });
  for (NearMatch& match : found)
    if (++matches.found[match.kind] <= max_pairs) matches.pairs.push_back(std::move(match));
}

std::string format_rows(const std::vector<NearMatch>& pairs, NodeKind kind) {
  std::string text;
  for (const NearMatch& match : pairs) {
    if (match.kind != kind) continue;
    const std::string_view action = match.row.action == CorrectionAction::kind ? "kind" : "merge";
    text += concat(
        {"# ", collapse_blanks(match.reason), "\n# ", action, "\t", match.row.name, "\t", match.row.other, "\n"});
  }
  return text;
}

}  // namespace

NearMatches find_near_matches(const Graph& full, std::span<const Correction> known, std::size_t max_pairs) {
  if (!full.is_full()) throw UsageError("near matches are found in a full graph, not in a view or a part of one");
  const KnownPairs distinct(known);
  NearMatches matches;
  for (const auto find : {graphs::match_papers, graphs::match_people_nodes, graphs::match_names}) {
    std::vector<NearMatch> found = find(full);
    std::erase_if(found, [&](const NearMatch& match) { return distinct.contains(match); });
    keep_strongest(std::move(found), max_pairs, matches);
  }
  const auto place = [](const NearMatch& match) { return std::ranges::find(sections, match.kind) - sections.begin(); };
  std::ranges::stable_sort(matches.pairs, {}, place);
  return matches;
}

std::string format_near_matches(const NearMatches& matches) {
  std::string text =
      "# Pairs that may be one. To accept a row, delete the \"# \" before it; pass the file with --corrections.\n"
      "action\tname\tother\tpaper\n";
  for (const NodeKind kind : sections) {
    if (matches.found[kind] == 0) continue;
    const std::string rows = format_rows(matches.pairs, kind);
    const auto shown = static_cast<std::size_t>(std::ranges::count(matches.pairs, kind, &NearMatch::kind));
    text += concat({"#\n# ", kind_info(kind).name, ": ", std::to_string(matches.found[kind])});
    if (shown < matches.found[kind]) text += concat({", of which the first ", std::to_string(shown)});
    text += "\n" + rows;
  }
  return text;
}

}  // namespace kgbuild
