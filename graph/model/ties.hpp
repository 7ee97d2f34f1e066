// Ties between items that co-occur in groups: persons of a paper, methods of a paper, papers that share a method.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/model/groups.hpp"

namespace kgbuild::graphs {

/// Edges sorted by (source, target), source < target. Edge i has row i in each column.
struct Ties {
  std::vector<std::uint32_t> sources, targets;
  std::vector<NamedColumn> columns;
};

/// Share that a group of n contributes to each of its pairs: 1/(n-1), so that an item's shares add up to the number
/// of groups it is not alone in (fractional counting, Newman 2001); 0 for a group of one. By group.
std::vector<double> find_shares(const Groups& groups);

/// Calls `add(tie, group)` for each pair of items and each group of 2 to `max_size` items that holds both, groups
/// ascending, then `emit(source, target, tie)` for each such pair, ascending, source < target. A `Tie` starts as
/// Tie{}; its member `groups` counts the groups. Time: linear in the pairs, plus sorting each item's partners;
/// memory: one Tie per item.
template <typename Tie, typename Add, typename Emit>
void gather_ties(const Groups& groups, std::size_t max_size, const Add& add, const Emit& emit) {
  const Groups of_item = transpose(groups);
  std::vector<Tie> row(groups.members);
  std::vector<std::uint32_t> touched;
  for (std::uint32_t item = 0; item < groups.members; ++item) {
    for (const std::uint32_t group : of_item.of(item)) {
      const auto together = groups.of(group);
      if (together.size() > max_size) continue;
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

/// A column in which every row has a value.
template <typename T>
NamedColumn make_full_column(std::string_view name, ValueType type, std::vector<T> values) {
  Column column(type);
  column.present.assign(values.size(), true);
  column.values = std::move(values);
  return {std::string(name), std::make_shared<const Column>(std::move(column))};
}

/// Every pair of items that share a group of at most `max_size` items, with the columns papers (groups shared),
/// fractional (sum of their shares), first_seen and last_seen (of their days).
Ties build_ties(const Groups& groups, std::size_t max_size);

/// Papers with more persons never produce ties, regardless of the cap a caller asks for: the number of pairs is
/// quadratic, and the longest author lists of real papers (physics collaborations) are shorter.
inline constexpr std::size_t max_tied_persons = 5000;

/// Ties of every pair of persons that share a paper of at most `max_authors` persons (absent = `max_tied_persons`).
Ties build_coauthors(const Authorships& authorships, std::optional<std::uint32_t> max_authors);

/// The ties under a cap that replace the COAUTHORED_WITH edges of a `full` graph; nothing if there is no cap, or
/// no paper of the graph exceeds it: the graph's own edges are the same ties then.
std::optional<Ties> cap_coauthors(const Graph& full, std::optional<std::uint32_t> max_authors);

}  // namespace kgbuild::graphs
