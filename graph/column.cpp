#include "kgbuild/column.hpp"

#include <string>
#include <type_traits>

#include "kgbuild/error.hpp"

namespace kgbuild {
namespace {

using Values = decltype(Column::values);

Values make_values(ValueType type, std::size_t rows) {
  switch (type) {
    case ValueType::boolean:
      return std::vector<std::uint8_t>(rows);
    case ValueType::integer:
      return std::vector<std::int64_t>(rows);
    case ValueType::real:
      return std::vector<double>(rows);
    case ValueType::date:
      return std::vector<Day>(rows);
    case ValueType::string:
      return std::vector<StringId>(rows);
    case ValueType::string_list:
      break;
  }
  StringLists lists;
  lists.offsets.resize(rows + 1);
  return lists;
}

/// The rows to append to.
template <typename Rows>
Rows& extend(Values& values) {
  auto* const rows = std::get_if<Rows>(&values);
  if (rows == nullptr) throw UsageError("a column was extended by a value of another type");
  return *rows;
}

}  // namespace

Column::Column(ValueType column_type, std::size_t rows)
    : type(column_type), values(make_values(column_type, rows)), present(rows, false) {}

void Column::reject(std::size_t row) const {
  if (row < rows()) throw UsageError("a column was read as one of another type");
  throw UsageError("a column of " + std::to_string(rows()) + " rows has no row " + std::to_string(row));
}

std::span<const StringId> Column::list(std::size_t row) const {
  const auto* const lists = std::get_if<StringLists>(&values);
  if (lists == nullptr || row >= rows() || row + 1 >= lists->offsets.size()) reject(row);
  return std::span(lists->values).subspan(lists->offsets[row], lists->offsets[row + 1] - lists->offsets[row]);
}

void Column::push_absent() {
  std::visit(
      [](auto& rows) {
        if constexpr (std::is_same_v<std::decay_t<decltype(rows)>, StringLists>) {
          rows.offsets.push_back(static_cast<std::uint32_t>(rows.values.size()));
        } else {
          rows.emplace_back();
        }
      },
      values);
  present.push_back(false);
}

void Column::push(bool value) {
  extend<std::vector<std::uint8_t>>(values).push_back(value ? 1 : 0);
  present.push_back(true);
}

void Column::push(std::int64_t value) {
  extend<std::vector<std::int64_t>>(values).push_back(value);
  present.push_back(true);
}

void Column::push(double value) {
  extend<std::vector<double>>(values).push_back(value);
  present.push_back(true);
}

void Column::push_day(Day value) {
  extend<std::vector<Day>>(values).push_back(value);
  present.push_back(true);
}

void Column::push_string(StringId value) {
  extend<std::vector<StringId>>(values).push_back(value);
  present.push_back(true);
}

void Column::push_list(std::span<const StringId> value) {
  auto& lists = extend<StringLists>(values);
  lists.values.insert(lists.values.end(), value.begin(), value.end());
  lists.offsets.push_back(static_cast<std::uint32_t>(lists.values.size()));
  present.push_back(!value.empty());
}

Column Column::select(std::span<const std::uint32_t> rows) const {
  Column chosen(type);
  chosen.present.reserve(rows.size());
  for (const std::uint32_t row : rows) {
    if (row >= present.size()) reject(row);
    chosen.present.push_back(present[row]);
  }
  std::visit(
      [&](const auto& from) {
        using Alternative = std::decay_t<decltype(from)>;
        auto& to = std::get<Alternative>(chosen.values);
        for (const std::uint32_t row : rows) {
          if constexpr (std::is_same_v<Alternative, StringLists>) {
            const auto value = list(row);
            to.values.insert(to.values.end(), value.begin(), value.end());
            to.offsets.push_back(static_cast<std::uint32_t>(to.values.size()));
          } else {
            to.push_back(from[row]);
          }
        }
      },
      values);
  return chosen;
}

}  // namespace kgbuild
