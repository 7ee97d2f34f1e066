// Rows of a table as papers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "parsers/csv/csv_table.hpp"
#include "parsers/items/item.hpp"

namespace kgbuild::parsing {

/// Turns rows into items: each column is one field. Both arguments must outlive this.
class CsvItems {
 public:
  CsvItems(const CsvTable& table, const ItemFields& fields) : header_(table.header), fields_(fields) {}

  Item make(const CsvRow& row, std::uint32_t line) const;
  /// Whether the row is the header again, as in tables that were joined.
  bool repeats_header(const CsvRow& row) const;

 private:
  void add(std::size_t place, const CsvRow& row, std::uint32_t line, Item& item) const;
  void add_people(std::string_view cell, ItemKey key, std::uint32_t line, Item& item) const;
  void add_list(std::string_view cell, ItemKey key, std::uint32_t line, Item& item) const;
  std::string read_date(std::string_view cell, const CsvRow& row) const;

  const CsvHeader& header_;
  const ItemFields& fields_;
};

}  // namespace kgbuild::parsing
