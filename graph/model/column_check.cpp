#include "graph/model/column_check.hpp"

#include <algorithm>

namespace kgbuild::graphs {
namespace {

bool are_known(std::span<const StringId> values, const StringPool& strings) {
  return std::ranges::all_of(values, [&](StringId value) { return value < strings.size(); });
}

/// Each function gives the problem of one type of values.
template <typename Value>
std::string check_values(const std::vector<Value>& /*values*/, const StringPool& /*strings*/) {
  return {};
}

std::string check_values(const std::vector<Day>& values, const StringPool& /*strings*/) {
  const bool fit = std::ranges::all_of(values, [](Day day) { return day >= min_day && day <= max_day; });
  return fit ? "" : "has days outside the years 0000 to 9999";
}

std::string check_values(const std::vector<StringId>& values, const StringPool& strings) {
  return are_known(values, strings) ? "" : "has strings that the graph does not have";
}

std::string check_values(const StringLists& lists, const StringPool& strings) {
  const bool fit = lists.offsets.front() == 0 && lists.offsets.back() == lists.values.size() &&
                   std::ranges::is_sorted(lists.offsets);
  if (!fit) return "offsets of lists do not divide their values";
  return are_known(lists.values, strings) ? "" : "has strings that the graph does not have";
}

template <typename Value>
std::size_t count_rows(const std::vector<Value>& values) {
  return values.size();
}

/// The first offset belongs to no row; without it, the number is one that no column has.
std::size_t count_rows(const StringLists& lists) { return lists.offsets.size() - 1; }

}  // namespace

std::string find_column_problem(const Column& column, const StringPool& strings) {
  if (column.values.index() != static_cast<std::size_t>(column.type)) return "its values are not of its type";
  const std::size_t rows = std::visit([](const auto& values) { return count_rows(values); }, column.values);
  if (rows != column.rows()) {
    return "has " + std::to_string(rows) + " values in " + std::to_string(column.rows()) + " rows";
  }
  return std::visit([&](const auto& values) { return check_values(values, strings); }, column.values);
}

}  // namespace kgbuild::graphs
