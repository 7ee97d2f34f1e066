#include "exporters/look/layout.hpp"

#include <algorithm>
#include <cmath>

namespace kgbuild::exporting {
namespace {

constexpr double node_margin = 2, cluster_margin = 15;

/// Positions for discs along the spiral of a sunflower, the first at its centre.
class Spiral {
 public:
  Position add(double radius) {
    constexpr double spread = 1.3;  // discs of equal size do not overlap from 1.2 on
    const double distance = area_ == 0 ? 0 : spread * std::sqrt(area_) + radius;
    const Position center{distance * direction_.x, distance * direction_.y};
    area_ += radius * radius;
    extent_ = distance + radius;
    turn();
    return center;
  }
  /// Distance from the centre to the far end of the last disc.
  double extent() const { return extent_; }

 private:
  /// Turns by the golden angle, pi * (3 - sqrt(5)).
  void turn() {
    constexpr double cosine = -0.73736887807831963, sine = 0.67549029426152396;
    direction_ = {direction_.x * cosine - direction_.y * sine, direction_.x * sine + direction_.y * cosine};
  }

  Position direction_{1, 0};
  double area_ = 0;  // of all discs so far, divided by pi
  double extent_ = 0;
};

double round_tenth(double value) { return std::round(value * 10.0) / 10.0; }

/// By cluster, then decreasing size, then id.
std::vector<std::uint32_t> order_nodes(std::span<const std::uint32_t> clusters, std::span<const double> sizes) {
  struct Ranked {
    std::uint32_t cluster, node;
    double size;
  };
  std::vector<Ranked> ranked;  // holds the sort keys of a node together
  ranked.reserve(sizes.size());
  for (std::uint32_t node = 0; node < sizes.size(); ++node) ranked.push_back({clusters[node], node, sizes[node]});
  std::ranges::sort(ranked, [](const Ranked& a, const Ranked& b) {
    if (a.cluster != b.cluster) return a.cluster < b.cluster;
    return a.size != b.size ? a.size > b.size : a.node < b.node;
  });
  std::vector<std::uint32_t> order;
  order.reserve(ranked.size());
  for (const Ranked& each : ranked) order.push_back(each.node);
  return order;
}

}  // namespace

std::vector<Position> lay_out(std::span<const std::uint32_t> clusters, std::span<const double> sizes) {
  const std::vector<std::uint32_t> order = order_nodes(clusters, sizes);
  std::vector<Position> positions(sizes.size());
  Spiral discs;
  for (auto first = order.begin(); first != order.end();) {
    const auto last =
        std::find_if(first, order.end(), [&](std::uint32_t node) { return clusters[node] != clusters[*first]; });
    const std::span<const std::uint32_t> members(first, last);
    Spiral inside;
    for (const std::uint32_t node : members) positions[node] = inside.add(sizes[node] / 2 + node_margin);
    const Position center = discs.add(inside.extent() + cluster_margin);
    for (const std::uint32_t node : members) {
      positions[node] = {round_tenth(center.x + positions[node].x), round_tenth(center.y + positions[node].y)};
    }
    first = last;
  }
  return positions;
}

}  // namespace kgbuild::exporting
