// What resolution finds out about the records, before it becomes a graph.
#pragma once

#include <string>
#include <vector>

#include "graph/build/citations.hpp"
#include "graph/build/facts.hpp"
#include "graph/build/identity/names.hpp"
#include "graph/build/identity/papers.hpp"
#include "graph/build/identity/people.hpp"
#include "graph/build/institutions.hpp"
#include "graph/build/results.hpp"
#include "graph/build/taxonomy.hpp"
#include "kgbuild/diagnostic.hpp"

namespace kgbuild::graphs {

struct Digest {
  std::string key;  ///< `daily-papers-ko:2024-12-23`
  std::string source;
  Day day;

  bool operator==(const Digest&) const = default;
};

/// An entity and the lexicon family it belongs to: indices among the entities of one kind.
struct Variant {
  NameKind kind;
  std::uint32_t entity, family;
};

struct ResolvedCorpus {
  const std::vector<PaperRecord>& records;
  std::vector<Paper> papers;
  People people;
  Entities entities;
  Facts facts;
  std::vector<Result> results;
  std::vector<Digest> digests;                            ///< sorted by key
  std::vector<std::vector<std::uint32_t>> paper_digests;  ///< by paper, ascending
  Institutions institutions;
  std::vector<Variant> variants;  ///< by kind and entity
  Citations citations;
  Taxonomy taxonomy;
};

/// Resolves and corrects papers, people and names; people at the same time as names if two threads may run.
/// `records` must outlive the result. Diagnostics: `one-address-two-papers`,
/// `repeated-author`, `many-authors`, `reversed-name`, `unmatched-correction`.
ResolvedCorpus resolve_corpus(const std::vector<PaperRecord>& records, const RuleSet& rules, Corrections& corrections,
                              unsigned threads, Diagnostics& diagnostics);

}  // namespace kgbuild::graphs
