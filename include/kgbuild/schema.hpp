// Kinds of nodes and edges and their properties: one table each. Exporters, help and tests take every
// name from here.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "kgbuild/enum_array.hpp"

namespace kgbuild {

/// In the byte order of their id prefixes, so that nodes sorted by id are grouped by kind.
enum class NodeKind : std::uint8_t { author, benchmark, digest, institution, method, metric, paper, result, task };
inline constexpr std::size_t node_kind_count = 9;
template <>
inline constexpr std::size_t enum_count<NodeKind> = node_kind_count;

enum class EdgeKind : std::uint8_t {
  addresses,
  affiliated_with,
  against,
  authored,
  broader,  ///< from the special to the general
  builds_on,
  cites,
  coauthored_with,
  compares_with,
  evaluates_on,
  featured_in,
  in_metric,
  introduces,
  measures,
  mentions,
  of_method,
  on_benchmark,
  reports,
  tests,
  trains_on,
  uses,
  variant_of,
  cooccurs_with,  ///< methods and benchmarks views: named by the same papers
  coupled_with,   ///< papers view: share methods, benchmarks or persons
};
inline constexpr std::size_t edge_kind_count = 24;
template <>
inline constexpr std::size_t enum_count<EdgeKind> = edge_kind_count;

enum class ValueType : std::uint8_t { boolean, integer, real, date, string, string_list };

struct Property {
  std::string_view name;  ///< snake_case; never changes once released
  ValueType type = ValueType::string;
  std::string_view description;  ///< one line, with unit and range
};

struct NodeKindInfo {
  NodeKind kind;
  std::string_view name;    ///< `Paper`: label in Neo4j and GraphML
  std::string_view prefix;  ///< `paper`: the part of an id before `:`
  std::string_view color;   ///< `#rrggbb`, from the Okabe-Ito palette; grey for digests
  std::span<const Property> properties;
};

/// Kinds of the two nodes that an edge may join.
struct Endpoints {
  NodeKind from;
  NodeKind to;
};

struct EdgeKindInfo {
  EdgeKind kind;
  std::string_view name;  ///< `AUTHORED`
  bool symmetric = false;
  bool extracted = false;  ///< carries evidence
  std::span<const Endpoints> endpoints;
  std::span<const Property> properties;
};

/// Properties, and columns of passes, that code asks for by name.
namespace property_name {
inline constexpr std::string_view category = "category";
inline constexpr std::string_view community = "community";  ///< column of the pass of that name
inline constexpr std::string_view confidence = "confidence";
inline constexpr std::string_view first_featured = "first_featured";
inline constexpr std::string_view fractional = "fractional";
inline constexpr std::string_view papers = "papers";
inline constexpr std::string_view weight = "weight";
}  // namespace property_name

/// All kinds, in the order of the enumerations.
std::span<const NodeKindInfo> node_kinds();
std::span<const EdgeKindInfo> edge_kinds();

/// The row of a kind. Throws UsageError for a number that is not an enumerator.
const NodeKindInfo& kind_info(NodeKind kind);
const EdgeKindInfo& kind_info(EdgeKind kind);

/// The kind whose `name` is `text`, exactly (`Paper`, `AUTHORED`), or nothing.
std::optional<NodeKind> find_node_kind(std::string_view text);
std::optional<EdgeKind> find_edge_kind(std::string_view text);

}  // namespace kgbuild
