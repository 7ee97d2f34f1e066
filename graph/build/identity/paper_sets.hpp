// Sets of records that are one paper, and which sets must not be united.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/union_find.hpp"

namespace kgbuild::graphs {

/// Disjoint sets of places, each with the identifiers of its members. The representative is the smallest place.
class PaperSets {
 public:
  explicit PaperSets(std::size_t size) : sets_(size), sets_info_(size) {}

  /// Of a place, before any union. The texts must outlive the sets; empty = it has none.
  void set_identifiers(std::uint32_t place, std::string_view arxiv, std::string_view doi);
  /// The sets of the two places are never united from now on.
  void separate(std::uint32_t a, std::uint32_t b);

  std::uint32_t find(std::uint32_t place) { return sets_.find(place); }
  std::string_view arxiv_of(std::uint32_t place) { return sets_info_[find(place)].arxiv; }
  std::string_view doi_of(std::uint32_t place) { return sets_info_[find(place)].doi; }

  /// Unites two sets unless they were separated. Nearly linear in unions and separations.
  void unite(std::uint32_t a, std::uint32_t b);
  /// True if they were separated.
  bool are_separate(std::uint32_t a, std::uint32_t b);

 private:
  struct Info {
    std::string_view arxiv, doi;        // the first of each
    std::vector<std::uint32_t> others;  // places in sets that this one is separated from
  };

  UnionFind sets_;
  std::vector<Info> sets_info_;  // by representative
};

}  // namespace kgbuild::graphs
