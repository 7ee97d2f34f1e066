#include "graph/build/facts.hpp"

#include <algorithm>
#include <span>
#include <tuple>

namespace kgbuild::graphs {
namespace {

EdgeKind edge_of(const NameUse& use) {
  if (use.kind == NameKind::task) return EdgeKind::addresses;
  if (use.introduced) return EdgeKind::introduces;
  if (use.kind == NameKind::metric) return EdgeKind::measures;
  const NameRole role = use.item->role;
  if (use.kind == NameKind::benchmark) {
    if (role == NameRole::evaluated) return EdgeKind::evaluates_on;
    return role == NameRole::trained ? EdgeKind::trains_on : EdgeKind::mentions;
  }
  if (role == NameRole::compared) return EdgeKind::compares_with;
  if (role == NameRole::extended) return EdgeKind::builds_on;
  return role == NameRole::used ? EdgeKind::uses : EdgeKind::mentions;
}

// 0 is the most specific.
int generality(EdgeKind edge) {
  switch (edge) {
    case EdgeKind::introduces:
      return 0;
    case EdgeKind::compares_with:
    case EdgeKind::evaluates_on:
      return 1;
    case EdgeKind::builds_on:
    case EdgeKind::trains_on:
      return 2;
    case EdgeKind::uses:
      return 3;
    default:
      return 4;
  }
}

/// The highest confidence of the uses [first, last) of `edge`.
std::optional<double> find_confidence(std::span<const NameUse* const> uses, EdgeKind edge) {
  std::optional<double> highest;
  for (const NameUse* use : uses) {
    if (edge_of(*use) == edge) highest = std::max(highest, use->item->confidence);
  }
  return highest;
}

bool of_one_fact(const NameUse& a, const NameUse& b) {
  return a.paper == b.paper && a.kind == b.kind && a.entity == b.entity;
}

}  // namespace

Facts collect_facts(const Entities& entities) {
  Facts result;
  result.uses.reserve(entities.uses.size());
  result.facts.reserve(entities.uses.size());
  for (const NameUse& use : entities.uses) result.uses.push_back(&use);
  // The address is the reading order: the uses are elements of one array.
  std::ranges::sort(result.uses, {},
                    [](const NameUse* use) { return std::tuple(use->paper, use->kind, use->entity, use); });
  for (std::uint32_t i = 0; i < result.uses.size();) {
    const NameUse& use = *result.uses[i];
    Fact fact{use.paper, use.kind, use.entity, edge_of(use), 0, i, i, {}};
    for (; i < result.uses.size() && of_one_fact(use, *result.uses[i]); ++i) {
      const EdgeKind edge = edge_of(*result.uses[i]);
      if (generality(edge) < generality(fact.edge)) fact.edge = edge;
      if (!result.uses[i]->introduced) fact.count += result.uses[i]->item->count;
    }
    fact.last = i;
    fact.confidence = find_confidence(std::span(result.uses).subspan(fact.first, i - fact.first), fact.edge);
    result.facts.push_back(fact);
  }
  return result;
}

}  // namespace kgbuild::graphs
