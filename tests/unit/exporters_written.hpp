// What an exporter writes, as text.
#pragma once

#include <sstream>
#include <string>
#include <string_view>

#include "kgbuild/exporter.hpp"

namespace kgbuild::test {

inline std::string written(std::string_view format, const Graph& graph,
                           const ExportOptions& options = {.view = "knowledge"}) {
  std::ostringstream out;
  write_export(*find_exporter(format), graph, options, out);
  return out.str();
}

/// `graph` with one more column over the nodes of a kind.
template <typename Value>
Graph with_values(const Graph& graph, NodeKind kind, std::string name, ValueType type,
                  std::initializer_list<Value> values) {
  auto column = std::make_shared<Column>(type);
  for (const Value value : values) column->push(value);
  return graph.with_column(kind, std::move(name), std::move(column));
}

}  // namespace kgbuild::test
