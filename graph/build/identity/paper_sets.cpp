#include "graph/build/identity/paper_sets.hpp"

#include <algorithm>

namespace kgbuild::graphs {

void PaperSets::set_identifiers(std::uint32_t place, std::string_view arxiv, std::string_view doi) {
  sets_info_[place].arxiv = arxiv;
  sets_info_[place].doi = doi;
}

void PaperSets::separate(std::uint32_t a, std::uint32_t b) {
  if (find(a) == find(b)) return;
  sets_info_[find(a)].others.push_back(b);
  sets_info_[find(b)].others.push_back(a);
}

// The shorter list is searched: separations are in the lists of both sets.
bool PaperSets::are_separate(std::uint32_t a, std::uint32_t b) {
  a = find(a);
  b = find(b);
  if (sets_info_[a].others.size() > sets_info_[b].others.size()) std::swap(a, b);
  return std::ranges::any_of(sets_info_[a].others, [&](std::uint32_t other) { return find(other) == b; });
}

void PaperSets::unite(std::uint32_t a, std::uint32_t b) {
  a = find(a);
  b = find(b);
  if (a == b || are_separate(a, b)) return;
  sets_.unite(a, b);
  Info &kept = sets_info_[std::min(a, b)], &merged = sets_info_[std::max(a, b)];
  if (kept.arxiv.empty()) kept.arxiv = merged.arxiv;
  if (kept.doi.empty()) kept.doi = merged.doi;
  if (kept.others.size() < merged.others.size()) std::swap(kept.others, merged.others);
  kept.others.insert(kept.others.end(), merged.others.begin(), merged.others.end());
  merged.others = {};
}

}  // namespace kgbuild::graphs
