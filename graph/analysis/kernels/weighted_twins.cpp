#include "graph/analysis/kernels/weighted_twins.hpp"

#include <algorithm>
#include <bit>
#include <limits>

#include "base/random.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// The first node of every hash, in a table of open addresses.
std::vector<std::uint32_t> find_first_equal(const std::vector<std::uint64_t>& hashes) {
  const std::size_t slots = std::bit_ceil(2 * hashes.size() + 2);
  std::vector<std::uint32_t> table(slots, none), first(hashes.size());
  for (std::uint32_t node = 0; node < hashes.size(); ++node) {
    std::size_t slot = hashes[node] & (slots - 1);
    while (table[slot] != none && hashes[table[slot]] != hashes[node]) slot = (slot + 1) & (slots - 1);
    if (table[slot] == none) table[slot] = node;
    first[node] = table[slot];
  }
  return first;
}

/// The upper bits of a double, which differ, into the lower ones, which round numbers lack.
std::uint64_t mix(double weight) {
  const auto bits = std::bit_cast<std::uint64_t>(weight);
  return bits ^ (bits >> 52);
}

/// A sum over the row: who weighs how much. The node itself, which its twins have in theirs, stands in with the most
/// that anyone weighs.
std::vector<std::uint64_t> hash_rows(const Csr& csr) {
  std::vector<std::uint64_t> salts(csr.nodes()), hashes(csr.nodes());
  Random random(csr.nodes());
  for (std::uint64_t& salt : salts) salt = random.next() | 1;
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) {
    std::uint64_t hash = 0;
    double most = 0;
    for (std::uint32_t arc = csr.offsets[node]; arc < csr.offsets[node + 1]; ++arc) {
      const double weight = csr.weight(arc);
      most = std::max(most, weight);
      hash += salts[csr.targets[arc]] * mix(weight);
    }
    hash += salts[node] * mix(most);
    hashes[node] = hash ^ (hash >> 32);
  }
  return hashes;
}

/// The rows are equal but for the two nodes, which stand in each other's.
bool are_twins(const Csr& csr, std::uint32_t a, std::uint32_t b) {
  if (csr.degree(a) != csr.degree(b)) return false;
  std::uint32_t i = csr.offsets[a], j = csr.offsets[b];
  bool is_seen = false;
  while (i < csr.offsets[a + 1] || j < csr.offsets[b + 1]) {
    if (i < csr.offsets[a + 1] && csr.targets[i] == b) {
      is_seen = true;
      ++i;
    } else if (j < csr.offsets[b + 1] && csr.targets[j] == a) {
      ++j;
    } else {
      if (i == csr.offsets[a + 1] || j == csr.offsets[b + 1] || csr.targets[i] != csr.targets[j] ||
          csr.weight(i) != csr.weight(j)) {
        return false;
      }
      ++i;
      ++j;
    }
  }
  return is_seen;
}

}  // namespace

Partition group_twins(const Csr& csr) {
  Partition first = find_first_equal(hash_rows(csr));
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) {
    if (first[node] != node && !are_twins(csr, first[node], node)) first[node] = node;
  }
  renumber(first);
  return first;
}

}  // namespace kgbuild::graphs
