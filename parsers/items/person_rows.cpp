#include "parsers/items/person_rows.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"
#include "parsers/fields/author_list.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/scripts.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::string_view blanks = " \t\n";

bool is_contact(std::string_view text) {
  return text.find('@') != std::string_view::npos || text.find("://") != std::string_view::npos;
}

/// `Bo Ek` and `Ek, Bo`, but not `Bo K.` and `van der Ode`.
bool is_whole_name(std::string_view text) {
  const std::vector<std::string_view> words = split_words(text);
  return text.find(',') != std::string_view::npos || std::ranges::count_if(words, [](std::string_view word) {
                                                       return !is_initials(word) && !is_particle(word);
                                                     }) > 1;
}

ItemPerson named(std::string_view name) {
  ItemPerson person;
  person.part(PersonPart::name) = name;
  return person;
}

/// Whole names, with affiliations after them.
void add_whole(const PersonRow& row, std::vector<ItemPerson>& people) {
  bool first = true;
  for (const std::string& value : row) {
    if (!has_letter(value) || is_contact(value)) continue;
    const bool person = first || (is_whole_name(value) && !names_institution(value) && resembles_people(value, true));
    if (person)
      people.push_back(named(value));
    else
      people.back().affiliations.push_back(value);
    first = false;
  }
}

void add_parts(const PersonRow& row, bool family_first, std::vector<ItemPerson>& people) {
  ItemPerson person;
  person.part(family_first ? PersonPart::family : PersonPart::given) = row[0];
  person.part(family_first ? PersonPart::given : PersonPart::family) = row[1];
  for (const std::string& value : std::span(row).subspan(2)) {
    if (!has_letter(value) || is_contact(value)) continue;
    if (is_name_suffix(value))
      person.part(PersonPart::suffix) = value;
    else
      person.affiliations.push_back(value);
  }
  people.push_back(std::move(person));
}

/// Whether rows are of parts rather than of whole names.
bool hold_parts(std::span<const PersonRow> rows) {
  std::size_t parts = 0, wholes = 0;
  for (const PersonRow& row : rows) {
    if (row.size() < 2) continue;
    const bool whole = is_whole_name(row[0]) || names_institution(row[1]) || is_contact(row[1]);
    ++(whole ? wholes : parts);
  }
  return parts > wholes;
}

/// Whether what follows the first part of each row are initials, or a place for `Jr.`.
bool show_family_first(std::span<const PersonRow> rows) {
  return std::ranges::all_of(rows, [](const PersonRow& row) {
    const bool suffix = row.size() == 3 && (row[2].empty() || is_name_suffix(row[2]));
    const std::vector<std::string_view> given = row.size() > 1 ? split_words(row[1]) : std::vector<std::string_view>();
    return suffix || (!given.empty() && std::ranges::all_of(given, is_initials));
  });
}

}  // namespace

std::vector<ItemPerson> read_person_rows(std::span<const PersonRow> rows, bool family_first) {
  std::vector<ItemPerson> people;
  const bool parts = hold_parts(rows);
  const bool turned = family_first || show_family_first(rows);
  for (const PersonRow& row : rows) {
    if (parts && row.size() > 1)
      add_parts(row, turned, people);
    else
      add_whole(row, people);
  }
  std::erase_if(people, [](const ItemPerson& person) { return !has_letter(person.whole()); });
  return people;
}

std::vector<ItemPerson> read_named_people(std::span<const std::pair<std::string, std::string>> pairs) {
  std::vector<ItemPerson> people;
  std::string_view last;
  for (const auto& [key, value] : pairs) {
    const bool text = trim(value, blanks).empty() || (has_letter(value) && value.find("://") == std::string::npos);
    const bool name = is_east_asian(first_script(key)) || resembles_people(key, true);
    if (!text || !name || names_institution(key)) return {};
    if (key != last || people.empty()) people.push_back(named(key));
    last = key;
    if (!trim(value, blanks).empty() && !is_contact(value)) people.back().affiliations.push_back(value);
  }
  return people;
}

}  // namespace kgbuild::parsing
