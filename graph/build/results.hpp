// Results of papers, their names resolved.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "graph/build/identity/names.hpp"

namespace kgbuild::graphs {

inline constexpr std::uint32_t no_entity = std::numeric_limits<std::uint32_t>::max();

struct Result {
  std::uint64_t hash = 0;  ///< of its content; the key of the id
  std::uint32_t paper = 0;
  const ResultItem* item = nullptr;
  /// Indices of entities, or no_entity where the result does not say or the paper does not name it.
  std::uint32_t method = no_entity, benchmark = no_entity, metric = no_entity, baseline = no_entity;
  std::vector<std::pair<std::uint32_t, const ResultItem*>> sources;  ///< record and item of each time it was read
};

/// The results of all records, sorted by hash; what one paper says twice in the same words is one
/// result. The hash covers the record's own identifier, not the merged paper's, so that the id does
/// not change when more records come in.
std::vector<Result> resolve_results(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers,
                                    const Entities& entities);

/// `52.5% accuracy`, `+3.1 points BLEU`, `3.6x`.
std::string label_result(const ResultItem& item);

}  // namespace kgbuild::graphs
