// JSON of VOSviewer and VOSviewer Online (https://app.vosviewer.com/docs/file-types/json-file-type/): items with
// clusters, weights (sizes), scores (colours of an overlay), and links with their strength. Properties are numbers
// only; a date is a score in years, 2024.5 is the middle of 2024.
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <string>
#include <vector>

#include "exporters/fields/fields.hpp"
#include "exporters/fields/json_properties.hpp"
#include "exporters/formats.hpp"
#include "exporters/look/appearance.hpp"
#include "exporters/look/json_graph.hpp"
#include "exporters/text/json_text.hpp"
#include "exporters/text/scalar_text.hpp"

namespace kgbuild::exporting {
namespace {

constexpr std::uint32_t max_clusters = 1000;  // VOSviewer rejects more

double to_years(Day day) {
  using std::chrono::sys_days;
  const sys_days date{std::chrono::days{day}};
  const auto year = std::chrono::year_month_day{date}.year();
  const sys_days first{year / 1 / 1}, next{(year + std::chrono::years{1}) / 1 / 1};
  const double part = static_cast<double>((date - first).count()) / static_cast<double>((next - first).count());
  return static_cast<double>(static_cast<int>(year)) + std::round(part * 1000.0) / 1000.0;
}

struct Link {
  NodeId a, b;  ///< a < b
  double strength;
};

/// One link for each pair of adjacent nodes: the weights of parallel edges are added, directions ignored.
std::vector<Link> find_links(const Graph& graph) {
  std::vector<Link> links;
  links.reserve(graph.edge_count());
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    const auto [a, b] = std::minmax({graph.source(edge), graph.target(edge)});
    const double strength = graph.weight(edge);
    if (a != b && std::isfinite(strength) && strength >= 0) links.push_back({a, b, strength});
  }
  std::ranges::stable_sort(links, [](const Link& x, const Link& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
  std::size_t kept = 0;
  for (const Link& link : links) {
    if (kept > 0 && links[kept - 1].a == link.a && links[kept - 1].b == link.b) {
      links[kept - 1].strength += link.strength;
    } else {
      links[kept++] = link;
    }
  }
  links.resize(kept);
  return links;
}

double number_of(const Field& field, std::uint32_t row) {
  if (field.type == ValueType::date) return to_years(field.column->day(row));
  return field.type == ValueType::integer ? static_cast<double>(field.column->integer(row)) : field.column->real(row);
}

bool is_number(ValueType type) { return type == ValueType::integer || type == ValueType::real; }
bool is_weight(const Field& field) {
  return is_number(field.type) && (field.name == "papers" || is_centrality(field.name));
}
bool is_score(const Field& field) {
  const bool has_value = is_number(field.type) || field.type == ValueType::date;
  return has_value && !is_weight(field) && !field.name.ends_with("community");
}

class VosviewerWriter {
 public:
  VosviewerWriter(const Graph& graph, const ExportOptions& options);

  void write(OutputFile& out) const;

 private:
  bool has_cluster(NodeId node) const;
  void write_item(NodeId node, TextBuffer& out) const;
  void write_weights(NodeId node, TextBuffer& out) const;
  void write_scores(NodeId node, TextBuffer& out) const;
  std::string name_of_cluster(NodeId member) const;
  void write_clusters(OutputFile& out) const;

  const Graph& graph_;
  const ExportOptions& options_;
  Appearance look_;
  NodeTexts ids_;
  std::vector<Link> links_;
  std::vector<std::uint32_t> link_counts_;
  std::vector<double> strengths_;
  std::array<std::vector<Field>, node_kind_count> fields_;
  std::size_t kinds_ = 0;
};

VosviewerWriter::VosviewerWriter(const Graph& graph, const ExportOptions& options)
    : graph_(graph),
      options_(options),
      look_(graph),
      ids_(make_json_ids(graph)),
      links_(find_links(graph)),
      link_counts_(graph.node_count()),
      strengths_(graph.node_count()) {
  for (const Link& link : links_) {
    for (const NodeId node : {link.a, link.b}) {
      ++link_counts_[node];
      strengths_[node] += link.strength;
    }
  }
  for (const NodeKindInfo& kind : node_kinds()) {
    if (graph.nodes_of(kind.kind).size() == 0) continue;
    ++kinds_;
    fields_[static_cast<std::size_t>(kind.kind)] = find_fields(graph, kind.kind);
  }
}

/// Nodes of a single kind have none: VOSviewer then computes its own.
bool VosviewerWriter::has_cluster(NodeId node) const {
  return (look_.clusters().are_communities() || kinds_ > 1) && look_.clusters()[node] < max_clusters;
}

void write_pair(std::string_view& separator, std::string_view name, double value, TextBuffer& out) {
  out.write(separator);
  write_json_string(name, out);
  out.write(":");
  write_number(value, out);
  separator = ",";
}

void VosviewerWriter::write_weights(NodeId node, TextBuffer& out) const {
  const std::uint32_t row = graph_.node_row(node);
  std::string_view separator = ",\"weights\":{";
  for (const Field& field : fields_[static_cast<std::size_t>(graph_.node_kind(node))]) {
    if (is_weight(field) && is_writable(*field.column, row))
      write_pair(separator, field.name, number_of(field, row), out);
  }
  write_pair(separator, "links", link_counts_[node], out);
  write_pair(separator, "total_link_strength", std::round(strengths_[node] * 1e6) / 1e6, out);
  out.write("}");
}

void VosviewerWriter::write_scores(NodeId node, TextBuffer& out) const {
  const std::uint32_t row = graph_.node_row(node);
  constexpr std::string_view start = ",\"scores\":{";
  std::string_view separator = start;
  for (const Field& field : fields_[static_cast<std::size_t>(graph_.node_kind(node))]) {
    if (is_score(field) && is_writable(*field.column, row))
      write_pair(separator, field.name, number_of(field, row), out);
  }
  if (separator != start) out.write("}");
}

void VosviewerWriter::write_item(NodeId node, TextBuffer& out) const {
  out.write("{\"id\":");
  out.write(ids_[node]);
  out.write(",\"label\":");
  write_json_string(graph_.label(node), out);
  out.write(",");
  write_position(look_.position(node), out);
  if (has_cluster(node)) {
    out.write(",\"cluster\":");
    write_number(look_.clusters()[node] + 1, out);
  }
  write_weights(node, out);
  write_scores(node, out);
  out.write("}");
}

/// The kind, or the topics of the community if the pass for topics ran; empty if there are none.
std::string VosviewerWriter::name_of_cluster(NodeId member) const {
  const NodeKind kind = graph_.node_kind(member);
  if (!look_.clusters().are_communities()) return std::string(kind_info(kind).name);
  const Column* topics = graph_.find_column(kind, "community_topics");
  const std::uint32_t row = graph_.node_row(member);
  std::string name;
  if (topics == nullptr || topics->type != ValueType::string_list || !topics->has(row)) return name;
  for (const StringId topic : topics->list(row)) {
    if (!name.empty()) name += ", ";
    name += graph_.strings().view(topic);
  }
  return name;
}

void VosviewerWriter::write_clusters(OutputFile& out) const {
  const Clusters& clusters = look_.clusters();
  std::vector<bool> is_named(clusters.size());
  std::string_view separator = "\n";
  for (NodeId node = 0; node < graph_.node_count(); ++node) {
    if (!has_cluster(node) || is_named[clusters[node]]) continue;
    is_named[clusters[node]] = true;
    const std::string name = name_of_cluster(node);
    if (name.empty()) continue;
    TextBuffer text;
    text.write(separator);
    text.write("{\"cluster\":");
    write_number(clusters[node] + 1, text);
    text.write(",\"label\":");
    write_json_string(name, text);
    text.write("}");
    out.write(text.view());
    separator = ",\n";
  }
}

void VosviewerWriter::write(OutputFile& out) const {
  const auto write_link = [this](std::uint32_t link, TextBuffer& text) {
    text.write("{\"source_id\":");
    text.write(ids_[links_[link].a]);
    text.write(",\"target_id\":");
    text.write(ids_[links_[link].b]);
    text.write(",\"strength\":");
    write_number(links_[link].strength, text);
    text.write("}");
  };
  out.write("{\"network\":{\"items\":[");
  write_elements(
      graph_.node_count(), options_.threads, [this](NodeId node, TextBuffer& text) { write_item(node, text); }, out);
  out.write("\n],\n\"links\":[");
  write_elements(static_cast<std::uint32_t>(links_.size()), options_.threads, write_link, out);
  out.write("\n],\n\"clusters\":[");
  write_clusters(out);
  out.write("\n]},\n\"info\":{\"title\":\"kgbuild\",\"description\":");
  TextBuffer view;
  write_json_string(options_.view.empty() ? "" : "View " + std::string(options_.view), view);
  out.write(view.view());
  out.write("}}\n");
}

}  // namespace

void write_vosviewer(const Graph& graph, const ExportOptions& options, OutputFile& out) {
  VosviewerWriter(graph, options).write(out);
}

}  // namespace kgbuild::exporting
