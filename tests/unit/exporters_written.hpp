// What an exporter writes, as a text.
#pragma once

#include <string>
#include <string_view>

#include "folder.hpp"
#include "kgbuild/exporter.hpp"

namespace kgbuild::test {

inline std::string written(std::string_view format, const Graph& graph, const ExportOptions& options = {}) {
  const Folder folder;
  OutputFile out(folder / "g");
  find_exporter(format)->write(graph, options, out);
  out.close();
  return read_text(folder / "g");
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
