#include "graph/build/identity/identity.hpp"

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

#include "base/acronym.hpp"
#include "base/introduced_kind.hpp"
#include "base/sort_unique.hpp"
#include "graph/build/identity/apart_keys.hpp"
#include "graph/build/identity/identity_links.hpp"
#include "graph/build/identity/name_edits.hpp"
#include "graph/build/identity/spellings.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

std::vector<NameUse> list_uses(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers) {
  std::vector<NameUse> uses;
  for (std::uint32_t paper = 0; paper < papers.size(); ++paper) {
    for (const std::uint32_t index : papers[paper].records) {
      const PaperRecord& record = records[index];
      for (const NameItem& item : record.introduces) {
        uses.push_back({paper, index, &item, introduced_kind(item), true});
      }
      for (const NameItem& item : record.methods) uses.push_back({paper, index, &item, NameKind::method, false});
      for (const NameItem& item : record.benchmarks) uses.push_back({paper, index, &item, NameKind::benchmark, false});
      for (const NameItem& item : record.metrics) uses.push_back({paper, index, &item, NameKind::metric, false});
      for (const NameItem& item : record.tasks) uses.push_back({paper, index, &item, NameKind::task, false});
    }
  }
  return uses;
}

// The names of one kind.
class KindResolver {
 public:
  KindResolver(NameKind kind, const std::vector<PaperRecord>& records, const RuleSet& rules, const KindEdits& edits)
      : kind_(kind), records_(records), rules_(rules), edits_(edits), apart_(kind, rules, edits.apart, keys_) {}

  // False when no name of the item has a key.
  bool add(NameUse& use) {
    const std::size_t first = spelled_.size();
    if (use.called != nullptr) {
      add_spelling(*use.called, first, use.paper);
    } else {
      add_spelling(use.item->name, first, use.paper);
      for (const std::string& alias : use.item->aliases) add_spelling(alias, first, use.paper);
    }
    if (spelled_.size() == first) return false;
    for (std::size_t i = first; i < spelled_.size(); ++i) {
      for (std::size_t j = i + 1; j < spelled_.size(); ++j) {
        const std::uint32_t a = key_of(spelled_[i]), b = key_of(spelled_[j]);
        if (a != b) pairs_.push_back({a, b, use.paper});
      }
    }
    uses_.push_back(&use);
    ends_.push_back(static_cast<std::uint32_t>(spelled_.size()));
    return true;
  }

  std::vector<NamedEntity> resolve() {
    for (const auto& [a, b] : edits_.united) united_.push_back({keys_.intern(a), keys_.intern(b), 0});
    lexicon_.resize(keys_.size());
    std::vector<std::string_view> keys(keys_.size());
    std::vector<bool> in_lexicon(keys_.size());
    for (std::uint32_t i = 0; i < keys_.size(); ++i) {
      keys[i] = keys_.view(i);
      in_lexicon[i] = lexicon_[i].has_value();
    }
    UnionFind sets = apart_.link(keys, in_lexicon, std::move(pairs_));
    for (const KeyPair& pair : united_) sets.unite(pair.a, pair.b);
    for (std::size_t i = 0; i < uses_.size(); ++i) uses_[i]->entity = sets.find(choose_key(spellings(i)));
    std::vector<NamedEntity> entities = make_entities(sets);
    name_entities(entities);
    categorize(entities);
    correct(sets, entities);
    return entities;
  }

 private:
  static constexpr StringId unknown = std::numeric_limits<StringId>::max();
  // No real item has more names; bounds the pairs of hostile ones.
  static constexpr std::size_t most_names = 32;

  std::uint32_t key_of(StringId spelling) const { return key_of_spelling_[spelling]; }

  std::span<const StringId> spellings(std::size_t use) const {
    const std::uint32_t begin = use == 0 ? 0 : ends_[use - 1];
    return std::span(spelled_).subspan(begin, ends_[use] - begin);
  }

  // To the names of the item that began at `first`, once.
  void add_spelling(std::string_view text, std::size_t first, std::uint32_t paper) {
    if (spelled_.size() - first == most_names) return;
    const StringId spelling = spellings_.intern(text);
    if (key_of_spelling_.size() <= spelling) key_of_spelling_.resize(spelling + 1, unknown);
    StringId& key = key_of_spelling_[spelling];
    if (key == unknown) {
      auto lexicon = rules_.find_name(kind_, text);
      if (lexicon && apart_.is_outside_lexicon(text)) lexicon.reset();
      key = lexicon ? keys_.intern(lexicon->id) : keys_.intern(fold_name(text));
      if (lexicon_.size() <= key) lexicon_.resize(key + 1);
      if (lexicon) lexicon_[key] = lexicon;
    }
    const auto own = std::span(spelled_).subspan(first);
    const bool known = std::ranges::find(own, spelling) != own.end();
    const auto is_other = [&](StringId name) { return apart_.are_apart(key_of(name), key, paper); };
    const bool other = !apart_.empty() && std::ranges::any_of(own, is_other);
    if (key != 0 && !known && !other) spelled_.push_back(spelling);
  }

  // The long form says more than its acronym; a lexicon name more than an unknown one.
  std::uint32_t choose_key(std::span<const StringId> names) const {
    std::uint32_t chosen = 0;
    for (const StringId name : names) {
      const std::uint32_t key = key_of(name);
      const auto shortens = [&](StringId other) { return is_acronym_key(keys_.view(key_of(other)), keys_.view(key)); };
      if (std::ranges::any_of(names, shortens) && (chosen == 0 || is_longer(key, chosen))) chosen = key;
    }
    if (chosen != 0) return chosen;
    for (const StringId name : names) {
      if (lexicon_[key_of(name)]) return key_of(name);
    }
    return key_of(names.front());
  }

  bool is_longer(std::uint32_t a, std::uint32_t b) const {
    const std::string_view x = keys_.view(a), y = keys_.view(b);
    return x.size() != y.size() ? x.size() > y.size() : x < y;
  }

  // Entities of the sets that have a use, sorted by key; the uses' `entity` becomes the index there.
  std::vector<NamedEntity> make_entities(UnionFind& sets) {
    // By set: the key that names it, of those its own uses are written with. A key that only uses of
    // other entities have would be an id that leads a smaller build's readers astray.
    std::vector<std::uint32_t> best(keys_.size(), 0);
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      std::uint32_t& of_set = best[uses_[i]->entity];
      for (const StringId name : spellings(i)) {
        const std::uint32_t key = key_of(name);
        if (sets.find(key) == uses_[i]->entity && (of_set == 0 || names_better(key, of_set))) of_set = key;
      }
    }
    std::vector<std::uint32_t> used;
    for (const NameUse* use : uses_) used.push_back(best[use->entity]);
    sort_unique(used, [&](std::uint32_t key) { return keys_.view(key); });
    std::vector<std::uint32_t> index(keys_.size());
    std::vector<NamedEntity> entities(used.size());
    for (std::uint32_t i = 0; i < used.size(); ++i) {
      index[used[i]] = i;
      entities[i].key = keys_.view(used[i]);
      entities[i].lexicon = lexicon_[used[i]];
    }
    entity_of_set_.assign(keys_.size(), unknown);
    for (NameUse* use : uses_) {
      const std::uint32_t entity = index[best[use->entity]];
      entity_of_set_[use->entity] = entity;
      use->entity = entity;
    }
    return entities;
  }

  // The entity whose set holds a key, or none.
  NamedEntity* find_entity(UnionFind& sets, const std::string& key, std::vector<NamedEntity>& entities) {
    const StringId id = keys_.intern(key);
    const std::uint32_t entity = id < entity_of_set_.size() ? entity_of_set_[sets.find(id)] : unknown;
    return entity == unknown ? nullptr : &entities[entity];
  }

  void correct(UnionFind& sets, std::vector<NamedEntity>& entities) {
    for (const auto& choice : edits_.names.choices()) {
      NamedEntity* entity = find_entity(sets, choice.key, entities);
      if (entity != nullptr && !entity->renamed) rename(*entity, choice.name);
    }
    for (const auto& [key, category] : edits_.categories) {
      if (NamedEntity* entity = find_entity(sets, key, entities)) entity->category = category;
    }
  }

  static void rename(NamedEntity& entity, const std::string& name) {
    entity.renamed = true;
    if (entity.name == name) return;
    std::erase(entity.aliases, name);
    entity.aliases.insert(entity.aliases.begin(), std::exchange(entity.name, name));
  }

  bool names_better(std::uint32_t a, std::uint32_t b) const {
    if (lexicon_[a].has_value() != lexicon_[b].has_value()) return lexicon_[a].has_value();
    return keys_.view(a) < keys_.view(b);
  }

  void name_entities(std::vector<NamedEntity>& entities) {
    std::vector<SpellingUse> spelling_uses;
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      const NameUse& use = *uses_[i];
      const Day day = record_day(records_[use.record]);
      const auto names = spellings(i);
      for (const StringId name : names) {
        spelling_uses.push_back({use.entity, name, name == names.front(), day, use.paper});
      }
    }
    const std::vector<ChosenNames> chosen = choose_names(spelling_uses, entities.size(), spellings_);
    for (std::size_t i = 0; i < entities.size(); ++i) {
      NamedEntity& entity = entities[i];
      const std::string_view frequent = spellings_.view(chosen[i].display);
      entity.name = entity.lexicon ? entity.lexicon->name : frequent;
      if (entity.name != frequent) entity.aliases.emplace_back(frequent);
      for (const StringId alias : chosen[i].aliases) {
        if (spellings_.view(alias) != entity.name) entity.aliases.emplace_back(spellings_.view(alias));
      }
    }
  }

  // The lexicon's word, else what most papers that introduce it say, else what most others say.
  void categorize(std::vector<NamedEntity>& entities) {
    if (categories().empty()) return;
    struct Votes {
      std::array<std::uint32_t, 3> introduced{}, named{};
    };
    std::vector<Votes> votes(entities.size());
    for (const NameUse* use : uses_) {
      const std::string_view said = use->introduced ? use->item->kind : use->item->category;
      const auto category = std::ranges::find(categories(), said);
      if (category == categories().end()) continue;
      auto& counts = use->introduced ? votes[use->entity].introduced : votes[use->entity].named;
      ++counts[category - categories().begin()];
    }
    for (std::size_t i = 0; i < entities.size(); ++i) {
      const auto* const introduced = std::ranges::max_element(votes[i].introduced);
      const auto* const named = std::ranges::max_element(votes[i].named);
      const auto most = *introduced > 0 ? introduced - votes[i].introduced.begin() : named - votes[i].named.begin();
      entities[i].category = categories()[most];
      if (entities[i].lexicon && !entities[i].lexicon->category.empty()) {
        entities[i].category = entities[i].lexicon->category;
      }
    }
  }

  // The first is what an entity is when nobody says.
  std::span<const std::string_view> categories() const {
    static constexpr std::array<std::string_view, 3> of_methods{"method", "model", "tool"};
    static constexpr std::array<std::string_view, 2> of_benchmarks{"benchmark", "dataset"};
    if (kind_ == NameKind::method) return of_methods;
    if (kind_ == NameKind::benchmark) return of_benchmarks;
    return {};
  }

  NameKind kind_;
  const std::vector<PaperRecord>& records_;
  const RuleSet& rules_;
  const KindEdits& edits_;
  StringPool spellings_, keys_;
  ApartKeys apart_;  // behind keys_, which it fills
  std::vector<KeyPair> united_;
  std::vector<std::uint32_t> entity_of_set_;
  std::vector<StringId> key_of_spelling_;
  std::vector<std::optional<LexiconName>> lexicon_ = std::vector<std::optional<LexiconName>>(1);  // by key
  std::vector<NameUse*> uses_;
  std::vector<StringId> spelled_;  // name, then aliases, of each use
  std::vector<std::uint32_t> ends_;
  std::vector<KeyPair> pairs_;
};

// Fills `entities.by_kind` and what its uses point to.
void resolve_uses(Entities& entities, const std::vector<PaperRecord>& records, const RuleSet& rules,
                  const NameEdits& edits) {
  for (std::size_t kind = 0; kind < name_kind_count; ++kind) {
    KindResolver resolver(static_cast<NameKind>(kind), records, rules, edits[kind]);
    for (NameUse& use : entities.uses) {
      if (use.kind == static_cast<NameKind>(kind) && !resolver.add(use)) use.item = nullptr;
    }
    entities.by_kind[kind] = resolver.resolve();
  }
  std::erase_if(entities.uses, [](const NameUse& use) { return use.item == nullptr; });
}

}  // namespace

Entities resolve_names(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers, const RuleSet& rules,
                       Corrections& corrections) {
  Entities entities;
  entities.uses = list_uses(records, papers);
  NameEdits edits;
  resolve_uses(entities, records, rules, edits);
  if (corrections.empty()) return entities;
  if (move_kinds(entities, papers, rules, corrections, edits)) resolve_uses(entities, records, rules, edits);
  edit_names(entities, papers, rules, corrections, edits);
  resolve_uses(entities, records, rules, edits);
  return entities;
}

}  // namespace kgbuild::graphs
