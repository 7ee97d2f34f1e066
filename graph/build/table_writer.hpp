// Fills the columns of one kind of nodes or edges, row by row.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/model/groups.hpp"
#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

/// Between two calls of end_row(), each property of the schema has to be set once, by its name. Anything else throws
/// std::logic_error; a value of another type, std::bad_variant_access. Empty text, empty lists, empty optionals and
/// no_day are absent values. Names are looked up from the last one on, so that setting in the order of the schema costs
/// one comparison.
class TableWriter {
 public:
  TableWriter(std::span<const Property> properties, StringPool& pool);

  TableWriter& text(std::string_view name, std::string_view value);
  TableWriter& day(std::string_view name, Day value);
  TableWriter& integer(std::string_view name, std::optional<std::int64_t> value);
  TableWriter& real(std::string_view name, std::optional<double> value);
  TableWriter& flag(std::string_view name, std::optional<bool> value);
  template <typename Texts>
  TableWriter& list(std::string_view name, const Texts& values) {
    list_.clear();
    for (const auto& value : values) list_.push_back(pool_.intern(value));
    find_column(name).push_list(list_);
    return *this;
  }

  /// Completes a row and returns its number, from 0.
  std::uint32_t end_row();
  std::uint32_t rows() const { return rows_; }

  /// The columns under their names, in the order of the schema; leaves the writer unusable.
  std::vector<NamedColumn> take();

 private:
  Column& find_column(std::string_view name);

  std::span<const Property> properties_;
  StringPool& pool_;
  std::vector<Column> columns_;
  std::vector<StringId> list_;
  std::size_t next_ = 0;  // where the next look-up begins
  std::uint32_t rows_ = 0;
};

}  // namespace kgbuild::graphs
