#include "kgbuild/column.hpp"

#include <cassert>
#include <type_traits>

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

}  // namespace

Column::Column(ValueType column_type, std::size_t rows)
    : type(column_type), values(make_values(column_type, rows)), present(rows, false) {}

std::span<const StringId> Column::list(std::size_t row) const {
  const StringLists& lists = std::get<5>(values);
  return std::span(lists.values).subspan(lists.offsets[row], lists.offsets[row + 1] - lists.offsets[row]);
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
  std::get<0>(values).push_back(value ? 1 : 0);
  present.push_back(true);
}

void Column::push(std::int64_t value) {
  std::get<1>(values).push_back(value);
  present.push_back(true);
}

void Column::push(double value) {
  std::get<2>(values).push_back(value);
  present.push_back(true);
}

void Column::push_day(Day value) {
  std::get<3>(values).push_back(value);
  present.push_back(true);
}

void Column::push_string(StringId value) {
  std::get<4>(values).push_back(value);
  present.push_back(true);
}

void Column::push_list(std::span<const StringId> value) {
  StringLists& lists = std::get<5>(values);
  lists.values.insert(lists.values.end(), value.begin(), value.end());
  lists.offsets.push_back(static_cast<std::uint32_t>(lists.values.size()));
  present.push_back(!value.empty());
}

Column Column::select(std::span<const std::uint32_t> rows) const {
  Column chosen(type);
  chosen.present.reserve(rows.size());
  for (const std::uint32_t row : rows) {
    assert(row < present.size());
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
