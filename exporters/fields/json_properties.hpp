// Properties of nodes and edges as members of JSON objects.
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "exporters/fields/fields.hpp"
#include "exporters/output/ordered_write.hpp"
#include "exporters/text/text_buffer.hpp"
#include "kgbuild/exporter.hpp"

namespace kgbuild::exporting {

/// A member has the name of its property, with `_` appended if formats define that name themselves (`id`, `label`,
/// `source`, `color`, ...). Lists are arrays, dates strings, evidence the arrays `rule`, `at` and `sentence`. Absent
/// values have no member.
class JsonProperties {
 public:
  /// `graph` must outlive it.
  JsonProperties(const Graph& graph, EvidenceDetail evidence);
  JsonProperties(Graph&&, EvidenceDetail) = delete;

  /// Write members that follow others: `,"name":"GPTQ","papers":4`.
  void write_node(NodeId node, TextBuffer& out) const;
  void write_edge(EdgeId edge, TextBuffer& out) const;

 private:
  struct Member {
    std::string head;  ///< `,"papers":`
    Field field;
  };
  static std::vector<Member> make_members(const std::vector<Field>& fields, std::span<const std::string_view> reserved);
  void write_column(const Member& member, std::size_t row, TextBuffer& out) const;
  void write_evidence(const Member& member, EdgeId edge, TextBuffer& out) const;

  const Graph& graph_;
  std::array<std::vector<Member>, node_kind_count> nodes_;
  std::array<std::vector<Member>, edge_kind_count> edges_;
};

/// Writes the elements of an array, one per line, without its brackets; `write(item, text)` appends one.
template <typename Write>
void write_elements(std::uint32_t count, unsigned threads, const Write& write, OutputFile& out) {
  const auto write_line = [&write](std::uint32_t item, TextBuffer& text) {
    text.write(item == 0 ? "\n" : ",\n");
    write(item, text);
  };
  write_each(count, threads, write_line, out);
}

}  // namespace kgbuild::exporting
