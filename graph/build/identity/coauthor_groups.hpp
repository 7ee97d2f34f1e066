// Unconnected sets of co-authors around one name: a sign that several people have it.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/model/groups.hpp"

namespace kgbuild::graphs {

/// For each person the number of mutually unconnected sets of co-authors. Papers belong together when they share
/// another person, or when a person of one and a person of the other wrote a third paper together. Papers without
/// other persons do not count; 0 = no co-authors at all. Linear in the papers of each author's co-authors, and that
/// only for names whose papers are not connected directly.
std::vector<std::uint32_t> count_coauthor_groups(const Authorships& authorships);

/// From this number on, a name probably belongs to several people: a person may once change to a team without a common
/// co-author, but rarely twice.
inline constexpr std::uint32_t ambiguous_groups = 3;

}  // namespace kgbuild::graphs
