#include "exporters/rdf/rdf_iris.hpp"

#include <array>
#include <bit>

#include "kgbuild/text.hpp"

namespace kgbuild::exporting {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

constexpr std::array<bool, 256> is_kept = [] {
  std::array<bool, 256> table{};
  for (unsigned char c = 'a'; c <= 'z'; ++c) table[c] = true;
  for (unsigned char c = 'A'; c <= 'Z'; ++c) table[c] = true;
  for (unsigned char c = '0'; c <= '9'; ++c) table[c] = true;
  for (const unsigned char c : {'-', '.', '_', '~', ':'}) table[c] = true;
  return table;
}();

/// The finalizer of SplitMix64 (Steele, Lea, Flood 2014): every bit of the result depends on every bit of `x`.
std::uint64_t mix(std::uint64_t x) {
  x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9;
  x = (x ^ x >> 27) * 0x94D049BB133111EB;
  return x ^ x >> 31;
}

}  // namespace

std::string percent_encode(std::string_view text, std::string_view also_kept) {
  std::string encoded;
  encoded.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_kept[byte] || also_kept.find(c) != std::string_view::npos) {
      encoded += c;
    } else {
      encoded += '%';
      encoded += hex_digits[byte >> 4];
      encoded += hex_digits[byte & 15];
    }
  }
  return encoded;
}

std::string compact_node_iri(std::string_view id) {
  constexpr std::string_view paper = "paper:";
  if (id.starts_with("paper:arxiv:")) return percent_encode(id.substr(paper.size()), "/");
  return percent_encode(id);
}

std::string expand_iri(std::string_view compact, std::string_view base) {
  constexpr std::string_view arxiv = "arxiv:";
  if (compact.starts_with(arxiv)) return std::string(arxiv_iri).append(compact.substr(arxiv.size()));
  return std::string(base).append(compact);
}

NodeIris::NodeIris(const Graph& graph, Form form, std::string_view base)
    : texts_(graph, [form, base](std::string_view id, std::string& text) {
        const std::string compact = compact_node_iri(id);
        if (form == Form::compact) {
          text += compact;
        } else {
          text.append("<").append(expand_iri(compact, base)).append(">");
        }
      }) {
  hashes_.reserve(graph.node_count());
  for (NodeId node = 0; node < graph.node_count(); ++node) hashes_.push_back(hash_bytes(graph.id(node)));
}

void NodeIris::write_edge_key(const Graph& graph, EdgeId edge, TextBuffer& out) const {
  constexpr std::string_view digits = "0123456789abcdef";
  const std::uint64_t kind = hash_bytes(kind_info(graph.edge_kind(edge)).name);
  const std::uint64_t ends =
      mix(hashes_[graph.source(edge)]) + std::rotl(hashes_[graph.target(edge)], 32) * 0x9E3779B97F4A7C15;
  std::uint64_t key = mix(ends ^ kind);
  constexpr std::size_t length = 16;
  char* const start = out.prepare(length);
  for (std::size_t i = length; i-- > 0; key >>= 4) start[i] = digits[key & 15];
  out.commit(start + length);
}

}  // namespace kgbuild::exporting
