// What there is to write of the nodes or edges of a kind.
#pragma once

#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

#include "exporters/fields/evidence_text.hpp"
#include "kgbuild/exporter.hpp"
#include "kgbuild/graph.hpp"

namespace kgbuild::exporting {

/// A column that has a value somewhere, or a part of the evidence of edges.
struct Field {
  std::string_view name;
  ValueType type = ValueType::string;
  const Column* column = nullptr;  ///< null for evidence
  EvidencePart part = EvidencePart::rule;
};

/// The columns of the schema and of passes, in the graph's order.
std::vector<Field> find_fields(const Graph& graph, NodeKind kind);

/// The same, and `rule`, `at` and `sentence` behind them where evidence is to be written.
std::vector<Field> find_fields(const Graph& graph, EdgeKind kind, EvidenceDetail evidence);

/// True when a row holds a value that can be written: an empty text says no more than an absent one, and a number that
/// is not finite has no form that all readers know.
inline bool is_writable(const Column& column, std::size_t row) {
  if (!column.has(row)) return false;
  if (column.type == ValueType::string) return column.string(row) != 0;
  return column.type != ValueType::real || std::isfinite(column.real(row));
}

}  // namespace kgbuild::exporting
