#include "graph/build/taxonomy.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/sort_unique.hpp"
#include "graph/build/broader_names.hpp"
#include "graph/build/transitive_reduction.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::size_t max_steps = 8;  // through names of the lexicon that no paper names

std::ptrdiff_t count_words(std::string_view name) { return std::ranges::count(name, ' '); }

/// Finds the entities of a kind by name.
class EntityIndex {
 public:
  EntityIndex(const std::vector<NamedEntity>& entities, NameKind kind, const RuleSet& rules)
      : entities_(entities), kind_(kind), rules_(rules) {
    for (std::uint32_t i = 0; i < entities.size(); ++i) {
      const bool is_word = entities[i].name.find(' ') == std::string::npos;
      if (!is_word || entities[i].lexicon) by_name_.emplace(broader_key(entities[i].name), i);
    }
  }

  std::optional<std::uint32_t> find(const BroaderName& name) const {
    if (const auto found = by_name_.find(broader_key(name.name)); found != by_name_.end()) return found->second;
    const std::optional<LexiconName> known = rules_.find_name(kind_, name.name);
    // A form shorter than the name says too little: `translation` of images is not machine translation.
    if (!known || count_words(name.name) < count_words(known->name)) return {};
    return find_key(known->id);
  }

  std::optional<std::uint32_t> find_key(std::string_view key) const {
    const auto found = std::ranges::lower_bound(entities_, key, {}, &NamedEntity::key);
    if (found == entities_.end() || found->key != key) return {};
    return static_cast<std::uint32_t>(found - entities_.begin());
  }

 private:
  const std::vector<NamedEntity>& entities_;
  NameKind kind_;
  const RuleSet& rules_;
  std::unordered_map<std::string, std::uint32_t> by_name_;
};

/// Finds what is broader than a name.
class BroaderFinder {
 public:
  BroaderFinder(const EntityIndex& index, NameKind kind, const RuleSet& rules)
      : index_(index), kind_(kind), rules_(rules) {}

  /// Appends the entities that are broader; returns the rule.
  std::string_view find(std::string_view name, const std::optional<LexiconName>& lexicon,
                        std::vector<std::uint32_t>& out) const {
    return find(name, lexicon, max_steps, out);
  }

  /// The entity of this name, else what is broader.
  void find_nearest(std::string_view name, std::size_t steps, std::vector<std::uint32_t>& out) const {
    const std::optional<LexiconName> known = rules_.find_name(kind_, name);
    if (const auto entity = known ? index_.find_key(known->id) : index_.find({std::string(name), 0}))
      return out.push_back(*entity);
    if (steps > 0) find(known ? known->name : name, known, steps - 1, out);
  }

 private:
  std::string_view find(std::string_view name, const std::optional<LexiconName>& lexicon, std::size_t steps,
                        std::vector<std::uint32_t>& out) const {
    if (lexicon && lexicon->broader) {
      for (const std::string& broader : *lexicon->broader) find_nearest(broader, steps, out);
      return "lexicon-broader";
    }
    if (lexicon && kind_ == NameKind::metric && !lexicon->family.empty()) {
      if (const auto family = index_.find_key(lexicon->family)) out.push_back(*family);
      return "lexicon-family";
    }
    std::vector<std::uint32_t> found_words;
    for (const BroaderName& broader : list_broader_names(name)) {
      const bool is_implied = std::ranges::any_of(
          found_words, [&](std::uint32_t words) { return (words & broader.words) == broader.words; });
      if (is_implied) continue;
      const auto entity = index_.find(broader);
      if (!entity) continue;
      out.push_back(*entity);
      found_words.push_back(broader.words);
    }
    return "composition";
  }

  const EntityIndex& index_;
  NameKind kind_;
  const RuleSet& rules_;
};

void list_broader(const std::vector<NamedEntity>& entities, NameKind kind, const BroaderFinder& finder,
                  Taxonomy& taxonomy) {
  std::vector<std::vector<std::uint32_t>> candidates(entities.size());
  std::vector<std::string_view> rules(entities.size());
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    rules[i] = finder.find(entities[i].name, entities[i].lexicon, candidates[i]);
    sort_unique(candidates[i]);
    std::erase(candidates[i], i);
  }
  taxonomy.ancestors[kind] = reduce_transitively(candidates);
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    for (const std::uint32_t broader : candidates[i]) taxonomy.broader.push_back({kind, i, broader, rules[i]});
  }
}

/// The tasks of a benchmark: its own, else those of the nearest family that has some.
std::span<const std::string> find_tasks(LexiconName benchmark, const RuleSet& rules) {
  for (std::size_t step = 0; step < max_steps && benchmark.tasks.empty() && !benchmark.family.empty(); ++step) {
    const std::optional<LexiconName> family = rules.find_name(NameKind::benchmark, benchmark.family);
    if (!family || family->id != benchmark.family) break;
    benchmark = *family;
  }
  return benchmark.tasks;
}

void list_tests(const Entities& entities, const BroaderFinder& finder, const RuleSet& rules, Taxonomy& taxonomy) {
  const std::vector<NamedEntity>& benchmarks = entities.by_kind[NameKind::benchmark];
  for (std::uint32_t i = 0; i < benchmarks.size(); ++i) {
    if (!benchmarks[i].lexicon) continue;
    std::vector<std::uint32_t> tasks;
    for (const std::string& task : find_tasks(*benchmarks[i].lexicon, rules))
      finder.find_nearest(task, max_steps, tasks);
    sort_unique(tasks);
    for (const std::uint32_t task : tasks) taxonomy.tests.emplace_back(i, task);
  }
}

}  // namespace

Taxonomy build_taxonomy(const Entities& entities, const RuleSet& rules) {
  Taxonomy taxonomy;
  for (const NameKind kind : {NameKind::metric, NameKind::task}) {
    const std::vector<NamedEntity>& of_kind = entities.by_kind[kind];
    const EntityIndex index(of_kind, kind, rules);
    const BroaderFinder finder(index, kind, rules);
    list_broader(of_kind, kind, finder, taxonomy);
    if (kind == NameKind::task) list_tests(entities, finder, rules, taxonomy);
  }
  return taxonomy;
}

}  // namespace kgbuild::graphs
