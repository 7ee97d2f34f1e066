// What the JSON formats for pictures say of every node and edge in the same words.
#pragma once

#include "exporters/fields/node_texts.hpp"
#include "exporters/look/appearance.hpp"
#include "exporters/text/text_buffer.hpp"
#include "kgbuild/graph.hpp"

namespace kgbuild::exporting {

/// Ids between quotes.
NodeTexts make_json_ids(const Graph& graph);

/// `"x":-12.5,"y":3`
void write_position(Position position, TextBuffer& out);

/// `,"label":"GPTQ","kind":"Method","size":8,"color":"#009e73"`
void write_look(const Graph& graph, const Appearance& look, NodeId node, TextBuffer& out);

/// The same, and the position behind it.
void write_visuals(const Graph& graph, const Appearance& look, NodeId node, TextBuffer& out);

/// `"source":"author:ada","target":"paper:arxiv:2401.99901"`
void write_ends(const Graph& graph, const NodeTexts& ids, EdgeId edge, TextBuffer& out);

/// `"kind":"AUTHORED"`
void write_kind(const Graph& graph, EdgeId edge, TextBuffer& out);

/// True when two edges may join the same nodes: a result speaks of a method and may compare it with that method. Papers
/// have one edge to each thing.
bool has_parallel_edges(const Graph& graph);

}  // namespace kgbuild::exporting
