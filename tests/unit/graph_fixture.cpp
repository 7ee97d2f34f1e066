#include "tests/unit/graph_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace kgbuild::test {
namespace {

std::string show(const Graph& graph, const Column& column, std::size_t row) {
  if (!column.has(row)) return "-";
  const StringPool& strings = graph.strings();
  switch (column.type) {
    case ValueType::boolean:
      return column.boolean(row) ? "true" : "false";
    case ValueType::integer:
      return std::to_string(column.integer(row));
    case ValueType::real:
      return std::to_string(column.real(row));
    case ValueType::date:
      return format_day(column.day(row));
    case ValueType::string:
      return std::string(strings.view(column.string(row)));
    case ValueType::string_list:
      break;
  }
  std::string text;
  for (const StringId id : column.list(row)) {
    if (!text.empty()) text += '|';
    text += strings.view(id);
  }
  return text;
}

void dump_evidence(const Graph& graph, EdgeId edge, std::string& text) {
  for (const EdgeEvidence& evidence : graph.evidence(edge)) {
    text.append("    ").append(graph.strings().view(evidence.rule)).append(" ");
    text.append(graph.strings().view(evidence.file)).append(":").append(std::to_string(evidence.line));
    text.append(evidence.in_title ? " title " : " body ").append(std::to_string(evidence.start)).append("+");
    text.append(std::to_string(evidence.length)).append(" ").append(graph.strings().view(evidence.sentence));
    text += '\n';
  }
}

}  // namespace

Graph make_ties(std::vector<std::string> ids, std::vector<WeightedTie> ties) {
  auto pool = std::make_shared<StringPool>();
  Graph::Parts parts;
  parts.directed = false;
  for (const std::string& id : ids) {
    parts.node_ids.push_back(pool->intern("author:" + id));
    parts.node_labels.push_back(pool->intern(id));
  }
  parts.ranges.fill({static_cast<std::uint32_t>(ids.size()), static_cast<std::uint32_t>(ids.size())});
  parts.ranges[NodeKind::author].first = 0;
  Column weight(ValueType::real);
  for (const WeightedTie& tie : ties) {
    parts.sources.push_back(tie.source);
    parts.targets.push_back(tie.target);
    parts.edge_kinds.push_back(EdgeKind::coauthored_with);
    parts.edge_rows.push_back(static_cast<std::uint32_t>(weight.rows()));
    weight.push(tie.weight);
  }
  parts.columns.edges[EdgeKind::coauthored_with] = {{"weight", std::make_shared<const Column>(std::move(weight))}};
  parts.strings = std::move(pool);
  return Graph(std::move(parts));
}

const RuleSet& rules() {
  static const RuleSet builtin = RuleSet::builtin();
  return builtin;
}

PaperRecord make_record(int number, std::string date, std::vector<std::string> authors) {
  PaperRecord record;
  std::string digits = std::to_string(number);
  digits.insert(0, 5 - digits.size(), '0');
  record.arxiv_id = "2401." + digits;
  record.title = "Paper number " + std::to_string(number);
  record.url = "https://arxiv.org/abs/" + record.arxiv_id;
  record.id = "paper:arxiv:" + record.arxiv_id;
  record.date = std::move(date);
  record.authors = std::move(authors);
  record.digest = "test-digest";
  record.file = record.date + ".md";
  record.line = static_cast<std::uint32_t>(number);
  return record;
}

NameItem make_item(std::string name, std::vector<std::string> aliases) {
  NameItem item;
  item.name = std::move(name);
  item.aliases = std::move(aliases);
  return item;
}

NameItem make_item(std::string name, std::vector<std::string> aliases, NameRole role) {
  NameItem item = make_item(std::move(name), std::move(aliases));
  item.role = role;
  return item;
}

Graph build(std::vector<PaperRecord> records) {
  GraphBuilder builder(rules());
  for (PaperRecord& record : records) builder.add(std::move(record));
  Diagnostics diagnostics;
  Graph graph = builder.freeze(diagnostics);
  CHECK(graph.check() == std::vector<std::string>{});
  return graph;
}

std::string dump(const Graph& graph) {
  std::string text;
  for (NodeId node = 0; node < graph.node_count(); ++node) {
    text.append(graph.id(node)).append(" `").append(graph.label(node)).append("`");
    for (const NamedColumn& column : graph.columns(graph.node_kind(node))) {
      text.append(" ").append(column.name).append("=").append(show(graph, *column.column, graph.node_row(node)));
    }
    text += '\n';
  }
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    text.append(graph.id(graph.source(edge))).append(" ").append(kind_info(graph.edge_kind(edge)).name).append(" ");
    text.append(graph.id(graph.target(edge)));
    for (const NamedColumn& column : graph.columns(graph.edge_kind(edge))) {
      text.append(" ").append(column.name).append("=").append(show(graph, *column.column, graph.edge_row(edge)));
    }
    text += '\n';
    dump_evidence(graph, edge, text);
  }
  return text;
}

std::string property(const Graph& graph, std::string_view id, std::string_view name) {
  const auto node = graph.find_node(id);
  if (!node) return "no node " + std::string(id);
  const Column* column = graph.find_column(graph.node_kind(*node), name);
  if (column == nullptr) return "no column " + std::string(name);
  return show(graph, *column, graph.node_row(*node));
}

std::string out_edges_of(const Graph& graph, std::string_view id) {
  const auto node = graph.find_node(id);
  if (!node) return "no node " + std::string(id);
  std::string text;
  for (const Arc& arc : graph.out_arcs(*node)) {
    if (!text.empty()) text += ", ";
    text.append(kind_info(graph.edge_kind(arc.edge)).name).append(" ").append(graph.id(arc.target));
  }
  return text;
}

}  // namespace kgbuild::test
