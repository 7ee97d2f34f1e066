// IRIs of nodes and edges.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/fields/node_texts.hpp"
#include "exporters/text/text_buffer.hpp"
#include "kgbuild/graph.hpp"

namespace kgbuild::exporting {

/// Prefix of the IRIs of arXiv papers, followed by the arXiv id.
inline constexpr std::string_view arxiv_iri = "https://arxiv.org/abs/";

/// Percent-encodes (RFC 3986, section 2) everything except ASCII letters, digits, `-`, `.`, `_`, `~`, `:` and the bytes
/// in `also_kept`. The text is then valid in any IRI and needs no escapes in N-Triples or JSON.
std::string percent_encode(std::string_view text, std::string_view also_kept = {});

/// The compact IRI of a node (JSON-LD 1.1): `arxiv:2412.16145` for `paper:arxiv:2412.16145`, else its id,
/// percent-encoded.
std::string compact_node_iri(std::string_view id);

/// The full IRI: `base` and the compact one, or `arxiv_iri` and the arXiv id.
std::string expand_iri(std::string_view compact, std::string_view base);

/// The IRIs of all nodes, and the keys of edges.
class NodeIris {
 public:
  enum class Form : std::uint8_t { compact, full };

  /// `full` IRIs are enclosed in `<` and `>`, `compact` ones are not.
  NodeIris(const Graph& graph, Form form, std::string_view base);

  std::string_view operator[](NodeId node) const { return texts_[node]; }

  /// Writes the name of an edge, 16 hex digits: a hash of its kind and the ids of its ends, the same in every view.
  void write_edge_key(const Graph& graph, EdgeId edge, TextBuffer& out) const;

 private:
  NodeTexts texts_;
  std::vector<std::uint64_t> hashes_;
};

}  // namespace kgbuild::exporting
