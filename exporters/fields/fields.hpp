// The properties to write for the nodes or edges of a kind.
#pragma once

#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

#include "exporters/fields/evidence_text.hpp"
#include "kgbuild/exporter.hpp"
#include "kgbuild/graph.hpp"

namespace kgbuild::exporting {

/// A column with at least one value, or a part of the evidence of edges.
struct Field {
  std::string_view name;
  ValueType type = ValueType::string;
  const Column* column = nullptr;  ///< null for evidence
  EvidencePart part = EvidencePart::rule;
};

/// The columns of the schema and of passes, in the order of the graph, which must outlive them.
std::vector<Field> find_fields(const Graph& graph, NodeKind kind);
std::vector<Field> find_fields(Graph&&, NodeKind) = delete;

/// The same, followed by `rule`, `at` and `sentence` as far as `evidence` asks for them and the kind has evidence.
std::vector<Field> find_fields(const Graph& graph, EdgeKind kind, EvidenceDetail evidence);
std::vector<Field> find_fields(Graph&&, EdgeKind, EvidenceDetail) = delete;

/// True if a row has a value that is written: not an empty text, which is the same as an absent one, and not a number
/// that is infinite or NaN, for which readers share no notation.
inline bool is_writable(const Column& column, std::size_t row) {
  if (!column.has(row)) return false;
  if (column.type == ValueType::string) return column.string(row) != 0;
  return column.type != ValueType::real || std::isfinite(column.real(row));
}

}  // namespace kgbuild::exporting
