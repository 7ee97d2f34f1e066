// Initial positions of nodes in a drawing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace kgbuild::exporting {

struct Position {
  double x = 0, y = 0;
};

/// Places each cluster as a disc with its largest nodes in the centre, and the discs around that of the first cluster;
/// nodes and discs follow the spiral of a sunflower (H. Vogel, A better way to construct the sunflower head, 1979).
/// `clusters` and `sizes` (diameters) have an element per node. Positions are rounded to one decimal and the same on
/// every machine, since they only need +, *, / and square roots. O(n log n).
std::vector<Position> lay_out(std::span<const std::uint32_t> clusters, std::span<const double> sizes);

}  // namespace kgbuild::exporting
