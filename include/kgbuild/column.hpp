// Typed columns with absent values: the storage of properties.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>
#include <vector>

#include "kgbuild/day.hpp"
#include "kgbuild/schema.hpp"
#include "kgbuild/string_pool.hpp"

namespace kgbuild {

/// The lists of all rows, concatenated.
struct StringLists {
  std::vector<std::uint32_t> offsets{0};  ///< row i has the values [offsets[i], offsets[i+1])
  std::vector<StringId> values;
};

/// One property of all nodes or edges of a kind, in row order. `present` says which rows have a value: absent is not
/// 0, and an empty list is absent.
struct Column {
  ValueType type = ValueType::integer;
  /// boolean: uint8 0/1; integer: int64; real: double; date: Day; string: StringId.
  std::variant<std::vector<std::uint8_t>, std::vector<std::int64_t>, std::vector<double>, std::vector<Day>,
               std::vector<StringId>, StringLists>
      values;
  std::vector<bool> present;

  /// All `rows` are absent.
  explicit Column(ValueType type, std::size_t rows = 0);
  std::size_t rows() const { return present.size(); }
  bool has(std::size_t row) const { return present[row]; }

  // The value of a row. Throws std::bad_variant_access if the column is of another type; the row is not checked.
  bool boolean(std::size_t row) const { return std::get<0>(values)[row] != 0; }
  std::int64_t integer(std::size_t row) const { return std::get<1>(values)[row]; }
  double real(std::size_t row) const { return std::get<2>(values)[row]; }
  Day day(std::size_t row) const { return std::get<3>(values)[row]; }
  StringId string(std::size_t row) const { return std::get<4>(values)[row]; }
  std::span<const StringId> list(std::size_t row) const;

  // Append one row; the type is checked likewise.
  void push_absent();
  void push(bool value);
  void push(std::int64_t value);
  void push(double value);
  void push_day(Day value);
  void push_string(StringId value);
  void push_list(std::span<const StringId> value);

  /// The given rows of this column, in that order; rows may repeat.
  Column select(std::span<const std::uint32_t> rows) const;
};

}  // namespace kgbuild
