#include "tests/unit/graph_definitions.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace kgbuild::test {

Definitions::Definitions(const SimpleGraph& graph)
    : n_(graph.nodes),
      all_(n_ == 0 ? 0 : ~Set{0} >> (64 - n_)),
      rows_(n_),
      distances_(n_ * n_, far),
      paths_(n_ * n_, 0.0) {
  for (const auto& [a, b] : graph.edges) {
    rows_[a] |= Set{1} << b;
    rows_[b] |= Set{1} << a;
    distances_[a * n_ + b] = distances_[b * n_ + a] = 1;
  }
  find_distances();
  for (std::uint32_t node = 0; node < n_; ++node) count_paths(node);
}

void Definitions::find_distances() {
  for (std::uint32_t a = 0; a < n_; ++a) distances_[a * n_ + a] = 0;
  for (std::uint32_t k = 0; k < n_; ++k) {
    for (std::uint32_t a = 0; a < n_; ++a) {
      for (std::uint32_t b = 0; b < n_; ++b) {
        const std::uint32_t through = distances_[a * n_ + k] + distances_[k * n_ + b];
        if (through < distances_[a * n_ + b]) distances_[a * n_ + b] = through;
      }
    }
  }
}

/// By length: a path to a node is one to a neighbour that is nearer by 1.
void Definitions::count_paths(std::uint32_t from) {
  paths_[from * n_ + from] = 1;
  for (std::uint32_t length = 1; length < n_; ++length) {
    for (std::uint32_t to = 0; to < n_; ++to) {
      if (distance(from, to) != length) continue;
      for (std::uint32_t before = 0; before < n_; ++before) {
        const bool is_before = (rows_[to] >> before & 1) != 0 && distance(from, before) + 1 == length;
        if (is_before) paths_[from * n_ + to] += paths_[from * n_ + before];
      }
    }
  }
}

std::uint32_t Definitions::count(Set nodes, Set within) {
  return static_cast<std::uint32_t>(std::popcount(nodes & within));
}

Definitions::Set Definitions::reach(std::uint32_t from, Set within) const {
  Set reached = Set{1} << from;
  for (Set last = 0; last != reached;) {
    last = reached;
    for (std::uint32_t node = 0; node < n_; ++node) {
      if ((last >> node & 1) != 0) reached |= rows_[node] & within;
    }
  }
  return reached;
}

std::uint32_t Definitions::count_components(Set within) const {
  std::uint32_t components = 0;
  for (Set left = within; left != 0; ++components) {
    left &= ~reach(static_cast<std::uint32_t>(std::countr_zero(left)), within);
  }
  return components;
}

std::vector<std::uint32_t> Definitions::cores() const {
  std::vector<std::uint32_t> cores(n_, 0);
  for (std::uint32_t k = 1; k < n_; ++k) {
    Set left = all_;
    for (Set before = 0; before != left;) {
      before = left;
      for (std::uint32_t node = 0; node < n_; ++node) {
        if (count(rows_[node], left) < k) left &= ~(Set{1} << node);
      }
    }
    for (std::uint32_t node = 0; node < n_; ++node) {
      if ((left >> node & 1) != 0) cores[node] = k;
    }
  }
  return cores;
}

std::uint64_t Definitions::triangles(std::uint32_t node) const {
  std::uint64_t ends = 0;
  for (std::uint32_t other = 0; other < n_; ++other) {
    if ((rows_[node] >> other & 1) != 0) ends += count(rows_[node], rows_[other]);
  }
  return ends / 2;
}

std::vector<std::uint32_t> Definitions::components() const {
  std::vector<Set> sets;
  for (Set left = all_; left != 0; left &= ~sets.back()) {
    sets.push_back(reach(static_cast<std::uint32_t>(std::countr_zero(left)), all_));
  }
  std::ranges::stable_sort(sets, std::ranges::greater(), [](Set set) { return std::popcount(set); });
  std::vector<std::uint32_t> numbers(n_);
  for (std::uint32_t node = 0; node < n_; ++node) {
    const auto own = std::ranges::find_if(sets, [&](Set set) { return (set >> node & 1) != 0; });
    numbers[node] = static_cast<std::uint32_t>(own - sets.begin());
  }
  return numbers;
}

std::uint32_t Definitions::gained_without(std::uint32_t node) const {
  if (rows_[node] == 0) return 0;
  return count_components(all_ & ~(Set{1} << node)) - count_components(all_);
}

std::uint32_t Definitions::cut_off(std::uint32_t a, std::uint32_t b) const {
  Definitions cut = *this;
  cut.rows_[a] &= ~(Set{1} << b);
  cut.rows_[b] &= ~(Set{1} << a);
  const Set side = cut.reach(a, all_);
  return (side >> b & 1) != 0 ? 0 : std::min(count(side, all_), count(cut.reach(b, all_), all_));
}

double Definitions::betweenness(std::uint32_t node) const {
  double sum = 0;
  for (std::uint32_t s = 0; s < n_; ++s) {
    for (std::uint32_t t = s + 1; t < n_; ++t) {
      if (s == node || t == node || distance(s, t) >= far) continue;
      if (distance(s, node) + distance(node, t) != distance(s, t)) continue;
      sum += paths_[s * n_ + node] * paths_[node * n_ + t] / paths_[s * n_ + t];
    }
  }
  return sum;
}

std::vector<double> Definitions::ranks(const std::vector<double>& jumps) const {
  constexpr double damping = 0.85;
  const std::size_t width = n_ + 1;  // a row: what all ranks take away from one, and its jump
  std::vector<double> equations(n_ * width, 0.0);
  for (std::uint32_t to = 0; to < n_; ++to) {
    for (std::uint32_t from = 0; from < n_; ++from) {
      const double linked = (rows_[from] >> to & 1) != 0 ? 1.0 / degree(from) : 0.0;
      equations[to * width + from] = (to == from ? 1 : 0) - damping * (rows_[from] == 0 ? jumps[to] : linked);
    }
    equations[to * width + n_] = (1 - damping) * jumps[to];
  }
  std::vector<double> ranks(n_);
  for (std::uint32_t i = 0; i < n_; ++i) {  // columns are diagonally dominant: no exchange of rows
    for (std::uint32_t row = 0; row < n_; ++row) {
      const double factor = row == i ? 0 : equations[row * width + i] / equations[i * width + i];
      for (std::size_t column = i; column < width; ++column) {
        equations[row * width + column] -= factor * equations[i * width + column];
      }
    }
  }
  for (std::uint32_t i = 0; i < n_; ++i) ranks[i] = equations[i * width + n_] / equations[i * width + i];
  return ranks;
}

}  // namespace kgbuild::test
