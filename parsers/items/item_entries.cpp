#include "parsers/items/item_entries.hpp"

#include "parsers/fields/entry_fields.hpp"
#include "parsers/fields/path_dates.hpp"
#include "parsers/fields/people.hpp"

namespace kgbuild::parsing {
namespace {

void read_people(std::span<const ItemAuthors> authors, std::span<Entry> entries, Diagnostics& diagnostics) {
  PeopleColumn column;
  for (const ItemAuthors& list : authors)
    if (list.items.size() == 1) column.add(list.items.front());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const ItemAuthors& list = authors[i];
    if (list.items.empty()) continue;
    // An array of one item is a person, or all of them in one text.
    PeopleList people = list.items.size() == 1 ? column.parse(list.items.front()) : column.parse_items(list.items);
    if (people.undecided && list.is_list) people = column.parse_items(list.items);
    if (people.undecided)
      diagnostics.push_back({Severity::warning, "undecided-authors", entries[i].file, entries[i].line, 0,
                             "commas part people or parts of names, and nothing in the file shows which; kept as one "
                             "author"});
    set_people(entries[i], std::move(people));
  }
}

}  // namespace

void complete_entries(std::span<const ItemAuthors> authors, std::span<Entry> entries, std::string_view format,
                      const Source& source, Diagnostics& diagnostics) {
  const std::string path_date = find_path_date(source.name());
  for (Entry& entry : entries) {
    entry.file = source.name();
    entry.digest = format;
    set_dates(entry, entry.date, entry.digest_date.empty() ? path_date : entry.digest_date);
  }
  read_people(authors, entries, diagnostics);
}

}  // namespace kgbuild::parsing
