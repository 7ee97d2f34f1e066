// Fills the columns of a kind, row by row, in the order of the schema.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "graph/model/coauthors.hpp"

namespace kgbuild::graphs {

/// Each call fills the next property; after the last one the next row begins. Empty text, no_day
/// and empty lists are absent values.
class TableWriter {
 public:
  TableWriter(std::span<const Property> properties, StringPool& pool) : properties_(properties), pool_(pool) {
    for (const Property& property : properties) columns_.emplace_back(property.type);
  }

  TableWriter& text(std::string_view value) {
    Column& column = next();
    value.empty() ? column.push_absent() : column.push_string(pool_.intern(value));
    return *this;
  }
  TableWriter& day(Day value) {
    Column& column = next();
    value == no_day ? column.push_absent() : column.push_day(value);
    return *this;
  }
  TableWriter& integer(std::int64_t value) {
    next().push(value);
    return *this;
  }
  TableWriter& real(double value) {
    next().push(value);
    return *this;
  }
  TableWriter& flag(bool value) {
    next().push(value);
    return *this;
  }
  TableWriter& absent() {
    next().push_absent();
    return *this;
  }
  template <typename Texts>
  TableWriter& list(const Texts& values) {
    list_.clear();
    for (const auto& value : values) list_.push_back(pool_.intern(value));
    next().push_list(list_);
    return *this;
  }

  /// Rows so far.
  std::uint32_t rows() const { return columns_.empty() ? 0 : static_cast<std::uint32_t>(columns_[0].rows()); }

  /// The columns under the names of the schema; leaves the writer empty.
  std::vector<NamedColumn> take() {
    std::vector<NamedColumn> named;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      named.push_back({std::string(properties_[i].name), std::make_shared<const Column>(std::move(columns_[i]))});
    }
    columns_.clear();
    return named;
  }

 private:
  Column& next() {
    Column& column = columns_[next_];
    next_ = (next_ + 1) % columns_.size();
    return column;
  }

  std::span<const Property> properties_;
  StringPool& pool_;
  std::vector<Column> columns_;
  std::vector<StringId> list_;
  std::size_t next_ = 0;
};

}  // namespace kgbuild::graphs
