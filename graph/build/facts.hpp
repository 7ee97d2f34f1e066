// Facts: what a paper says about an entity, one per paper and entity.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/build/identity/names.hpp"
#include "kgbuild/schema.hpp"

namespace kgbuild::graphs {

struct Fact {
  std::uint32_t paper;
  NameKind kind;
  std::uint32_t entity;
  EdgeKind edge;                     ///< the most specific of its uses
  std::uint32_t count;               ///< mentions in all uses except introductions
  std::uint32_t first, last;         ///< range in Facts::uses
  std::optional<double> confidence;  ///< the highest of the uses that say what the edge says
};

struct Facts {
  std::vector<Fact> facts;           ///< by paper, kind, entity
  std::vector<const NameUse*> uses;  ///< of each fact, in reading order
};

/// Merges all uses of an entity in a paper. The most specific edge wins: INTRODUCES, then
/// COMPARES_WITH and EVALUATES_ON, then BUILDS_ON and TRAINS_ON, then USES, then MENTIONS.
/// `entities` must outlive the result.
Facts collect_facts(const Entities& entities);

}  // namespace kgbuild::graphs
