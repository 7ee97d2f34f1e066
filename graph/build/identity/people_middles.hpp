// Which names with and without a middle name are one person.
#pragma once

#include <cstdint>
#include <vector>

#include "base/union_find.hpp"
#include "graph/build/identity/people_names.hpp"
#include "graph/build/identity/people_variants.hpp"

namespace kgbuild::graphs {

/// How many co-authors two names must share, from lists of at most 50 names: in a longer list all are colleagues.
inline constexpr std::uint32_t shared_by_rare_names = 2, shared_by_common_names = 5;
inline constexpr std::size_t max_telling_list = 50;

/// Unites `Ada Wren Brook` with `Ada Brook`, `Ada Wren Cy Brook` with `Ada W. Brook`: the outer words are the same, and
/// the middle words of one are some of the other's, whole or as initials. They must share enough co-authors and never
/// occur in the same list; a short form that fits two persons unites with neither. Pairs in `distinct` are kept
/// separate. Linear in the lists of names whose outer words are the same; at most 16 of those are compared.
void unite_middle_names(const PeopleNames& names, const std::vector<NamePair>& distinct, const NameLists& lists,
                        UnionFind& sets);

}  // namespace kgbuild::graphs
