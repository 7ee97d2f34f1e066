#include "graph/model/values.hpp"

#include <charconv>
#include <cmath>

namespace kgbuild::graphs {
namespace {

template <typename Number>
std::string format_number(Number number) {
  char digits[32];
  const auto written = std::to_chars(std::begin(digits), std::end(digits), number);
  return {std::begin(digits), written.ptr};
}

std::string join_list(std::span<const StringId> list, const StringPool& strings) {
  std::string joined;
  for (const StringId each : list) joined.append(joined.empty() ? "" : "; ").append(strings.view(each));
  return joined;
}

}  // namespace

std::string format_value(const Column& column, std::size_t row, const StringPool& strings) {
  if (!column.has(row)) return {};
  switch (column.type) {
    case ValueType::boolean:
      return column.boolean(row) ? "true" : "false";
    case ValueType::integer:
      return format_number(column.integer(row));
    case ValueType::real:
      return format_number(column.real(row));
    case ValueType::date:
      return format_day(column.day(row));
    case ValueType::string:
      return std::string(strings.view(column.string(row)));
    case ValueType::string_list:
      return join_list(column.list(row), strings);
  }
  return {};
}

bool is_numeric(const Column& column) {
  return column.type == ValueType::integer || column.type == ValueType::real || column.type == ValueType::boolean;
}

bool is_ranking(const Column& column) { return is_numeric(column) || column.type == ValueType::date; }

std::optional<double> find_number(const Column& column, std::size_t row) {
  if (!column.has(row)) return std::nullopt;
  if (column.type == ValueType::boolean) return column.boolean(row) ? 1 : 0;
  if (column.type == ValueType::integer) return static_cast<double>(column.integer(row));
  return column.real(row);
}

std::optional<double> find_rank(const Column& column, std::size_t row) {
  if (column.type == ValueType::date) return column.has(row) ? std::optional<double>(column.day(row)) : std::nullopt;
  const std::optional<double> number = find_number(column, row);
  return number && std::isnan(*number) ? std::nullopt : number;
}

}  // namespace kgbuild::graphs
