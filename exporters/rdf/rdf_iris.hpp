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

/// Where the IRIs of arXiv papers begin; what follows is the arXiv id.
inline constexpr std::string_view arxiv_iri = "https://arxiv.org/abs/";

/// `text` with everything but ASCII letters, digits, `-`, `.`, `_`, `~`, `:` and the bytes in `also_kept`
/// percent-encoded (RFC 3986, section 2), so that it may stand in any IRI and needs no escape in N-Triples or JSON.
std::string percent_encode(std::string_view text, std::string_view also_kept = {});

/// The compact IRI of a node (JSON-LD 1.1): `arxiv:2412.16145` for `paper:arxiv:2412.16145`, else its id,
/// percent-encoded.
std::string compact_node_iri(std::string_view id);

/// The IRI that a compact one stands for: behind `base`, but that of an arXiv paper.
std::string expand_iri(std::string_view compact, std::string_view base);

/// The IRIs of all nodes, and the keys of edges.
class NodeIris {
 public:
  enum class Form : std::uint8_t { compact, full };

  /// `full` IRIs stand between `<` and `>`, `compact` ones as they are.
  NodeIris(const Graph& graph, Form form, std::string_view base);

  std::string_view operator[](NodeId node) const { return texts_[node]; }

  /// 16 hex digits that name an edge: a hash of kind and ids of the ends, the same in every view.
  void write_edge_key(const Graph& graph, EdgeId edge, TextBuffer& out) const;

 private:
  NodeTexts texts_;
  std::vector<std::uint64_t> hashes_;
};

}  // namespace kgbuild::exporting
