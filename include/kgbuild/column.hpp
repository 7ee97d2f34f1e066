// Strings in a pool and typed columns with absent values: the storage of properties.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kgbuild/schema.hpp"

namespace kgbuild {

/// Index into a StringPool; 0 is the empty string.
using StringId = std::uint32_t;

/// Each distinct string once. Ids and views stay valid as long as the pool. Reading is
/// thread-safe, interning is not.
class StringPool {
 public:
  StringPool();
  ~StringPool();
  StringPool(const StringPool&) = delete;
  StringPool& operator=(const StringPool&) = delete;

  StringId intern(std::string_view text);
  std::string_view view(StringId id) const { return views_[id]; }
  std::size_t size() const { return views_.size(); }

 private:
  struct Storage;  // arena and hash table
  std::unique_ptr<Storage> storage_;
  std::vector<std::string_view> views_;
};

/// Day in the proleptic Gregorian calendar, as days since 1970-01-01.
using Day = std::int32_t;

/// `YYYY-MM-DD` → day; nothing for any other text or a day that does not exist.
std::optional<Day> parse_day(std::string_view text);
/// Day → `YYYY-MM-DD` (10 characters; years 0000 to 9999).
std::string format_day(Day day);
/// The same into the characters that `to` points at.
void format_day(Day day, std::span<char, 10> to);

/// Lists of strings of all rows, one after another.
struct StringLists {
  std::vector<std::uint32_t> offsets{0};  ///< row i is [offsets[i], offsets[i+1])
  std::vector<StringId> values;
};

/// One property of all nodes or edges of a kind, in row order. Absent is not 0: `present` says
/// which rows hold a value (an empty list is absent).
struct Column {
  ValueType type = ValueType::integer;
  /// boolean: uint8 0/1; integer: int64; real: double; date: Day; string: StringId.
  std::variant<std::vector<std::uint8_t>, std::vector<std::int64_t>, std::vector<double>, std::vector<Day>,
               std::vector<StringId>, StringLists>
      values;
  std::vector<bool> present;

  explicit Column(ValueType type, std::size_t rows = 0);
  std::size_t rows() const { return present.size(); }
  bool has(std::size_t row) const { return present[row]; }

  bool boolean(std::size_t row) const { return std::get<0>(values)[row] != 0; }
  std::int64_t integer(std::size_t row) const { return std::get<1>(values)[row]; }
  double real(std::size_t row) const { return std::get<2>(values)[row]; }
  Day day(std::size_t row) const { return std::get<3>(values)[row]; }
  StringId string(std::size_t row) const { return std::get<4>(values)[row]; }
  std::span<const StringId> list(std::size_t row) const;

  // Appending one row.
  void push_absent();
  void push(bool value);
  void push(std::int64_t value);
  void push(double value);
  void push_day(Day value);
  void push_string(StringId value);
  void push_list(std::span<const StringId> value);

  /// A column of the given rows of this one, in that order.
  Column select(std::span<const std::uint32_t> rows) const;
};

}  // namespace kgbuild
