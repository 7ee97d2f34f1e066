// JSON formats for drawing a graph: an array of nodes and one of edges. They differ in what surrounds the same parts,
// which each format states as data.
#pragma once

#include <span>
#include <string_view>

#include "exporters/fields/node_texts.hpp"
#include "exporters/look/layout.hpp"
#include "exporters/text/text_buffer.hpp"
#include "kgbuild/exporter.hpp"

namespace kgbuild::exporting {

enum class GraphSlot : unsigned char {
  none,
  view,        ///< `"knowledge"`
  directed,    ///< `true`, `false`
  type,        ///< `"mixed"`, `"undirected"`
  multigraph,  ///< `true` when edges may be parallel
};
enum class NodeSlot : unsigned char {
  none,
  id,          ///< `"method:gptq"`
  look,        ///< `"label":"GPTQ","kind":"Method","size":8,"color":"#009e73"`
  position,    ///< `"x":-12.5,"y":3`
  kind,        ///< `Method`
  properties,  ///< `,"papers":4`, each after a comma
};
enum class EdgeSlot : unsigned char {
  none,
  number,      ///< `17`
  ends,        ///< `"source":"author:ada","target":"paper:arxiv:2401.99901"`
  undirected,  ///< `,"undirected":true` for symmetric kinds, else nothing
  kind,        ///< `AUTHORED`
  properties,  ///< `,"count":2`, each after a comma
};

/// Text as it is, then the content of a slot.
template <typename Slot>
struct JsonPart {
  std::string_view text;
  Slot slot = Slot::none;
};

/// A format. Nodes and edges are elements of arrays, one per line.
struct JsonShape {
  std::span<const JsonPart<GraphSlot>> head;  ///< to the `[` of the nodes
  std::span<const JsonPart<NodeSlot>> node;
  std::string_view middle;  ///< from the `]` of the nodes to the `[` of the edges
  std::span<const JsonPart<EdgeSlot>> edge;
  std::string_view tail;  ///< from the `]` of the edges
};

void write_json_graph(const JsonShape& shape, const Graph& graph, const ExportOptions& options, OutputFile& out);

/// Ids between quotes.
NodeTexts make_json_ids(const Graph& graph);

/// `"x":-12.5,"y":3`
void write_position(Position position, TextBuffer& out);

}  // namespace kgbuild::exporting
