// How much a name distinguishes a community.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace kgbuild::graphs {

struct ScoredName {
  std::uint32_t name;
  bool is_shared;  ///< by enough papers of the community
  double score;
};

/// Scores names, which are numbers, by z-scores of weighted log-odds with an informative Dirichlet prior (Monroe,
/// Colaresi & Quinn, Fightin' Words, 2008), one community against all others. All papers are added first
/// (`add_everywhere`), then those of one community after the other.
class NameScores {
 public:
  explicit NameScores(std::size_t names) : everywhere_(names), here_(names) {}

  void add_everywhere(std::uint32_t name, double share) { total_ += add(name, share, everywhere_); }
  void start_community();
  void add_here(std::uint32_t name, double share);

  /// The accepted names that distinguish the community, those in `enough` of its papers first, then by score, then by
  /// number. Where there is no other community, by their share, without those in more than `generic` papers.
  template <typename Accept>
  std::vector<ScoredName> rank(std::uint32_t enough, std::uint32_t generic, Accept accept) const {
    std::vector<ScoredName> names;
    for (const std::uint32_t name : named_) {
      if (!accept(name) || (is_alone() && everywhere_[name].papers > generic)) continue;
      const double z = score(name);
      if (z > 0) names.push_back({name, here_[name].papers >= enough, z});
    }
    std::ranges::sort(names, [](const ScoredName& a, const ScoredName& b) {
      if (a.is_shared != b.is_shared) return a.is_shared;
      return a.score != b.score ? a.score > b.score : a.name < b.name;
    });
    return names;
  }

 private:
  /// Occurrences of a name: papers, and the sum of their shares.
  struct Count {
    double share = 0;
    std::uint32_t papers = 0;
  };

  static double add(std::uint32_t name, double share, std::vector<Count>& counts);
  bool is_alone() const { return total_here_ == total_; }
  double score(std::uint32_t name) const;

  std::vector<Count> everywhere_, here_;  // by name; here_ is 0 between communities
  std::vector<std::uint32_t> named_;      // names with a count here
  double total_ = 0, total_here_ = 0;     // of all shares
};

}  // namespace kgbuild::graphs
