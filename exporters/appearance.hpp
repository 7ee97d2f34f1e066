// How nodes look in formats that people open to see something.
#pragma once

#include <cstdint>

#include "kgbuild/graph.hpp"

namespace kgbuild {

struct Rgb {
  std::uint8_t r = 0, g = 0, b = 0;
};

/// The colour of the kind in the schema.
Rgb kind_color(NodeKind kind);

/// Diameter of a node: 4 + 2 * sqrt(papers), to two decimals, so that the area grows with the
/// number of papers; 6 where nothing is counted (papers themselves, metrics).
double node_size(const Graph& graph, NodeId node);

}  // namespace kgbuild
