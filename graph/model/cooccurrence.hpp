// Ties between things that stand together: persons on a paper, methods in one, papers that share a method.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

inline constexpr Day no_day = std::numeric_limits<Day>::min();

/// Who stands together, in compressed rows. The order of groups fixes the order of every sum.
struct Groups {
  std::uint32_t members = 0;              ///< members are 0 .. members-1
  std::vector<std::uint32_t> offsets{0};  ///< group i is [offsets[i], offsets[i+1])
  std::vector<std::uint32_t> items;       ///< ascending inside a group, each once
  std::vector<Day> days;                  ///< by group, or no_day; empty where no date is asked for

  std::uint32_t size() const { return static_cast<std::uint32_t>(offsets.size() - 1); }
  std::span<const std::uint32_t> of(std::uint32_t group) const {
    return std::span(items).subspan(offsets[group], offsets[group + 1] - offsets[group]);
  }
  /// Ends the group that the last items make.
  void end_group() { offsets.push_back(static_cast<std::uint32_t>(items.size())); }
};

/// The other way round, by counting sort: the groups of each member, ascending.
Groups transpose(const Groups& groups);

/// Pairs of `groups` of at most `most` members, counted once a group: no more than gather_ties will emit.
std::size_t count_pairs(const Groups& groups, std::size_t most);

/// What each pair of a group of n gets of it: 1/(n-1), so that an item's shares add up to the groups where it is
/// not alone (Newman 2001, fractional counting); 0 for a group of one.
std::vector<double> find_shares(const Groups& groups);

/// Calls `add(tie, group)` for each pair of items and each group of 2 to `most` items that holds both, groups
/// ascending, then `emit(source, target, tie)` for each such pair, ascending, source < target. A `Tie` begins as
/// Tie{}; its member `groups` counts the groups. Time: pairs, and sorting each item's partners; memory: one dense
/// row.
template <typename Tie, typename Add, typename Emit>
void gather_ties(const Groups& groups, std::size_t most, const Add& add, const Emit& emit) {
  const Groups of_item = transpose(groups);
  std::vector<Tie> row(groups.members);
  std::vector<std::uint32_t> touched;
  for (std::uint32_t item = 0; item < groups.members; ++item) {
    for (const std::uint32_t group : of_item.of(item)) {
      const auto together = groups.of(group);
      if (together.size() > most) continue;
      for (auto other = std::ranges::upper_bound(together, item); other != together.end(); ++other) {
        if (row[*other].groups++ == 0) touched.push_back(*other);
        add(row[*other], group);
      }
    }
    std::ranges::sort(touched);
    for (const std::uint32_t other : touched) emit(item, other, std::exchange(row[other], Tie{}));
    touched.clear();
  }
}

/// Edges sorted by (source, target), source < target, with one row each in the columns.
struct Ties {
  std::vector<std::uint32_t> sources, targets;
  std::vector<NamedColumn> columns;
};

/// Lists of values without an absent one, as a column.
template <typename T>
NamedColumn make_full_column(std::string name, ValueType type, std::vector<T> values) {
  Column column(type);
  column.present.assign(values.size(), true);
  column.values = std::move(values);
  return {std::move(name), std::make_shared<const Column>(std::move(column))};
}

/// Every pair of items that share a group of at most `most` items, with the columns papers (groups shared),
/// fractional (sum of their find_shares), first_seen and last_seen (of their days).
Ties build_cooccurrence(const Groups& groups, std::size_t most);

}  // namespace kgbuild::graphs
