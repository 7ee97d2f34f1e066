#include "graph/build/resolved_corpus.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "base/sort_unique.hpp"
#include "graph/build/identity/paper_edits.hpp"
#include "graph/build/identity/reversed_names.hpp"
#include "graph/model/ties.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

std::optional<Digest> find_digest(const PaperRecord& record) {
  const Day day = record_day(record);
  const std::string key = fold_person(record.digest);
  if (key.empty() || day == no_day) return std::nullopt;
  return Digest{key + ":" + format_day(day), record.digest, day};
}

void list_digests(ResolvedCorpus& corpus) {
  std::vector<std::vector<Digest>> by_paper(corpus.papers.size());
  for (std::size_t paper = 0; paper < corpus.papers.size(); ++paper) {
    for (const std::uint32_t record : corpus.papers[paper].records) {
      if (auto digest = find_digest(corpus.records[record])) by_paper[paper].push_back(std::move(*digest));
    }
    corpus.digests.insert(corpus.digests.end(), by_paper[paper].begin(), by_paper[paper].end());
  }
  sort_unique(corpus.digests, &Digest::key);
  corpus.paper_digests.resize(corpus.papers.size());
  for (std::size_t paper = 0; paper < corpus.papers.size(); ++paper) {
    for (const Digest& digest : by_paper[paper]) {
      const auto found = std::ranges::lower_bound(corpus.digests, digest.key, {}, &Digest::key);
      corpus.paper_digests[paper].push_back(static_cast<std::uint32_t>(found - corpus.digests.begin()));
    }
    sort_unique(corpus.paper_digests[paper]);
  }
}

// A family that no paper names is not a node.
void list_variants(ResolvedCorpus& corpus) {
  for (const NameKind kind : {NameKind::method, NameKind::benchmark}) {
    const std::vector<NamedEntity>& entities = corpus.entities.by_kind[kind];
    for (std::uint32_t i = 0; i < entities.size(); ++i) {
      if (!entities[i].lexicon || entities[i].lexicon->family.empty()) continue;
      const auto family = std::ranges::lower_bound(entities, entities[i].lexicon->family, {}, &NamedEntity::key);
      if (family == entities.end() || family->key != entities[i].lexicon->family) continue;
      const auto index = static_cast<std::uint32_t>(family - entities.begin());
      if (index != i) corpus.variants.push_back({kind, i, index});
    }
  }
}

void report_many_persons(const ResolvedCorpus& corpus, Diagnostics& diagnostics) {
  for (std::uint32_t paper = 0; paper < corpus.papers.size(); ++paper) {
    const std::size_t persons = corpus.people.persons.of(paper).size();
    if (persons <= max_tied_persons) continue;
    const PaperRecord& record = corpus.records[corpus.papers[paper].records.front()];
    diagnostics.push_back({Severity::warning, "many-authors", record.file, record.line, 0,
                           "lists " + std::to_string(persons) + " authors, more than " +
                               std::to_string(max_tied_persons) + "; they get no co-author edges"});
  }
}

}  // namespace

ResolvedCorpus resolve_corpus(const std::vector<PaperRecord>& records, const RuleSet& rules, Corrections& corrections,
                              unsigned threads, Diagnostics& diagnostics) {
  ResolvedCorpus corpus{records, resolve_papers(records, corrections, diagnostics), {}, {}, {}, {}, {}, {}, {}, {}, {},
                        {}};
  const auto resolve_all_names = [&] {
    corpus.entities = resolve_names(records, corpus.papers, rules, corrections);
    corpus.facts = collect_facts(corpus.entities);
    corpus.results = resolve_results(records, corpus.papers, corpus.entities);
    list_digests(corpus);
    list_variants(corpus);
    corpus.taxonomy = build_taxonomy(corpus.entities, rules);
    corpus.citations = resolve_citations(records, corpus.papers);
  };
  run_both(threads, resolve_all_names,
           [&] { corpus.people = resolve_people(records, corpus.papers, corrections, diagnostics); });
  corpus.institutions = resolve_institutions(corpus.people.affiliations);
  report_many_persons(corpus, diagnostics);
  report_reversed_names(records, corpus.papers, corpus.people, diagnostics);
  corrections.report_unmatched(corpus.papers, diagnostics);
  return corpus;
}

}  // namespace kgbuild::graphs
