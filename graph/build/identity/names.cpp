#include "graph/build/identity/names.hpp"

#include "graph/build/identity/kind_resolver.hpp"

namespace kgbuild::graphs {
namespace {

// A way of working (instruction tuning) that the lexicon knows as a method is a method where a paper has it as a task,
// too, so that no thing is two nodes. Only by its name: what else a paper calls the task may be another method.
NameUse use_task(std::uint32_t paper, std::uint32_t record, const NameItem& item, const RuleSet& rules) {
  if (!rules.find_name(NameKind::method, item.name)) return {paper, record, &item, NameKind::task, false};
  NameUse use{paper, record, &item, NameKind::method, false};
  use.called = &item.name;
  return use;
}

std::vector<NameUse> list_uses(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers,
                               const RuleSet& rules) {
  std::vector<NameUse> uses;
  for (std::uint32_t paper = 0; paper < papers.size(); ++paper) {
    for (const std::uint32_t index : papers[paper].records) {
      const PaperRecord& record = records[index];
      for (const NameItem& item : record.introduces) {
        uses.push_back({paper, index, &item, kind_of(item.kind), true});
      }
      for (const NameItem& item : record.methods) uses.push_back({paper, index, &item, NameKind::method, false});
      for (const NameItem& item : record.benchmarks) uses.push_back({paper, index, &item, NameKind::benchmark, false});
      for (const NameItem& item : record.metrics) uses.push_back({paper, index, &item, NameKind::metric, false});
      for (const NameItem& item : record.tasks) uses.push_back(use_task(paper, index, item, rules));
    }
  }
  return uses;
}

// Fills `entities.by_kind` and sets the entities of the uses; drops uses without a name.
void resolve_uses(Entities& entities, const std::vector<PaperRecord>& records, const RuleSet& rules,
                  const NameEdits& edits) {
  for (const NameKind kind : name_kinds) {
    KindResolver resolver(kind, records, rules, edits[kind]);
    for (NameUse& use : entities.uses) {
      if (use.kind == kind && !resolver.add(use)) use.item = nullptr;
    }
    entities.by_kind[kind] = resolver.resolve();
  }
  std::erase_if(entities.uses, [](const NameUse& use) { return use.item == nullptr; });
}

}  // namespace

Entities resolve_names(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers, const RuleSet& rules,
                       Corrections& corrections) {
  Entities entities;
  entities.uses = list_uses(records, papers, rules);
  NameEdits edits;
  resolve_uses(entities, records, rules, edits);
  if (corrections.empty()) return entities;
  if (move_kinds(entities, papers, rules, corrections, edits)) resolve_uses(entities, records, rules, edits);
  edit_names(entities, papers, rules, corrections, edits);
  resolve_uses(entities, records, rules, edits);
  return entities;
}

}  // namespace kgbuild::graphs
