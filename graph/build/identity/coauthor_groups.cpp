#include "graph/build/identity/coauthor_groups.hpp"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include "base/union_find.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

// Handles one author at a time; marks hold the author they were set for, so they need not be cleared.
class GroupFinder {
 public:
  GroupFinder(const Authorships& authorships, const std::vector<double>& namesakes)
      : authorships_(authorships),
        namesakes_(namesakes),
        papers_of_(transpose(authorships)),
        set_of_(authorships.members, 0),
        person_mark_(authorships.members, nobody),
        paper_mark_(authorships.size(), nobody) {}

  CoauthorGroups find() {
    found_.counts.assign(authorships_.members, 0);
    found_.first_papers.assign(authorships_.items.size(), no_group);
    for (std::uint32_t author = 0; author < authorships_.members; ++author) {
      const auto papers = papers_of_.of(author);
      const bool common = papers.size() > 1 && namesakes_[author] >= common_name;
      if (common)
        part(author, papers);
      else
        found_.counts[author] = std::ranges::any_of(papers, [&](std::uint32_t paper) { return is_shared(paper); });
    }
    return std::move(found_);
  }

 private:
  bool is_shared(std::uint32_t paper) const { return authorships_.of(paper).size() > 1; }
  bool is_telling(std::uint32_t person) const { return namesakes_[person] <= telling_coauthor; }

  void part(std::uint32_t author, std::span<const std::uint32_t> papers) {
    UnionFind sets(papers.size());
    coauthors_.clear();
    for (std::uint32_t i = 0; i < papers.size(); ++i) {
      paper_mark_[papers[i]] = author;
      for (const std::uint32_t person : authorships_.of(papers[i]))
        if (person != author && is_telling(person)) meet(author, person, i, sets);
    }
    if (namesakes_[author] < very_common_name)
      for (const std::uint32_t coauthor : coauthors_) connect(author, coauthor, sets);
    name_groups(author, papers, sets);
  }

  void meet(std::uint32_t author, std::uint32_t person, std::uint32_t paper, UnionFind& sets) {
    if (person_mark_[person] == author) {
      sets.unite(set_of_[person], paper);
      return;
    }
    person_mark_[person] = author;
    set_of_[person] = paper;
    coauthors_.push_back(person);
  }

  // Through the papers that a co-author wrote without this author.
  void connect(std::uint32_t author, std::uint32_t coauthor, UnionFind& sets) {
    for (const std::uint32_t paper : papers_of_.of(coauthor)) {
      if (std::exchange(paper_mark_[paper], author) == author) continue;
      for (const std::uint32_t person : authorships_.of(paper))
        if (person_mark_[person] == author) sets.unite(set_of_[coauthor], set_of_[person]);
    }
  }

  void name_groups(std::uint32_t author, std::span<const std::uint32_t> papers, UnionFind& sets) {
    first_of_set_.assign(papers.size(), no_group);
    std::uint32_t& count = found_.counts[author];
    for (std::uint32_t i = 0; i < papers.size(); ++i) {
      if (!is_shared(papers[i])) continue;
      std::uint32_t& first = first_of_set_[sets.find(i)];
      if (first == no_group) ++count;
      if (first == no_group || is_before(papers[i], first)) first = papers[i];
    }
    if (count < 2) return;
    for (std::uint32_t i = 0; i < papers.size(); ++i)
      if (is_shared(papers[i])) found_.first_papers[item_of(author, papers[i])] = first_of_set_[sets.find(i)];
  }

  // Papers without a day come last.
  bool is_before(std::uint32_t a, std::uint32_t b) const {
    const auto rank = [&](std::uint32_t paper) {
      return std::tuple(authorships_.days[paper] == no_day, authorships_.days[paper], paper);
    };
    return rank(a) < rank(b);
  }

  std::size_t item_of(std::uint32_t author, std::uint32_t paper) const {
    const auto persons = authorships_.of(paper);
    const auto place = std::ranges::lower_bound(persons, author) - persons.begin();
    return authorships_.offsets[paper] + static_cast<std::size_t>(place);
  }

  const Authorships& authorships_;
  const std::vector<double>& namesakes_;
  Groups papers_of_;
  std::vector<std::uint32_t> set_of_;  // by co-author: index of one of the papers of the author
  std::vector<std::uint32_t> person_mark_, paper_mark_;
  std::vector<std::uint32_t> coauthors_, first_of_set_;
  CoauthorGroups found_;
};

}  // namespace

CoauthorGroups find_coauthor_groups(const Authorships& authorships, const std::vector<double>& namesakes) {
  return GroupFinder(authorships, namesakes).find();
}

}  // namespace kgbuild::graphs
