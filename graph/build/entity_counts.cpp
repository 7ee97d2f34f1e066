#include <algorithm>
#include <limits>

#include "base/union_find.hpp"
#include "graph/build/draft.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

void widen(EntityCounts& counts, Day day) {
  if (day == no_day) return;
  if (counts.first_seen == no_day || day < counts.first_seen) counts.first_seen = day;
  if (counts.last_seen == no_day || day > counts.last_seen) counts.last_seen = day;
}

// A paper that names several variants counts once. The mark of the paper also ends cycles of families.
void count_variants(const Draft& draft, NameKind kind, std::vector<EntityCounts>& counts) {
  std::vector<std::uint32_t> family(counts.size(), none);
  for (const Variant& variant : draft.variants) {
    if (variant.kind == kind) family[variant.entity] = variant.family;
  }
  std::vector<std::uint32_t> last_paper(counts.size(), none);
  for (const Fact& fact : draft.facts.facts) {
    if (fact.kind != kind) continue;
    for (std::uint32_t entity = fact.entity; entity != none && last_paper[entity] != fact.paper;
         entity = family[entity]) {
      last_paper[entity] = fact.paper;
      ++counts[entity].papers_with_variants;
    }
  }
}

// Papers are related when a chain of shared authors joins them.
class Relatedness {
 public:
  explicit Relatedness(const People& people)
      : people_(people), first_paper_(people.authors.size()), mark_(people.authors.size(), none) {}

  bool all_related(const std::vector<std::uint32_t>& papers) {
    ++stamp_;
    UnionFind sets(papers.size());
    std::size_t apart = papers.size();
    for (std::uint32_t i = 0; i < papers.size(); ++i) {
      for (std::uint32_t b = people_.offsets[papers[i]]; b < people_.offsets[papers[i] + 1]; ++b) {
        const std::uint32_t author = people_.bylines[b].author;
        if (mark_[author] != stamp_) {
          mark_[author] = stamp_;
          first_paper_[author] = i;
        } else if (sets.unite(first_paper_[author], i)) {
          --apart;
        }
      }
    }
    return apart <= 1;
  }

 private:
  const People& people_;
  std::vector<std::uint32_t> first_paper_, mark_;
  std::uint32_t stamp_ = 0;
};

}  // namespace

std::vector<EntityCounts> count_entities(const Draft& draft, NameKind kind) {
  std::vector<EntityCounts> counts(draft.entities.by_kind[index_of(kind)].size());
  for (const Fact& fact : draft.facts.facts) {
    if (fact.kind != kind) continue;
    EntityCounts& entity = counts[fact.entity];
    ++entity.papers;
    if (fact.edge == EdgeKind::introduces) entity.introduced_by.push_back(fact.paper);
    for (std::uint32_t i = fact.first; i < fact.last; ++i) {
      widen(entity, record_day(draft.records[draft.facts.uses[i]->record]));
    }
  }
  Relatedness relatedness(draft.people);
  for (EntityCounts& entity : counts) {
    entity.ambiguous = entity.introduced_by.size() > 1 && !relatedness.all_related(entity.introduced_by);
  }
  count_variants(draft, kind, counts);
  return counts;
}

}  // namespace kgbuild::graphs
