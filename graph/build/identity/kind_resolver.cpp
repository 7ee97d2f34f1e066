#include "graph/build/identity/kind_resolver.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <utility>

#include "base/sort_unique.hpp"
#include "graph/build/identity/spellings.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

void rename(NamedEntity& entity, const std::string& name) {
  entity.renamed = true;
  if (entity.name == name) return;
  std::erase(entity.aliases, name);
  entity.aliases.insert(entity.aliases.begin(), std::exchange(entity.name, name));
}

// The first is the default.
std::span<const Category> categories_of(NameKind kind) {
  static constexpr std::array of_methods{Category::method, Category::model, Category::tool};
  static constexpr std::array of_benchmarks{Category::benchmark, Category::dataset};
  if (kind == NameKind::method) return of_methods;
  if (kind == NameKind::benchmark) return of_benchmarks;
  return {};
}

struct Votes {
  std::array<std::uint32_t, 3> introduced{}, named{};
};

// Sets the category of methods and benchmarks: the lexicon's, else what most papers that introduce the entity say,
// else what most others say.
void categorize_entities(NameKind kind, const std::vector<NameUse*>& uses, std::vector<NamedEntity>& entities) {
  const std::span<const Category> categories = categories_of(kind);
  if (categories.empty()) return;
  std::vector<Votes> votes(entities.size());
  for (const NameUse* use : uses) {
    const Category stated = use->introduced ? use->item->kind : use->item->category;
    const auto category = std::ranges::find(categories, stated);
    if (category == categories.end()) continue;
    auto& counts = use->introduced ? votes[use->entity].introduced : votes[use->entity].named;
    ++counts[category - categories.begin()];
  }
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const auto* const introduced = std::ranges::max_element(votes[i].introduced);
    const auto* const named = std::ranges::max_element(votes[i].named);
    const auto most = *introduced > 0 ? introduced - votes[i].introduced.begin() : named - votes[i].named.begin();
    entities[i].category = categories[most];
    if (entities[i].lexicon && entities[i].lexicon->category != Category::none) {
      entities[i].category = entities[i].lexicon->category;
    }
  }
}

}  // namespace

KindResolver::KindResolver(NameKind kind, const std::vector<PaperRecord>& records, const RuleSet& rules,
                           const KindEdits& edits)
    : kind_(kind), records_(records), edits_(edits), names_(kind, rules, edits.distinct) {}

bool KindResolver::add(NameUse& use) {
  if (!names_.add(use)) return false;
  uses_.push_back(&use);
  return true;
}

std::vector<NamedEntity> KindResolver::resolve() {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> united;
  for (const auto& [a, b] : edits_.united) united.emplace_back(names_.intern_key(a), names_.intern_key(b));
  UnionFind sets = names_.link_keys();
  for (const auto& [a, b] : united) sets.unite(a, b);
  for (std::size_t i = 0; i < uses_.size(); ++i) uses_[i]->entity = sets.find(names_.choose_key(i));
  std::vector<NamedEntity> entities = make_entities(sets);
  name_entities(entities);
  categorize_entities(kind_, uses_, entities);
  correct(sets, entities);
  return entities;
}

bool KindResolver::names_better(std::uint32_t a, std::uint32_t b) const {
  if (names_.lexicon(a).has_value() != names_.lexicon(b).has_value()) return names_.lexicon(a).has_value();
  if (names_.has_times(a) != names_.has_times(b)) return names_.has_times(b);
  return names_.key_text(a) < names_.key_text(b);
}

// By set of keys, the key of its entity; 0 if the set has no use. Only keys of names that uses of the set are written
// with count: any other id would mislead readers of a graph built from fewer records.
std::vector<std::uint32_t> KindResolver::choose_entity_keys(UnionFind& sets) const {
  std::vector<std::uint32_t> best(names_.key_count(), 0);
  for (std::size_t i = 0; i < uses_.size(); ++i) {
    std::uint32_t& of_set = best[uses_[i]->entity];
    for (const StringId name : names_.names_of(i)) {
      const std::uint32_t key = names_.key_of(name);
      if (sets.find(key) == uses_[i]->entity && (of_set == 0 || names_better(key, of_set))) of_set = key;
    }
  }
  return best;
}

// The uses' `entity` is the representative of a set before, the index of an entity afterwards.
std::vector<NamedEntity> KindResolver::make_entities(UnionFind& sets) {
  const std::vector<std::uint32_t> key_of_set = choose_entity_keys(sets);
  std::vector<std::uint32_t> used;
  for (const NameUse* use : uses_) used.push_back(key_of_set[use->entity]);
  sort_unique(used, [&](std::uint32_t key) { return names_.key_text(key); });
  std::vector<std::uint32_t> index(names_.key_count());
  std::vector<NamedEntity> entities(used.size());
  for (std::uint32_t i = 0; i < used.size(); ++i) {
    index[used[i]] = i;
    entities[i].key = names_.key_text(used[i]);
    entities[i].lexicon = names_.lexicon(used[i]);
  }
  entity_of_set_.assign(names_.key_count(), none);
  for (NameUse* use : uses_) {
    const std::uint32_t entity = index[key_of_set[use->entity]];
    entity_of_set_[use->entity] = entity;
    use->entity = entity;
  }
  return entities;
}

void KindResolver::name_entities(std::vector<NamedEntity>& entities) const {
  std::vector<SpellingUse> spelling_uses;
  for (std::size_t i = 0; i < uses_.size(); ++i) {
    const NameUse& use = *uses_[i];
    const Day day = record_day(records_[use.record]);
    const auto names = names_.names_of(i);
    for (const StringId name : names) {
      spelling_uses.push_back({use.entity, name, name == names.front(), day, use.paper});
    }
  }
  const StringPool& spellings = names_.spellings();
  const std::vector<ChosenNames> chosen = choose_names(spelling_uses, entities.size(), spellings);
  for (std::size_t i = 0; i < entities.size(); ++i) {
    NamedEntity& entity = entities[i];
    const std::string_view frequent = spellings.view(chosen[i].display);
    entity.name = entity.lexicon ? entity.lexicon->name : frequent;
    if (entity.name != frequent) entity.aliases.emplace_back(frequent);
    for (const StringId alias : chosen[i].aliases) {
      if (spellings.view(alias) != entity.name) entity.aliases.emplace_back(spellings.view(alias));
    }
  }
}

/// The entity whose set has the key, or null.
NamedEntity* KindResolver::find_entity(UnionFind& sets, const std::string& key, std::vector<NamedEntity>& entities) {
  const std::uint32_t id = names_.intern_key(key);
  const std::uint32_t entity = id < entity_of_set_.size() ? entity_of_set_[sets.find(id)] : none;
  return entity == none ? nullptr : &entities[entity];
}

void KindResolver::correct(UnionFind& sets, std::vector<NamedEntity>& entities) {
  for (const auto& choice : edits_.names.choices()) {
    NamedEntity* entity = find_entity(sets, choice.key, entities);
    if (entity != nullptr && !entity->renamed) rename(*entity, choice.name);
  }
  for (const auto& [key, category] : edits_.categories) {
    if (NamedEntity* entity = find_entity(sets, key, entities)) entity->category = category;
  }
}

}  // namespace kgbuild::graphs
