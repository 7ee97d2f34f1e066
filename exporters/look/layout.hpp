// Where nodes stand in a picture before any layout program has seen it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace kgbuild::exporting {

struct Position {
  double x = 0, y = 0;
};

/// A disc for each cluster, the largest nodes in its middle, the discs around each other from the first cluster on:
/// nodes and discs along the spiral of a sunflower (H. Vogel, A better way to construct the sunflower head, 1979).
/// `clusters` and `sizes`, diameters, are those of the nodes. To one decimal; the same on every machine, because
/// nothing but +, *, / and the square root is computed. Takes n log n for n nodes.
std::vector<Position> lay_out(std::span<const std::uint32_t> clusters, std::span<const double> sizes);

}  // namespace kgbuild::exporting
