#include "parsers/fields/entry_fields.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

/// What papers under blind review have as authors: as a person it would join all of them.
bool is_anonymous(std::string_view name) {
  constexpr std::array<std::string_view, 5> names{"anonymous", "anonymous author", "anonymous authors",
                                                  "anonymous author(s)", "anonym"};
  return std::ranges::find(names, ascii_lower(trim(name, " .*"))) != names.end();
}

}  // namespace

void set_dates(Entry& entry, std::string own, std::string digest) {
  constexpr std::size_t complete = 10;  // a digest of which only the month is known has no day
  entry.date = own.empty() ? digest : std::move(own);
  entry.digest_date = digest.size() == complete && digest != entry.date ? std::move(digest) : std::string();
}

void set_people(Entry& entry, PeopleList people) {
  std::erase_if(people.names, is_anonymous);
  entry.authors = std::move(people.names);
  entry.more_authors = people.more;
  entry.author_notes.clear();
  for (auto& [name, alias] : people.aliases) entry.author_notes.push_back({std::move(name), std::move(alias), {}});
  for (auto& [name, affiliation] : people.affiliations)
    entry.author_notes.push_back({std::move(name), {}, std::move(affiliation)});
}

}  // namespace kgbuild::parsing
