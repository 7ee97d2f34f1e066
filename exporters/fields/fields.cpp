#include "exporters/fields/fields.hpp"

#include <algorithm>

namespace kgbuild::exporting {
namespace {

std::vector<Field> find_columns(std::span<const NamedColumn> columns) {
  std::vector<Field> fields;
  for (const NamedColumn& named : columns) {
    const Column& column = *named.column;
    const bool any = std::ranges::find(column.present, true) != column.present.end();
    if (any) fields.push_back({named.name, column.type, &column});
  }
  return fields;
}

}  // namespace

std::vector<Field> find_fields(const Graph& graph, NodeKind kind) { return find_columns(graph.columns(kind)); }

std::vector<Field> find_fields(const Graph& graph, EdgeKind kind, EvidenceDetail evidence) {
  std::vector<Field> fields = find_columns(graph.columns(kind));
  if (!kind_info(kind).extracted || evidence == EvidenceDetail::none) return fields;
  fields.push_back({"rule", ValueType::string_list, nullptr, EvidencePart::rule});
  fields.push_back({"at", ValueType::string_list, nullptr, EvidencePart::at});
  if (evidence == EvidenceDetail::sentence) {
    fields.push_back({"sentence", ValueType::string_list, nullptr, EvidencePart::sentence});
  }
  return fields;
}

}  // namespace kgbuild::exporting
