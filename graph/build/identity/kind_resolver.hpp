// Resolves the names of one kind to entities.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/build/identity/name_edits.hpp"
#include "graph/build/identity/spelled_names.hpp"

namespace kgbuild::graphs {

class KindResolver {
 public:
  KindResolver(NameKind kind, const std::vector<PaperRecord>& records, const RuleSet& rules, const KindEdits& edits);

  /// False if no name of the item has a key.
  bool add(NameUse& use);
  /// The entities, sorted by key; sets `entity` of all uses. Once.
  std::vector<NamedEntity> resolve();

 private:
  std::vector<NamedEntity> make_entities(UnionFind& sets);
  void name_entities(std::vector<NamedEntity>& entities) const;
  NamedEntity* find_entity(UnionFind& sets, const std::string& key, std::vector<NamedEntity>& entities);
  void correct(UnionFind& sets, std::vector<NamedEntity>& entities);
  bool names_better(std::uint32_t a, std::uint32_t b) const;
  std::vector<std::uint32_t> choose_entity_keys(UnionFind& sets) const;

  NameKind kind_;
  const std::vector<PaperRecord>& records_;
  const KindEdits& edits_;
  SpelledNames names_;
  std::vector<NameUse*> uses_;
  std::vector<std::uint32_t> entity_of_set_;  // by representative of a set of keys
};

}  // namespace kgbuild::graphs
