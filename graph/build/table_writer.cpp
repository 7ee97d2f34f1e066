#include "graph/build/table_writer.hpp"

#include <stdexcept>

namespace kgbuild::graphs {

TableWriter::TableWriter(std::span<const Property> properties, StringPool& pool)
    : properties_(properties), pool_(pool) {
  for (const Property& property : properties) columns_.emplace_back(property.type);
}

Column& TableWriter::find_column(std::string_view name) {
  for (std::size_t tried = 0; tried < columns_.size(); ++tried) {
    const std::size_t index = next_;
    next_ = next_ + 1 == columns_.size() ? 0 : next_ + 1;
    if (properties_[index].name != name) continue;
    if (columns_[index].rows() != rows_) throw std::logic_error("property set twice: " + std::string(name));
    return columns_[index];
  }
  throw std::logic_error("no property of the schema: " + std::string(name));
}

TableWriter& TableWriter::text(std::string_view name, std::string_view value) {
  Column& column = find_column(name);
  value.empty() ? column.push_absent() : column.push_string(pool_.intern(value));
  return *this;
}

TableWriter& TableWriter::day(std::string_view name, Day value) {
  Column& column = find_column(name);
  value == no_day ? column.push_absent() : column.push_day(value);
  return *this;
}

TableWriter& TableWriter::integer(std::string_view name, std::optional<std::int64_t> value) {
  Column& column = find_column(name);
  value ? column.push(*value) : column.push_absent();
  return *this;
}

TableWriter& TableWriter::real(std::string_view name, std::optional<double> value) {
  Column& column = find_column(name);
  value ? column.push(*value) : column.push_absent();
  return *this;
}

TableWriter& TableWriter::flag(std::string_view name, std::optional<bool> value) {
  Column& column = find_column(name);
  value ? column.push(*value) : column.push_absent();
  return *this;
}

std::uint32_t TableWriter::end_row() {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].rows() == rows_) throw std::logic_error("property not set: " + std::string(properties_[i].name));
  }
  return rows_++;
}

std::vector<NamedColumn> TableWriter::take() {
  std::vector<NamedColumn> named;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    named.push_back({std::string(properties_[i].name), std::make_shared<const Column>(std::move(columns_[i]))});
  }
  columns_.clear();
  return named;
}

}  // namespace kgbuild::graphs
