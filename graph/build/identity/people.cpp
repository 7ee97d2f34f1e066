#include "graph/build/identity/people.hpp"

#include <algorithm>
#include <utility>

#include "graph/build/identity/author_descriptions.hpp"
#include "graph/build/identity/author_lists.hpp"
#include "graph/build/identity/people_edits.hpp"
#include "graph/build/identity/people_middles.hpp"
#include "graph/build/identity/people_variants.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

class PeopleResolver {
 public:
  PeopleResolver(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers, const PeopleEdits& edits,
                 Diagnostics& diagnostics)
      : records_(records),
        papers_(papers),
        edits_(edits),
        lists_(records, papers, edits, diagnostics),
        names_(lists_) {}

  People resolve() {
    unite_variants();
    describe_authors(records_, lists_, author_of_name_, people_);
    correct_authors();
    make_bylines();
    group_papers();
    return std::move(people_);
  }

 private:
  // Makes an author of each set of names, sorted by key. What records say of names across papers is not aligned: a name
  // that a paper calls otherwise is still evidence for others.
  void unite_variants() {
    NameLists names;
    names.offsets.insert(names.offsets.end(), lists_.ends().begin(), lists_.ends().end());
    for (const ListedName& listed : lists_.names()) names.names.push_back(listed.own);
    const std::vector<NamePair> distinct = find_pairs(edits_.distinct);
    UnionFind sets = unite_name_variants(lists_.keys(), names_.is_person, distinct, names);
    unite_middle_names(names_, distinct, names, sets);
    for (const NamePair& pair : find_pairs(edits_.united)) sets.unite(pair.first, pair.second);
    std::vector<bool> used(lists_.keys().size(), false);
    for (const ListedName& listed : lists_.names()) used[listed.called] = true;
    author_of_name_.assign(lists_.keys().size(), no_author);
    for (std::uint32_t name = 0; name < used.size(); ++name) {
      std::uint32_t& author = author_of_name_[sets.find(name)];
      if (!used[name] || author != no_author) continue;
      author = static_cast<std::uint32_t>(people_.authors.size());
      people_.authors.emplace_back().key = lists_.keys()[name];
    }
    for (std::uint32_t name = 0; name < used.size(); ++name) author_of_name_[name] = author_of_name_[sets.find(name)];
  }

  std::uint32_t author_of(const ListedName& listed) const { return author_of_name_[listed.called]; }

  // The author of a key; null if nobody has it.
  Author* find_author(std::string_view key) {
    const auto name = lists_.find_key(key);
    if (!name || author_of_name_[*name] == no_author) return nullptr;
    return &people_.authors[author_of_name_[*name]];
  }

  std::vector<NamePair> find_pairs(const std::vector<std::pair<std::string, std::string>>& pairs) const {
    std::vector<NamePair> found;
    for (const auto& [a, b] : pairs) {
      const auto first = lists_.find_key(a), second = lists_.find_key(b);
      if (first && second) found.emplace_back(*first, *second);
    }
    return found;
  }

  void correct_authors() {
    std::vector<bool> renamed(people_.authors.size(), false);
    for (const auto& choice : edits_.names.choices()) {
      Author* const author = find_author(choice.key);
      if (author == nullptr) continue;
      const auto index = static_cast<std::size_t>(author - people_.authors.data());
      if (renamed[index]) continue;
      renamed[index] = true;
      if (author->name == choice.name) continue;
      std::erase(author->aliases, choice.name);
      author->aliases.insert(author->aliases.begin(), std::exchange(author->name, choice.name));
    }
    for (const auto& [key, category] : edits_.categories) {
      if (Author* const author = find_author(key)) author->category = category;
    }
  }

  // A paper has the authors of all its lists; those in byline order come first, and give the positions.
  void make_bylines() {
    std::vector<std::uint32_t> last_paper(people_.authors.size(), no_author);
    people_.offsets.push_back(0);
    people_.persons.members = static_cast<std::uint32_t>(people_.authors.size());
    std::size_t first = 0;
    for (std::uint32_t paper = 0; paper < papers_.size(); ++paper) {
      const std::size_t last = first + papers_[paper].records.size();
      for (const bool ordered : {true, false}) {
        for (std::size_t i = first; i < last; ++i) {
          if (records_[lists_.source(i).record].byline == ordered) add_list(i, ordered, last_paper);
        }
      }
      finish_paper(paper);
      first = last;
    }
  }

  void add_list(std::size_t list, bool ordered, std::vector<std::uint32_t>& last_paper) {
    const std::uint32_t paper = lists_.source(list).paper;
    const std::span<const ListedName> names = lists_.names_of(list);
    std::uint32_t position = 0;
    for (const ListedName& listed : names) {
      ++position;
      const std::uint32_t author = author_of(listed);
      if (std::exchange(last_paper[author], paper) == paper) continue;
      people_.bylines.push_back(
          {author, listed.place, ordered ? position : 0, ordered && position == names.size(), no_group});
    }
  }

  void finish_paper(std::uint32_t paper) {
    const auto begin = people_.bylines.begin() + people_.offsets.back();
    std::sort(begin, people_.bylines.end(), [](const Byline& a, const Byline& b) { return a.author < b.author; });
    for (auto byline = begin; byline != people_.bylines.end(); ++byline) {
      Author& author = people_.authors[byline->author];
      ++author.papers;
      if (is_person(byline->author)) people_.persons.items.push_back(byline->author);
    }
    people_.offsets.push_back(static_cast<std::uint32_t>(people_.bylines.size()));
    people_.persons.end_group();
    people_.persons.days.push_back(papers_[paper].first_featured);
  }

  bool is_person(std::uint32_t author) const { return people_.authors[author].category != AuthorCategory::group; }

  // A person is as common as the most common of the names. The bylines of persons are the items of `persons`, in the
  // same order.
  void group_papers() {
    std::vector<double> namesakes(people_.authors.size(), 0);
    for (std::size_t name = 0; name < author_of_name_.size(); ++name) {
      const std::uint32_t author = author_of_name_[name];
      if (author != no_author) namesakes[author] = std::max(namesakes[author], names_.namesakes[name]);
    }
    const CoauthorGroups groups = find_coauthor_groups(people_.persons, namesakes);
    for (std::size_t i = 0; i < people_.authors.size(); ++i) people_.authors[i].groups = groups.counts[i];
    auto first = groups.first_papers.begin();
    for (Byline& byline : people_.bylines)
      if (is_person(byline.author)) byline.group = *first++;
  }

  const std::vector<PaperRecord>& records_;
  const std::vector<Paper>& papers_;
  const PeopleEdits& edits_;
  AuthorLists lists_;
  PeopleNames names_;
  std::vector<std::uint32_t> author_of_name_;
  People people_;
};

}  // namespace

People resolve_people(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers,
                      Corrections& corrections, Diagnostics& diagnostics) {
  const PeopleEdits no_edits;
  if (corrections.empty()) return PeopleResolver(records, papers, no_edits, diagnostics).resolve();
  Diagnostics ignored;  // the second resolution reports the same
  const People first = PeopleResolver(records, papers, no_edits, ignored).resolve();
  const PeopleEdits edits = plan_people_edits(first, papers, corrections);
  return PeopleResolver(records, papers, edits, diagnostics).resolve();
}

}  // namespace kgbuild::graphs
