#include "graph/analysis/kernels/search_rows.hpp"

#include <bit>

namespace kgbuild::graphs {
namespace {

using Part = Register<std::uint64_t>::Part;
using Row = LaneParts<std::uint64_t>;
constexpr std::size_t parts = lane_parts;

bool is_zero(const Row& row) {
  const Part any = (row.part[0] | row.part[1]) | (row.part[2] | row.part[3]);
  return (any[0] | any[1]) == 0;
}

/// Adds `carry` x 2^k: merges it with waiting rows until there is none of its k.
void count(SearchCounters& counters, Row carry, unsigned k) {
  for (; (counters.is_waiting >> k & 1) != 0; ++k) {
    counters.is_waiting ^= std::uint64_t{1} << k;
    Part* const sum = parts_of(counters.sums[k]);
    const Part* const waiting = parts_of(counters.waiting[k]);
    for (std::size_t i = 0; i < parts; ++i) {
      const Part either = sum[i] ^ waiting[i], both = sum[i] & waiting[i];
      sum[i] = either ^ carry.part[i];
      carry.part[i] = both | (either & carry.part[i]);
    }
  }
  for (std::size_t i = 0; i < parts; ++i) parts_of(counters.waiting[k])[i] = carry.part[i];
  counters.is_waiting |= std::uint64_t{1} << k;
}

Row find_arriving(const SearchLevel& level, std::uint32_t c, const Row& missing) {
  const std::uint32_t* target = level.twins->csr.targets.data() + level.twins->csr.offsets[c];
  const std::uint32_t* const end = level.twins->csr.targets.data() + level.twins->inner_ends[c];
  Row arriving{};
  for (; target != end; ++target) {
    const Part* const reached = parts_of(level.reached[*target]);
    for (std::size_t i = 0; i < parts; ++i) arriving.part[i] |= reached[i];
  }
  for (std::size_t i = 0; i < parts; ++i) arriving.part[i] &= missing.part[i];
  return arriving;
}

void add_counts(const SearchRow& row, unsigned k, std::array<std::uint64_t, 512>& counts) {
  for (std::size_t word = 0; word < row.lanes.size(); ++word) {
    for (std::uint64_t bits = row.lanes[word]; bits != 0; bits &= bits - 1) {
      counts[64 * word + static_cast<unsigned>(std::countr_zero(bits))] += std::uint64_t{1} << k;
    }
  }
}

}  // namespace

bool advance_searches(const SearchLevel& level, TwinQuotient::Range range, SearchCounters& counters) {
  const Part* const all = parts_of(level.all);
  bool any = false;
  for (std::uint32_t c = range.first; c < range.last; ++c) {
    Part* const seen = parts_of(level.seen[c]);
    Row missing, arriving{};
    for (std::size_t i = 0; i < parts; ++i) missing.part[i] = all[i] & ~seen[i];
    if (!is_zero(missing)) arriving = find_arriving(level, c, missing);
    if (!is_zero(arriving)) {
      any = true;
      for (std::size_t i = 0; i < parts; ++i) seen[i] |= arriving.part[i];
      for (std::uint32_t members = level.twins->members[c]; members != 0; members &= members - 1) {
        count(counters, arriving, static_cast<unsigned>(std::countr_zero(members)));
      }
    }
    if (level.arriving == nullptr) continue;
    for (std::size_t i = 0; i < parts; ++i) parts_of(level.arriving[c])[i] = arriving.part[i];
  }
  return any;
}

void take_counts(SearchCounters& counters, std::array<std::uint64_t, 512>& counts) {
  for (unsigned k = 0; k < counters.sums.size(); ++k) {
    add_counts(counters.sums[k], k, counts);
    counters.sums[k] = {};
    if ((counters.is_waiting >> k & 1) != 0) add_counts(counters.waiting[k], k, counts);
  }
  counters.is_waiting = 0;
}

}  // namespace kgbuild::graphs
