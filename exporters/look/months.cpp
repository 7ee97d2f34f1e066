#include "exporters/look/months.hpp"

#include <chrono>

namespace kgbuild::exporting {
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
