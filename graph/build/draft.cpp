#include "graph/build/draft.hpp"

#include <algorithm>

#include "base/sort_unique.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

void list_digests(Draft& draft) {
  const auto digest_of = [&](std::uint32_t record) -> std::optional<Digest> {
    const std::string& source = draft.records[record].digest;
    const Day day = record_day(draft.records[record]);
    const std::string key = fold_person(source);
    if (key.empty() || day == no_day) return std::nullopt;
    return Digest{key + ":" + format_day(day), source, day};
  };
  std::vector<std::vector<Digest>> by_paper(draft.papers.size());
  for (std::size_t paper = 0; paper < draft.papers.size(); ++paper) {
    for (const std::uint32_t record : draft.papers[paper].records) {
      if (auto digest = digest_of(record)) by_paper[paper].push_back(std::move(*digest));
    }
    draft.digests.insert(draft.digests.end(), by_paper[paper].begin(), by_paper[paper].end());
  }
  sort_unique(draft.digests, &Digest::key);
  draft.paper_digests.resize(draft.papers.size());
  for (std::size_t paper = 0; paper < draft.papers.size(); ++paper) {
    for (const Digest& digest : by_paper[paper]) {
      const auto found = std::ranges::lower_bound(draft.digests, digest.key, {}, &Digest::key);
      draft.paper_digests[paper].push_back(static_cast<std::uint32_t>(found - draft.digests.begin()));
    }
    sort_unique(draft.paper_digests[paper]);
  }
}

// A family that no paper names makes no node.
void list_variants(Draft& draft) {
  for (const NameKind kind : {NameKind::method, NameKind::benchmark}) {
    const auto& entities = draft.entities.by_kind[index_of(kind)];
    for (std::uint32_t i = 0; i < entities.size(); ++i) {
      if (!entities[i].lexicon || entities[i].lexicon->family.empty()) continue;
      const auto family = std::ranges::lower_bound(entities, entities[i].lexicon->family, {}, &NamedEntity::key);
      if (family == entities.end() || family->key != entities[i].lexicon->family) continue;
      const auto index = static_cast<std::uint32_t>(family - entities.begin());
      if (index != i) draft.variants.push_back({kind, i, index});
    }
  }
}

void report_many_persons(const Draft& draft, Diagnostics& diagnostics) {
  for (std::uint32_t paper = 0; paper < draft.papers.size(); ++paper) {
    const std::size_t persons = draft.people.persons.of(paper).size();
    if (persons <= most_tied_persons) continue;
    const PaperRecord& record = draft.records[draft.papers[paper].records.front()];
    diagnostics.push_back({Severity::warning, "many-authors", record.file, record.line, 0,
                           "lists " + std::to_string(persons) + " authors, more than " +
                               std::to_string(most_tied_persons) + "; they make no co-author edges"});
  }
}

}  // namespace

Draft make_draft(const std::vector<PaperRecord>& records, const RuleSet& rules, Corrections& corrections,
                 unsigned threads, Diagnostics& diagnostics) {
  Draft draft{records, merge_papers(records), {}, {}, {}, {}, {}, {}, {}};
  drop_papers(corrections, draft.papers);
  const auto policy = threads > 1 ? std::launch::async : std::launch::deferred;
  auto people = std::async(policy, [&] { return resolve_people(records, draft.papers, corrections, diagnostics); });
  draft.entities = resolve_names(records, draft.papers, rules, corrections);
  draft.facts = collect_facts(draft.entities);
  draft.results = resolve_results(records, draft.papers, draft.entities);
  list_digests(draft);
  list_variants(draft);
  draft.people = people.get();
  report_many_persons(draft, diagnostics);
  corrections.report_unmatched(draft.papers, diagnostics);
  return draft;
}

NodeKind node_kind_of(NameKind kind) {
  switch (kind) {
    case NameKind::method:
      return NodeKind::method;
    case NameKind::benchmark:
      return NodeKind::benchmark;
    case NameKind::metric:
      return NodeKind::metric;
    case NameKind::task:
      break;
  }
  return NodeKind::task;
}

}  // namespace kgbuild::graphs
