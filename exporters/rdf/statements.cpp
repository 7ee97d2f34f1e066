#include "exporters/rdf/statements.hpp"

#include <algorithm>

namespace kgbuild::exporting {
namespace {

/// True for a property that follows from the paper if two authors share only one.
bool is_of_tie(const Field& field) {
  constexpr std::string_view names[] = {"papers", "fractional", "first_seen", "last_seen"};
  return std::ranges::find(names, field.name) != std::end(names);
}

}  // namespace

Statements::Statements(const Graph& graph, EdgeKind kind, std::vector<Field> fields)
    : graph_(graph), fields_(std::move(fields)) {
  const Column* papers = kind == EdgeKind::coauthored_with ? graph.find_column(kind, "papers") : nullptr;
  if (papers != nullptr && papers->type == ValueType::integer) tie_papers_ = papers;
  for (const Field& field : fields_) {
    if (field.column == nullptr) {
      has_evidence_ = true;
    } else if (tie_papers_ == nullptr || !is_of_tie(field)) {
      deciding_.push_back(field.column);
    }
  }
}

bool Statements::has(EdgeId edge) const {
  const std::uint32_t row = graph_.edge_row(edge);
  if (tie_papers_ != nullptr && tie_papers_->has(row) && tie_papers_->integer(row) > 1) return true;
  if (has_evidence_ && !graph_.evidence(edge).empty()) return true;
  return std::ranges::any_of(deciding_, [&](const Column* column) { return is_writable(*column, row); });
}

std::vector<Statements> make_statements(const Graph& graph, EvidenceDetail evidence) {
  std::vector<Statements> statements;
  for (const EdgeKindInfo& kind : edge_kinds()) {
    std::vector<Field> fields;
    if (graph.edge_count(kind.kind) > 0) fields = find_fields(graph, kind.kind, evidence);
    statements.emplace_back(graph, kind.kind, std::move(fields));
  }
  return statements;
}

bool has_plain_ties(const Graph& graph, const ExportOptions& options) {
  const Statements ties(graph, EdgeKind::coauthored_with,
                        find_fields(graph, EdgeKind::coauthored_with, options.evidence));
  if (ties.fields().empty()) return false;
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    if (graph.edge_kind(edge) == EdgeKind::coauthored_with && !ties.has(edge)) return true;
  }
  return false;
}

}  // namespace kgbuild::exporting
