#include "graph/build/identity/author_descriptions.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/sort_unique.hpp"
#include "graph/build/identity/author_names.hpp"
#include "graph/build/identity/spellings.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

class AuthorDescriber {
 public:
  AuthorDescriber(const std::vector<PaperRecord>& records, const AuthorLists& lists,
                  const std::vector<std::uint32_t>& author_of_name, People& people)
      : records_(records), lists_(lists), author_of_name_(author_of_name), people_(people), authors_(people.authors) {}

  // Names, categories and days.
  void describe() {
    std::vector<SpellingUse> uses;
    uses.reserve(lists_.names().size());
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      const AuthorLists::Source& source = lists_.source(i);
      const Day day = record_day(records_[source.record]);
      for (const ListedName& listed : lists_.names_of(i)) {
        uses.push_back({author_of(listed), listed.full, true, day, source.paper});
        authors_[author_of(listed)].seen.add(day);
      }
    }
    const std::vector<ChosenNames> names = choose_names(uses, authors_.size(), lists_.spellings());
    for (std::size_t i = 0; i < names.size(); ++i) {
      Author& author = authors_[i];
      author.name = lists_.spellings().view(names[i].display);
      for (const StringId alias : names[i].aliases) author.aliases.emplace_back(lists_.spellings().view(alias));
      author.category = lists_.classify(names[i].display);
    }
    add_other_spellings();
    add_notes();
    for (Author& author : authors_) hide_homonym_number(author);
  }

 private:
  std::uint32_t author_of(const ListedName& listed) const { return author_of_name_[listed.called]; }

  // The number says who a person is, not what the person is called: it stays in the key, and in an alias.
  static void hide_homonym_number(Author& author) {
    const std::string plain(without_homonym_number(author.name));
    if (plain.empty() || plain == author.name) return;
    std::erase(author.aliases, plain);
    author.aliases.insert(author.aliases.begin(), std::exchange(author.name, plain));
  }

  // What records call a person whom their paper calls otherwise.
  void add_other_spellings() {
    std::vector<std::pair<std::uint32_t, std::string_view>> others;
    for (const ListedName& listed : lists_.names())
      if (listed.spelling != listed.full)
        others.emplace_back(author_of(listed), lists_.spellings().view(listed.spelling));
    sort_unique(others);
    for (std::size_t i = 0; i < others.size();) {
      Author& author = authors_[others[i].first];
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
    std::vector<std::uint32_t> list_of(lists_.keys().size(), no_author), called(lists_.keys().size(), no_author);
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
        if (author == no_author) continue;
        add_note(note, authors_[author]);
        if (!note.affiliation.empty())
          people_.affiliations.push_back({author, lists_.source(i).paper, note.affiliation});
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

  const std::vector<PaperRecord>& records_;
  const AuthorLists& lists_;
  const std::vector<std::uint32_t>& author_of_name_;
  People& people_;
  std::vector<Author>& authors_;
};

}  // namespace

void describe_authors(const std::vector<PaperRecord>& records, const AuthorLists& lists,
                      const std::vector<std::uint32_t>& author_of_name, People& people) {
  AuthorDescriber(records, lists, author_of_name, people).describe();
}

}  // namespace kgbuild::graphs
