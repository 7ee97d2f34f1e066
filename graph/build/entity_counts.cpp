#include "graph/build/entity_counts.hpp"

#include <limits>

#include "base/union_find.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// A paper that names several variants counts once. Marking the paper also ends cycles of families.
void count_variants(const ResolvedCorpus& corpus, NameKind kind, std::vector<EntityCounts>& counts) {
  std::vector<std::uint32_t> family(counts.size(), none);
  for (const Variant& variant : corpus.variants) {
    if (variant.kind == kind) family[variant.entity] = variant.family;
  }
  std::vector<std::uint32_t> last_paper(counts.size(), none);
  for (const Fact& fact : corpus.facts.facts) {
    if (fact.kind != kind) continue;
    for (std::uint32_t entity = fact.entity; entity != none && last_paper[entity] != fact.paper;
         entity = family[entity]) {
      last_paper[entity] = fact.paper;
      ++counts[entity].papers_with_variants;
    }
  }
}

// Papers are connected when they share an author, directly or through other papers.
class Connectedness {
 public:
  explicit Connectedness(const People& people)
      : people_(people), first_paper_(people.authors.size()), mark_(people.authors.size(), none) {}

  bool are_connected(const std::vector<std::uint32_t>& papers) {
    ++stamp_;
    UnionFind sets(papers.size());
    std::size_t components = papers.size();
    for (std::uint32_t i = 0; i < papers.size(); ++i) {
      for (std::uint32_t b = people_.offsets[papers[i]]; b < people_.offsets[papers[i] + 1]; ++b) {
        const std::uint32_t author = people_.bylines[b].author;
        if (mark_[author] != stamp_) {
          mark_[author] = stamp_;
          first_paper_[author] = i;
        } else if (sets.unite(first_paper_[author], i)) {
          --components;
        }
      }
    }
    return components <= 1;
  }

 private:
  const People& people_;
  std::vector<std::uint32_t> first_paper_, mark_;
  std::uint32_t stamp_ = 0;
};

}  // namespace

std::vector<EntityCounts> count_entities(const ResolvedCorpus& corpus, NameKind kind) {
  std::vector<EntityCounts> counts(corpus.entities.by_kind[kind].size());
  for (const Fact& fact : corpus.facts.facts) {
    if (fact.kind != kind) continue;
    EntityCounts& entity = counts[fact.entity];
    ++entity.papers;
    if (fact.edge == EdgeKind::introduces) entity.introduced_by.push_back(fact.paper);
    for (std::uint32_t i = fact.first; i < fact.last; ++i) {
      entity.seen.add(record_day(corpus.records[corpus.facts.uses[i]->record]));
    }
  }
  Connectedness connectedness(corpus.people);
  for (EntityCounts& entity : counts) {
    entity.ambiguous = entity.introduced_by.size() > 1 && !connectedness.are_connected(entity.introduced_by);
  }
  count_variants(corpus, kind, counts);
  return counts;
}

}  // namespace kgbuild::graphs
