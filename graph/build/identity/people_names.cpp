#include "graph/build/identity/people_names.hpp"

#include "graph/build/identity/namesakes.hpp"

namespace kgbuild::graphs {

PeopleNames::PeopleNames(const AuthorLists& lists)
    : keys(lists.keys()), is_person(keys.size(), false), is_hyphenated(keys.size(), false) {
  std::vector<bool> seen(keys.size(), false);
  for (const ListedName& listed : lists.names()) {
    if (seen[listed.own]) continue;
    seen[listed.own] = true;
    const std::string_view spelling = lists.spellings().view(listed.spelling);
    is_person[listed.own] = lists.classify(listed.spelling) == AuthorCategory::person;
    is_hyphenated[listed.own] = spelling.substr(0, spelling.find(' ')).find('-') != std::string_view::npos;
  }
  std::vector<std::string_view> people(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (is_person[i]) people[i] = keys[i];
  namesakes = expect_namesakes(people);
}

}  // namespace kgbuild::graphs
