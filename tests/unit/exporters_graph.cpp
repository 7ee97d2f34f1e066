#include "exporters_graph.hpp"

#include "graph/model/graph_parts.hpp"

namespace kgbuild::test {

namespace {

/// A column of strings, one a row.
NamedColumn strings_column(std::string name, StringPool& pool, std::vector<std::string_view> values) {
  auto column = std::make_shared<Column>(ValueType::string);
  for (const std::string_view value : values) column->push_string(pool.intern(value));
  return {std::move(name), std::move(column)};
}

NamedColumn integers_column(std::string name, std::vector<std::int64_t> values) {
  auto column = std::make_shared<Column>(ValueType::integer);
  for (const std::int64_t value : values) column->push(value);
  return {std::move(name), std::move(column)};
}

/// Nodes sorted by id, with their kinds' ranges.
void add_nodes(Graph::Parts& parts, StringPool& pool, std::vector<std::pair<NodeKind, std::string_view>> nodes) {
  for (const auto& [kind, id] : nodes) {
    parts.node_ids.push_back(pool.intern(id));
    parts.node_labels.push_back(pool.intern(id.substr(id.find(':') + 1)));
  }
  NodeId next = 0;
  for (const NodeKindInfo& kind : node_kinds()) {
    const NodeId first = next;
    while (next < nodes.size() && nodes[next].first == kind.kind) ++next;
    parts.ranges[kind.kind] = {first, next};
  }
}

void add_edge(Graph::Parts& parts, NodeId source, EdgeKind kind, NodeId target) {
  parts.sources.push_back(source);
  parts.targets.push_back(target);
  parts.edge_kinds.push_back(kind);
  parts.edge_rows.push_back(0);
}

std::vector<NamedColumn> paper_columns(StringPool& pool, const GraphTexts& texts) {
  std::vector<NamedColumn> columns{strings_column("title", pool, {texts.title})};
  auto day = std::make_shared<Column>(ValueType::date);
  day->push_day(*parse_day("2024-01-15"));
  auto votes = std::make_shared<Column>(ValueType::integer);
  votes->push_absent();
  auto links = std::make_shared<Column>(ValueType::string_list);
  const StringId values[] = {pool.intern("https://a.example/?x=1&y=2"), pool.intern("https://b.example")};
  links->push_list(values);
  columns.push_back({"first_featured", std::move(day)});
  columns.push_back({"votes", std::move(votes)});
  columns.push_back({"links", std::move(links)});
  return columns;
}

}  // namespace

Graph make_graph(const GraphTexts& texts) {
  auto pool = std::make_shared<StringPool>();
  Graph::Parts parts;
  add_nodes(parts, *pool,
            {{NodeKind::author, "author:ada-brook"},
             {NodeKind::benchmark, "benchmark:b"},
             {NodeKind::method, "method:a"},
             {NodeKind::paper, "paper:arxiv:cs/0112017"}});
  add_edge(parts, 0, EdgeKind::authored, 3);
  add_edge(parts, 3, EdgeKind::introduces, 2);
  add_edge(parts, 3, EdgeKind::mentions, 1);
  auto last = std::make_shared<Column>(ValueType::boolean);
  last->push(true);
  parts.columns.nodes[NodeKind::author] = {strings_column("name", *pool, {texts.name}), integers_column("papers", {4})};
  parts.columns.nodes[NodeKind::method] = {integers_column("papers", {1})};
  parts.columns.nodes[NodeKind::paper] = paper_columns(*pool, texts);
  parts.columns.edges[EdgeKind::authored] = {integers_column("listed", {1}), {"last", std::move(last)}};
  parts.columns.edges[EdgeKind::mentions] = {integers_column("count", {2})};
  EdgeEvidence evidence{pool->intern("cue-propose"), pool->intern("a&b.md"), 3, false, 0, 5,
                        pool->intern("We have A.")};
  EdgeEvidence title = evidence;
  title.rule = pool->intern("title-colon");
  parts.evidence = {title, evidence, evidence};
  parts.evidence_offsets = {0, 0, 3, 3};
  parts.strings = std::move(pool);
  return Graph(std::move(parts));
}

Graph make_coauthors(double weight, bool directed) {
  auto pool = std::make_shared<StringPool>();
  Graph::Parts parts;
  parts.directed = directed;
  add_nodes(parts, *pool, {{NodeKind::author, "author:ada"}, {NodeKind::author, "author:cy"}});
  add_edge(parts, 0, EdgeKind::coauthored_with, 1);
  auto weights = std::make_shared<Column>(ValueType::real);
  weights->push(weight);
  parts.columns.edges[EdgeKind::coauthored_with] = {{"weight", std::move(weights)}};
  parts.strings = std::move(pool);
  return Graph(std::move(parts));
}

}  // namespace kgbuild::test
