// How many papers name each entity, which introduce it, when.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/build/resolved_corpus.hpp"

namespace kgbuild::graphs {

struct EntityCounts {
  std::uint32_t papers = 0;
  std::uint32_t papers_with_variants = 0;    ///< that name it or a variant of it
  std::vector<std::uint32_t> introduced_by;  ///< papers, ascending
  bool ambiguous = false;                    ///< the papers that introduce it are not all connected by shared authors
  DaySpan seen;                              ///< days of the records that name it
};

/// By entity of the kind.
std::vector<EntityCounts> count_entities(const ResolvedCorpus& corpus, NameKind kind);

}  // namespace kgbuild::graphs
