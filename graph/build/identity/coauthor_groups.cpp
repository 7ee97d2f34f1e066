#include "graph/build/identity/coauthor_groups.hpp"

#include <algorithm>
#include <limits>
#include <span>

#include "base/union_find.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

// Handles one author at a time; marks hold the author they were set for, so they need not be cleared.
class GroupCounter {
 public:
  explicit GroupCounter(const Authorships& authorships)
      : authorships_(authorships),
        papers_of_(transpose(authorships)),
        set_of_(authorships.members, 0),
        person_mark_(authorships.members, nobody),
        paper_mark_(authorships.size(), nobody) {}

  std::uint32_t count(std::uint32_t author) {
    const auto papers = papers_of_.of(author);
    if (papers.empty()) return 0;
    if (papers.size() == 1) return authorships_.of(papers[0]).size() > 1 ? 1 : 0;
    UnionFind sets(papers.size());
    coauthors_.clear();
    std::uint32_t groups = 0;
    for (std::uint32_t i = 0; i < papers.size(); ++i) {
      paper_mark_[papers[i]] = author;
      const auto persons = authorships_.of(papers[i]);
      if (persons.size() > 1) ++groups;
      for (const std::uint32_t person : persons) {
        if (person != author) groups -= meet(author, person, i, sets);
      }
    }
    for (std::size_t i = 0; i < coauthors_.size() && groups > 1; ++i) groups -= connect(author, coauthors_[i], sets);
    return groups;
  }

 private:
  // 1 if the person unites two sets, else 0.
  std::uint32_t meet(std::uint32_t author, std::uint32_t person, std::uint32_t paper, UnionFind& sets) {
    if (person_mark_[person] == author) return sets.unite(set_of_[person], paper) ? 1 : 0;
    person_mark_[person] = author;
    set_of_[person] = paper;
    coauthors_.push_back(person);
    return 0;
  }

  // Through the papers that a co-author wrote without this author; returns the number of unions.
  std::uint32_t connect(std::uint32_t author, std::uint32_t coauthor, UnionFind& sets) {
    std::uint32_t joined = 0;
    for (const std::uint32_t paper : papers_of_.of(coauthor)) {
      if (paper_mark_[paper] == author) continue;
      paper_mark_[paper] = author;
      for (const std::uint32_t person : authorships_.of(paper)) {
        if (person_mark_[person] == author && sets.unite(set_of_[coauthor], set_of_[person])) ++joined;
      }
    }
    return joined;
  }

  const Authorships& authorships_;
  Groups papers_of_;
  std::vector<std::uint32_t> set_of_;  // by co-author: index of one of the papers of the author
  std::vector<std::uint32_t> person_mark_, paper_mark_;
  std::vector<std::uint32_t> coauthors_;
};

}  // namespace

std::vector<std::uint32_t> count_coauthor_groups(const Authorships& authorships) {
  GroupCounter counter(authorships);
  std::vector<std::uint32_t> groups(authorships.members);
  for (std::uint32_t author = 0; author < authorships.members; ++author) groups[author] = counter.count(author);
  return groups;
}

}  // namespace kgbuild::graphs
