// A folder of comma-separated values (RFC 4180, UTF-8) for spreadsheets, R, pandas and Gephi's spreadsheet importer:
// nodes.csv and edges.csv with all columns of all kinds, and a table for each kind of node.
//
// Text that a spreadsheet would run as a formula gets a `'` before it (csv_text.hpp); ids never do.
#include <algorithm>
#include <array>

#include "exporters/fields/evidence_text.hpp"
#include "exporters/fields/fields.hpp"
#include "exporters/fields/node_texts.hpp"
#include "exporters/formats.hpp"
#include "exporters/output/ordered_write.hpp"
#include "exporters/text/csv_text.hpp"
#include "exporters/text/scalar_text.hpp"

namespace kgbuild::exporting {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// One row of titles for several kinds: properties of the same name share a column.
template <std::size_t Kinds>
struct UnitedFields {
  std::vector<std::string_view> titles;
  std::array<std::vector<Field>, Kinds>
      of_kind;  ///< in the order of the titles; a field without a name where the kind has none

  void add(std::size_t kind, const std::vector<Field>& fields) {
    for (const Field& field : fields) {
      const auto known = std::ranges::find(titles, field.name);
      const auto place = static_cast<std::size_t>(known - titles.begin());
      if (known == titles.end()) titles.push_back(field.name);
      if (of_kind[kind].size() <= place) of_kind[kind].resize(place + 1);
      of_kind[kind][place] = field;
    }
  }

  void finish() {
    for (auto& fields : of_kind) fields.resize(titles.size());
  }
};

/// A column of results.csv: the node at the other end of an edge of `kind`.
struct ResultColumn {
  EdgeKind kind;
  bool incoming;
  std::string_view title;
};

constexpr ResultColumn result_columns[] = {{EdgeKind::reports, true, "paper"},
                                           {EdgeKind::of_method, false, "method"},
                                           {EdgeKind::against, false, "against"},
                                           {EdgeKind::on_benchmark, false, "benchmark"},
                                           {EdgeKind::in_metric, false, "metric"}};

class CsvWriter {
 public:
  CsvWriter(const Graph& graph, const ExportOptions& options)
      : graph_(graph), options_(options), ids_(graph, append_csv_field) {}

  void write(OutputFolder& out);

 private:
  void write_titles(std::string_view own, const std::vector<std::string_view>& titles, OutputFile& out) const;
  void write_nodes(OutputFile& out) const;
  void write_edges(OutputFile& out) const;
  void write_kind(const NodeKindInfo& kind, OutputFile& out) const;
  void write_edge(EdgeId edge, const std::vector<Field>& fields, TextBuffer& text) const;
  void write_result_ends(NodeId node, TextBuffer& text) const;
  void write_node_fields(const std::vector<Field>& fields, std::size_t row, TextBuffer& text) const;
  void write_value(const Column& column, std::size_t row, TextBuffer& text) const;
  void write_evidence(EvidencePart part, EdgeId edge, TextBuffer& text) const;
  void write_text(std::string_view value, TextBuffer& text) const;

  const Graph& graph_;
  const ExportOptions& options_;
  NodeTexts ids_;
};

void CsvWriter::write_titles(std::string_view own, const std::vector<std::string_view>& titles, OutputFile& out) const {
  if (options_.csv_bom) out.write(byte_order_mark);
  out.write(own);
  TextBuffer text;
  for (const std::string_view title : titles) {
    text.write(",");
    write_csv_field(title, text);
  }
  out.write(text.view());
  out.write(line_end);
}

void CsvWriter::write(OutputFolder& out) {
  out.write_file("nodes.csv", [this](OutputFile& file) { write_nodes(file); });
  out.write_file("edges.csv", [this](OutputFile& file) { write_edges(file); });
  for (const NodeKindInfo& kind : node_kinds()) {
    if (graph_.nodes_of(kind.kind).size() == 0) continue;
    out.write_file(std::string(kind.prefix) + "s.csv", [&](OutputFile& file) { write_kind(kind, file); });
  }
}

void CsvWriter::write_nodes(OutputFile& out) const {
  UnitedFields<node_kind_count> united;
  for (const NodeKindInfo& kind : node_kinds()) {
    if (graph_.nodes_of(kind.kind).size() > 0)
      united.add(static_cast<std::size_t>(kind.kind), find_fields(graph_, kind.kind));
  }
  united.finish();
  write_titles("Id,Label,Kind", united.titles, out);
  const auto write_node = [&](NodeId node, TextBuffer& text) {
    const NodeKind kind = graph_.node_kind(node);
    text.write(ids_[node]);
    text.write(",");
    write_text(graph_.label(node), text);
    text.write(",");
    text.write(kind_info(kind).name);
    write_node_fields(united.of_kind[static_cast<std::size_t>(kind)], graph_.node_row(node), text);
    text.write(line_end);
  };
  write_each(graph_.node_count(), options_.threads, write_node, out);
}

void CsvWriter::write_kind(const NodeKindInfo& kind, OutputFile& out) const {
  const std::vector<Field> fields = find_fields(graph_, kind.kind);
  std::vector<std::string_view> titles;
  titles.reserve(fields.size() + std::size(result_columns));
  for (const Field& field : fields) titles.push_back(field.name);
  if (kind.kind == NodeKind::result) {
    for (const ResultColumn& column : result_columns) titles.push_back(column.title);
  }
  write_titles("Id,Label", titles, out);
  const Graph::Range range = graph_.nodes_of(kind.kind);
  const auto write_node = [&](NodeId place, TextBuffer& text) {
    const NodeId node = range.first + place;
    text.write(ids_[node]);
    text.write(",");
    write_text(graph_.label(node), text);
    write_node_fields(fields, graph_.node_row(node), text);
    if (kind.kind == NodeKind::result) write_result_ends(node, text);
    text.write(line_end);
  };
  write_each(range.size(), options_.threads, write_node, out);
}

/// A result has at most one edge of each kind; if there are more, the first counts.
void CsvWriter::write_result_ends(NodeId node, TextBuffer& text) const {
  for (const ResultColumn& column : result_columns) {
    text.write(",");
    const auto arcs = column.incoming ? graph_.in_arcs(node) : graph_.out_arcs(node);
    const auto arc =
        std::ranges::find_if(arcs, [&](const Arc& each) { return graph_.edge_kind(each.edge) == column.kind; });
    if (arc != arcs.end()) text.write(ids_[arc->target]);
  }
}

void CsvWriter::write_edges(OutputFile& out) const {
  UnitedFields<edge_kind_count> united;
  for (const EdgeKindInfo& kind : edge_kinds()) {
    if (graph_.edge_count(kind.kind) == 0) continue;
    std::vector<Field> fields = find_fields(graph_, kind.kind, options_.evidence);
    std::erase_if(fields, [](const Field& field) { return field.name == "weight"; });  // the column Weight
    united.add(static_cast<std::size_t>(kind.kind), fields);
  }
  united.finish();
  write_titles("Source,Target,Type,Kind,Weight", united.titles, out);
  const auto write_edge = [&](EdgeId edge, TextBuffer& text) {
    this->write_edge(edge, united.of_kind[static_cast<std::size_t>(graph_.edge_kind(edge))], text);
  };
  write_each(graph_.edge_count(), options_.threads, write_edge, out);
}

void CsvWriter::write_edge(EdgeId edge, const std::vector<Field>& fields, TextBuffer& text) const {
  const EdgeKindInfo& kind = kind_info(graph_.edge_kind(edge));
  const std::uint32_t row = graph_.edge_row(edge);
  text.write(ids_[graph_.source(edge)]);
  text.write(",");
  text.write(ids_[graph_.target(edge)]);
  text.write(kind.symmetric ? ",Undirected," : ",Directed,");
  text.write(kind.name);
  text.write(",");
  write_number(graph_.weight(edge), text);
  for (const Field& field : fields) {
    text.write(",");
    if (field.column != nullptr) {
      write_value(*field.column, row, text);
    } else if (!field.name.empty()) {
      write_evidence(field.part, edge, text);
    }
  }
  text.write(line_end);
}

void CsvWriter::write_node_fields(const std::vector<Field>& fields, std::size_t row, TextBuffer& text) const {
  for (const Field& field : fields) {
    text.write(",");
    if (field.column != nullptr) write_value(*field.column, row, text);
  }
}

void CsvWriter::write_value(const Column& column, std::size_t row, TextBuffer& text) const {
  if (!is_writable(column, row)) return;
  if (column.type == ValueType::string_list) {
    std::string scratch;
    return write_text(join_list(column.list(row), graph_.strings(), scratch), text);
  }
  const auto write = [this](std::string_view value, TextBuffer& out) { write_text(value, out); };
  write_scalar(column, row, graph_.strings(), write, text);
}

void CsvWriter::write_evidence(EvidencePart part, EdgeId edge, TextBuffer& text) const {
  const auto evidence = graph_.evidence(edge);
  if (evidence.empty()) return;
  std::string scratch;
  write_text(join_evidence(part, evidence, graph_.strings(), scratch), text);
}

void CsvWriter::write_text(std::string_view value, TextBuffer& text) const {
  if (options_.csv_plain) return write_csv_field(value, text);
  write_guarded_field(value, text);
}

}  // namespace

void write_csv(const Graph& graph, const ExportOptions& options, OutputFolder& out) {
  CsvWriter(graph, options).write(out);
}

}  // namespace kgbuild::exporting
