// Which papers cite which: ids of cited works → papers.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "graph/build/identity/papers.hpp"

namespace kgbuild::graphs {

struct Citations {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ties;  ///< citing and cited paper, ascending, each once
  /// By paper: how many works it cites that are not among the papers; absent if its records name no references.
  std::vector<std::optional<std::uint32_t>> outside;
};

/// Looks up the references of all records (record.hpp) in one table of the papers' ids (work_table.hpp). A work is
/// the paper of the first of its ids that is known. A paper does not cite itself: such references are dropped, as
/// records of one paper may cite its other versions. Two works that share an id are one. Linear, plus sorting `ties`.
Citations resolve_citations(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers);

}  // namespace kgbuild::graphs
