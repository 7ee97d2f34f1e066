#include "parsers/fields/entry_fields.hpp"

#include <utility>

namespace kgbuild::parsing {

void set_dates(Entry& entry, std::string own, std::string digest) {
  constexpr std::size_t complete = 10;  // a digest of which only the month is known has no day
  entry.date = own.empty() ? digest : std::move(own);
  entry.digest_date = digest.size() == complete && digest != entry.date ? std::move(digest) : std::string();
}

void set_people(Entry& entry, PeopleList people) {
  entry.authors = std::move(people.names);
  entry.more_authors = people.more;
  entry.author_notes.clear();
  for (auto& [name, alias] : people.aliases) entry.author_notes.push_back({std::move(name), std::move(alias), {}});
  for (auto& [name, affiliation] : people.affiliations)
    entry.author_notes.push_back({std::move(name), {}, std::move(affiliation)});
}

}  // namespace kgbuild::parsing
