// Groups of co-occurring items in CSR form: the persons of each paper, the methods it names, the papers of a method.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "kgbuild/day.hpp"
#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

inline constexpr Day no_day = std::numeric_limits<Day>::min();

/// First and last of the days added; both are no_day before the first.
struct DaySpan {
  Day first = no_day, last = no_day;

  /// Ignores no_day.
  void add(Day day) {
    if (day == no_day) return;
    if (first == no_day || day < first) first = day;
    if (last == no_day || day > last) last = day;
  }
};

/// Group i has the items [offsets[i], offsets[i+1]). The order of the groups fixes the order of floating-point sums.
struct Groups {
  std::uint32_t members = 0;  ///< items are 0 .. members-1
  std::vector<std::uint32_t> offsets{0};
  std::vector<std::uint32_t> items;  ///< ascending and distinct within a group
  std::vector<Day> days;             ///< by group, or no_day; empty if dates are not needed

  std::uint32_t size() const { return static_cast<std::uint32_t>(offsets.size() - 1); }
  std::span<const std::uint32_t> of(std::uint32_t group) const {
    return std::span(items).subspan(offsets[group], offsets[group + 1] - offsets[group]);
  }
  /// Closes the group that the items added last belong to.
  void end_group() { offsets.push_back(static_cast<std::uint32_t>(items.size())); }
};

/// The persons of each paper, papers in the order of their ids; days are first_featured.
using Authorships = Groups;

/// For each item the groups that hold it, ascending. A counting sort: linear.
Groups transpose(const Groups& groups);

/// Largest number of items in a group.
std::size_t max_group_size(const Groups& groups);

/// One group for each paper of a `full` graph: the rows of the nodes of `kind` that any edge joins to it. Days are
/// first_featured. With `included` (by row), only the rows it is true for.
Groups read_members(const Graph& full, NodeKind kind, const std::vector<bool>* included = nullptr);

/// The persons of each paper of a `full` graph.
Authorships read_authorships(const Graph& full);

/// By author row of `graph`: whether it is a person or the handle of one, not a group.
std::vector<bool> find_persons(const Graph& graph);

}  // namespace kgbuild::graphs
