#include "exporters/look/lifetimes.hpp"

#include <algorithm>
#include <chrono>
#include <string_view>

namespace kgbuild::exporting {
namespace {

/// A column of dates with at least one value, or null.
template <typename Kind>
const Column* find_dates(const Graph& graph, Kind kind, std::string_view name) {
  const Column* column = graph.find_column(kind, name);
  const bool dated = column != nullptr && column->type == ValueType::date &&
                     std::ranges::find(column->present, true) != column->present.end();
  return dated ? column : nullptr;
}

}  // namespace

Lifetimes::Lifetimes(const Graph& graph) : graph_(graph) {
  for (const NodeKindInfo& kind : node_kinds()) {
    Columns& columns = nodes_[static_cast<std::size_t>(kind.kind)];
    if (graph.nodes_of(kind.kind).size() == 0) continue;
    for (const std::string_view name : {"first_seen", "first_featured", "date"}) {
      if (columns.first == nullptr) columns.first = find_dates(graph, kind.kind, name);
    }
    columns.last = find_dates(graph, kind.kind, "last_seen");
    any_ |= columns.first != nullptr;
  }
  for (const EdgeKindInfo& kind : edge_kinds()) {
    Columns& columns = edges_[static_cast<std::size_t>(kind.kind)];
    columns = {find_dates(graph, kind.kind, "first_seen"), find_dates(graph, kind.kind, "last_seen")};
    any_ |= columns.first != nullptr && graph.edge_count(kind.kind) > 0;
  }
}

std::optional<Lifetime> Lifetimes::find(const Columns& columns, std::uint32_t row) {
  if (columns.first == nullptr || !columns.first->has(row)) return std::nullopt;
  const Day first = columns.first->day(row);
  const bool ends = columns.last != nullptr && columns.last->has(row);
  return Lifetime{first, ends ? std::max(first, columns.last->day(row)) : first};
}

std::optional<Lifetime> Lifetimes::of_node(NodeId node) const {
  return find(nodes_[static_cast<std::size_t>(graph_.node_kind(node))], graph_.node_row(node));
}

std::optional<Lifetime> Lifetimes::of_edge(EdgeId edge) const {
  const Columns& own = edges_[static_cast<std::size_t>(graph_.edge_kind(edge))];
  if (own.first != nullptr) return find(own, graph_.edge_row(edge));
  for (const NodeId end : {graph_.source(edge), graph_.target(edge)}) {
    if (graph_.node_kind(end) == NodeKind::paper) return of_node(end);
  }
  return std::nullopt;
}

namespace {

std::int64_t to_month(Day day) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  return std::int64_t{100} * static_cast<int>(date.year()) + static_cast<unsigned>(date.month());
}

Column to_months(const Column& dates) {
  Column months(ValueType::integer);
  for (std::size_t row = 0; row < dates.rows(); ++row) {
    if (dates.has(row)) {
      months.push(to_month(dates.day(row)));
    } else {
      months.push_absent();
    }
  }
  return months;
}

}  // namespace

Graph add_months(const Graph& graph) {
  Graph result = graph;
  for (const NodeKindInfo& kind : node_kinds()) {
    if (graph.nodes_of(kind.kind).size() == 0) continue;
    for (const NamedColumn& named : graph.columns(kind.kind)) {
      if (named.column->type != ValueType::date) continue;
      result = result.with_column(kind.kind, named.name + "_month",
                                  std::make_shared<const Column>(to_months(*named.column)));
    }
  }
  return result;
}

}  // namespace kgbuild::exporting
