// Which names are spelling variants of one person.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "base/union_find.hpp"

namespace kgbuild::graphs {

/// Author lists of the records in CSR form, each name once.
struct NameLists {
  std::vector<std::uint32_t> offsets{0};
  std::vector<std::uint32_t> names;

  std::uint32_t size() const { return static_cast<std::uint32_t>(offsets.size() - 1); }
};

/// Two names, by their index among the keys.
using NamePair = std::pair<std::uint32_t, std::uint32_t>;

/// Unites spelling variants of persons: the same letters with different hyphens (`Jun-Yan`, `Junyan`), a middle
/// initial left out (`Yann N. Dauphin`), or a middle name as initial. A first name of one letter (`J. Smith`) never
/// unites: which person it means would depend on who else is in the files. Two names unite only if they share a
/// co-author and never occur in the same list; a short form that fits two persons by these conditions unites with
/// neither. The pairs in `distinct` are never united.
///
/// `keys` are folded names, ascending; `is_person` is by key. The result depends only on the set of lists. Linear in
/// the lists of all names that have a candidate.
UnionFind unite_name_variants(const std::vector<std::string_view>& keys, const std::vector<bool>& is_person,
                              const std::vector<NamePair>& distinct, const NameLists& lists);

}  // namespace kgbuild::graphs
