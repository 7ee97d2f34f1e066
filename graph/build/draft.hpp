// Everything that freeze() finds out about the records, before it becomes a graph.
#pragma once

#include <future>
#include <string>
#include <string_view>
#include <vector>

#include "graph/build/facts.hpp"
#include "graph/build/identity/identity.hpp"
#include "graph/build/identity/papers.hpp"
#include "graph/build/identity/people.hpp"
#include "graph/build/results.hpp"
#include "graph/model/graph_parts.hpp"
#include "kgbuild/diagnostic.hpp"

namespace kgbuild::graphs {

struct Digest {
  std::string key;  ///< `daily-papers-ko:2024-12-23`
  std::string source;
  Day day;

  bool operator==(const Digest&) const = default;
};

/// A name of the lexicon's family: both indices are of one kind.
struct Variant {
  NameKind kind;
  std::uint32_t entity, family;
};

struct Draft {
  const std::vector<PaperRecord>& records;
  std::vector<Paper> papers;
  People people;
  Entities entities;
  Facts facts;
  std::vector<Result> results;
  std::vector<Digest> digests;                            ///< sorted by key
  std::vector<std::vector<std::uint32_t>> paper_digests;  ///< by paper, ascending
  std::vector<Variant> variants;                          ///< by kind and entity
};

/// Resolves and corrects everything; people beside names when two threads may run. Diagnostics: `repeated-author`,
/// `many-authors`, `unmatched-correction`.
Draft make_draft(const std::vector<PaperRecord>& records, const RuleSet& rules, Corrections& corrections,
                 unsigned threads, Diagnostics& diagnostics);

/// Fills nodes, their labels and columns. Diagnostics: `homonym`.
void add_nodes(const Draft& draft, StringPool& pool, Graph::Parts& parts, Diagnostics& diagnostics);

/// Fills edges, their columns and evidence. The nodes must be there; `ties` of all persons may still be counted.
void add_edges(const Draft& draft, std::future<CoauthorTies> ties, StringPool& pool, Graph::Parts& parts);

/// Kind of the nodes that names of a kind become.
NodeKind node_kind_of(NameKind kind);

/// What facts say about the entities of one kind.
struct EntityCounts {
  std::uint32_t papers = 0;
  std::uint32_t papers_with_variants = 0;
  std::vector<std::uint32_t> introduced_by;  ///< papers, ascending
  bool ambiguous = false;                    ///< introduced by papers of which no chain of shared authors joins all
  Day first_seen = no_day, last_seen = no_day;
};
std::vector<EntityCounts> count_entities(const Draft& draft, NameKind kind);

}  // namespace kgbuild::graphs
