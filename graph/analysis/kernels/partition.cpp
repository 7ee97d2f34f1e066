#include "graph/analysis/kernels/partition.hpp"

#include <algorithm>
#include <numeric>

namespace kgbuild::graphs {

Partition make_singletons(std::uint32_t nodes) {
  Partition partition(nodes);
  std::iota(partition.begin(), partition.end(), 0U);
  return partition;
}

std::uint32_t renumber(Partition& partition) {
  constexpr std::uint32_t none = UINT32_MAX;
  std::vector<std::uint32_t> numbers(partition.size(), none);
  std::uint32_t count = 0;
  for (std::uint32_t& part : partition) {
    std::uint32_t& number = numbers[part];
    if (number == none) number = count++;
    part = number;
  }
  return count;
}

std::uint32_t number_by_size(Partition& partition) {
  const std::uint32_t count = renumber(partition);
  std::vector<std::uint32_t> sizes(count, 0), numbers(count), order = make_singletons(count);
  for (const std::uint32_t part : partition) ++sizes[part];
  std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) { return sizes[a] > sizes[b]; });
  for (std::uint32_t i = 0; i < count; ++i) numbers[order[i]] = i;
  for (std::uint32_t& part : partition) part = numbers[part];
  return count;
}

}  // namespace kgbuild::graphs
