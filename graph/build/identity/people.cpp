#include "graph/build/identity/people.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/sort_unique.hpp"
#include "graph/build/identity/author_lists.hpp"
#include "graph/build/identity/people_edits.hpp"
#include "graph/build/identity/people_variants.hpp"
#include "graph/build/identity/spellings.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

class PeopleResolver {
 public:
  PeopleResolver(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers, const PeopleEdits& edits,
                 Diagnostics& diagnostics)
      : records_(records), papers_(papers), edits_(edits), lists_(records, papers, edits, diagnostics) {}

  People resolve() {
    unite_variants();
    describe_authors();
    correct_authors();
    make_bylines();
    const std::vector<std::uint32_t> groups = count_coauthor_groups(people_.persons);
    for (std::size_t i = 0; i < groups.size(); ++i) people_.authors[i].groups = groups[i];
    return std::move(people_);
  }

 private:
  AuthorCategory classify(StringId spelling) const {
    return classify_author(lists_.spellings().view(spelling), lists_.key_of(spelling));
  }

  // By name. The first spelling decides: those of one key differ at most in capitals.
  std::vector<bool> find_person_names() const {
    std::vector<bool> seen(lists_.keys().size(), false), is_person(lists_.keys().size(), false);
    for (const ListedName& listed : lists_.names()) {
      if (seen[listed.own]) continue;
      seen[listed.own] = true;
      is_person[listed.own] = classify(listed.spelling) == AuthorCategory::person;
    }
    return is_person;
  }

  // Makes an author of each set of names, sorted by key. What records say of names across papers is not aligned: a name
  // that a paper calls otherwise is still evidence for others.
  void unite_variants() {
    NameLists names;
    names.offsets.insert(names.offsets.end(), lists_.ends().begin(), lists_.ends().end());
    for (const ListedName& listed : lists_.names()) names.names.push_back(listed.own);
    UnionFind sets = unite_name_variants(lists_.keys(), find_person_names(), find_pairs(edits_.distinct), names);
    for (const NamePair& pair : find_pairs(edits_.united)) sets.unite(pair.first, pair.second);
    std::vector<bool> used(lists_.keys().size(), false);
    for (const ListedName& listed : lists_.names()) used[listed.called] = true;
    author_of_name_.assign(lists_.keys().size(), none);
    for (std::uint32_t name = 0; name < used.size(); ++name) {
      std::uint32_t& author = author_of_name_[sets.find(name)];
      if (!used[name] || author != none) continue;
      author = static_cast<std::uint32_t>(people_.authors.size());
      people_.authors.emplace_back().key = lists_.keys()[name];
    }
    for (std::uint32_t name = 0; name < used.size(); ++name) author_of_name_[name] = author_of_name_[sets.find(name)];
  }

  std::uint32_t author_of(const ListedName& listed) const { return author_of_name_[listed.called]; }

  // The author of a key; null if there is none.
  Author* find_author(std::string_view key) {
    const auto name = lists_.find_key(key);
    if (!name || author_of_name_[*name] == none) return nullptr;
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

  // Names, categories and days.
  void describe_authors() {
    std::vector<SpellingUse> uses;
    uses.reserve(lists_.names().size());
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      const AuthorLists::Source& source = lists_.source(i);
      const Day day = record_day(records_[source.record]);
      for (const ListedName& listed : lists_.names_of(i)) {
        uses.push_back({author_of(listed), listed.full, true, day, source.paper});
        people_.authors[author_of(listed)].seen.add(day);
      }
    }
    const std::vector<ChosenNames> names = choose_names(uses, people_.authors.size(), lists_.spellings());
    for (std::size_t i = 0; i < names.size(); ++i) {
      Author& author = people_.authors[i];
      author.name = lists_.spellings().view(names[i].display);
      for (const StringId alias : names[i].aliases) author.aliases.emplace_back(lists_.spellings().view(alias));
      author.category = classify(names[i].display);
    }
    add_other_spellings();
    add_notes();
  }

  // What records call a person whom their paper calls otherwise.
  void add_other_spellings() {
    std::vector<std::pair<std::uint32_t, std::string_view>> others;
    for (const ListedName& listed : lists_.names())
      if (listed.spelling != listed.full)
        others.emplace_back(author_of(listed), lists_.spellings().view(listed.spelling));
    sort_unique(others);
    for (std::size_t i = 0; i < others.size();) {
      Author& author = people_.authors[others[i].first];
      std::vector<std::string> known = author.aliases;
      std::ranges::sort(known);
      const std::uint32_t current = others[i].first;
      for (; i < others.size() && others[i].first == current; ++i) {
        const std::string_view spelling = others[i].second;
        if (spelling != author.name && !std::ranges::binary_search(known, spelling, std::less<>()))
          author.aliases.emplace_back(spelling);
      }
    }
  }

  // A note is about a name of its record, else about anybody of this name.
  void add_notes() {
    std::vector<std::uint32_t> list_of(lists_.keys().size(), none), called(lists_.keys().size(), none);
    for (std::uint32_t i = 0; i < lists_.size(); ++i) {
      const PaperRecord& record = records_[lists_.source(i).record];
      if (record.author_notes.empty()) continue;
      for (const ListedName& listed : lists_.names_of(i)) {
        list_of[listed.own] = i;
        called[listed.own] = author_of(listed);
      }
      for (const AuthorNote& note : record.author_notes) {
        const auto name = lists_.find_key(fold_person(note.author));
        if (!name) continue;
        const std::uint32_t author = list_of[*name] == i ? called[*name] : author_of_name_[*name];
        if (author != none) add_note(note, people_.authors[author]);
      }
    }
  }

  static void add_note(const AuthorNote& note, Author& author) {
    const auto add = [](const std::string& text, std::vector<std::string>& texts) {
      if (!text.empty() && std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
    };
    if (note.alias != author.name) add(note.alias, author.aliases);
    add(note.affiliation, author.affiliations);
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
    std::vector<std::uint32_t> last_paper(people_.authors.size(), none);
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
      people_.bylines.push_back({author, listed.place, ordered ? position : 0, ordered && position == names.size()});
    }
  }

  void finish_paper(std::uint32_t paper) {
    const auto begin = people_.bylines.begin() + people_.offsets.back();
    std::sort(begin, people_.bylines.end(), [](const Byline& a, const Byline& b) { return a.author < b.author; });
    for (auto byline = begin; byline != people_.bylines.end(); ++byline) {
      Author& author = people_.authors[byline->author];
      ++author.papers;
      if (author.category != AuthorCategory::group) people_.persons.items.push_back(byline->author);
    }
    people_.offsets.push_back(static_cast<std::uint32_t>(people_.bylines.size()));
    people_.persons.end_group();
    people_.persons.days.push_back(papers_[paper].first_featured);
  }

  const std::vector<PaperRecord>& records_;
  const std::vector<Paper>& papers_;
  const PeopleEdits& edits_;
  AuthorLists lists_;
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
