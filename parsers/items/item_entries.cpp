#include "parsers/items/item_entries.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/strings.hpp"
#include "parsers/fields/date_column.hpp"
#include "parsers/fields/entry_fields.hpp"
#include "parsers/fields/path_dates.hpp"
#include "parsers/fields/people.hpp"
#include "parsers/items/key_ids.hpp"

namespace kgbuild::parsing {
namespace {

/// What the authors' own objects say of where they work. An item that is several people says it of none.
void add_affiliations(const ItemAuthors& list, const PeopleColumn& column, Entry& entry) {
  for (std::size_t i = 0; i < list.affiliations.size(); ++i) {
    if (list.affiliations[i].empty()) continue;
    const PeopleList person = column.parse_items(std::span(list.items).subspan(i, 1));
    if (person.names.size() != 1) continue;
    for (const std::string& affiliation : list.affiliations[i])
      entry.author_notes.push_back({person.names.front(), {}, affiliation});
  }
}

/// Whether lists of several people have `Family, Given` in each item.
bool puts_family_first(std::span<const ItemColumns> columns) {
  return std::ranges::any_of(columns, [](const ItemColumns& item) {
    const std::vector<std::string>& people = item.authors.items;
    return people.size() > 1 && std::ranges::all_of(people, [](std::string_view name) {
             return std::ranges::count(name, ',') == 1 && !name.ends_with(',');
           });
  });
}

void read_people(std::span<const ItemColumns> columns, std::span<Entry> entries, Diagnostics& diagnostics) {
  PeopleColumn column;
  const bool family_first = puts_family_first(columns);
  std::vector<PeopleParts> cut(columns.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::vector<std::string>& items = columns[i].authors.items;
    if (items.size() == 1)
      cut[i] = column.add(items.front());
    else
      column.add_items(items);
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const ItemAuthors& list = columns[i].authors;
    if (list.items.empty()) continue;
    // An array of one item is a person, or all of them in one text.
    const bool comma = std::ranges::count(list.items.front(), ',') == 1;
    const bool one = list.items.size() > 1 || (list.is_list && comma);
    PeopleList people = one ? column.parse_items(list.items) : column.parse(list.items.front(), cut[i]);
    if (people.undecided && (list.is_list || (family_first && comma))) people = column.parse_items(list.items);
    if (people.undecided)
      diagnostics.push_back({Severity::warning, "undecided-authors", entries[i].file, entries[i].line, 0,
                             "commas part people or parts of names, and nothing in the file shows which; kept as one "
                             "author"});
    set_people(entries[i], std::move(people));
    add_affiliations(list, column, entries[i]);
  }
}

/// Dates of which the other dates of the file show what is the day, and the digest or the path the year.
void read_dates(std::span<const ItemColumns> columns, std::span<Entry> entries, const std::string& file,
                const std::string& path_date, Diagnostics& diagnostics) {
  DateColumn dates;
  for (const ItemColumns& item : columns) dates.add(item.date);
  std::size_t yearless = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::optional<std::string> day = dates.resolve(columns[i].date);
    if (!day) continue;
    entries[i].date = complete_date(*day, entries[i].digest_date.empty() ? path_date : entries[i].digest_date);
    yearless += entries[i].date.empty() ? 1 : 0;
  }
  const auto note = [&](std::string text) {
    diagnostics.push_back({Severity::note, "undecided-dates", file, 0, 0, std::move(text)});
  };
  if (const std::size_t count = dates.undecided(); count > 0) note(describe_undecided_dates(count));
  if (yearless > 0) note(describe_yearless_dates(yearless));
}

/// What lists have over the bounds of Item.
struct CutList {
  std::size_t ItemColumns::*count;
  std::string_view more_than;
};
constexpr CutList cut_lists[] = {{&ItemColumns::cut, " more than 64 addresses of code or pages; "},
                                 {&ItemColumns::cut_works, " more than 10000 references or citations; "}};

void report_cut_list(const CutList& list, std::span<const ItemColumns> columns, std::span<const Entry> entries,
                     Diagnostics& diagnostics) {
  std::size_t papers = 0, values = 0;
  const Entry* first = nullptr;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (columns[i].*list.count == 0) continue;
    if (papers++ == 0) first = &entries[i];
    values += columns[i].*list.count;
  }
  if (!first) return;
  diagnostics.push_back({Severity::warning, "cut-list", first->file, first->line, 0,
                         concat({std::to_string(papers), papers == 1 ? " paper has" : " papers have", list.more_than,
                                 std::to_string(values), values == 1 ? " was" : " were", " left out"})});
}

/// Keys may be named in another piece: the pipeline drops them when it has all.
void set_works(std::span<ItemColumns> columns, std::span<Entry> entries, bool is_piece) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i].references = std::move(columns[i].references);
    entries[i].cited_by = std::move(columns[i].cited_by);
  }
  if (!is_piece) drop_unused_keys(entries);
}

}  // namespace

void complete_entries(std::span<ItemColumns> columns, std::span<Entry> entries, std::string_view format,
                      const Source& source, Diagnostics& diagnostics) {
  const std::string path_date = find_path_date(source.name());
  read_dates(columns, entries, source.name(), path_date, diagnostics);
  for (Entry& entry : entries) {
    entry.file = source.name();
    entry.digest = format;
    set_dates(entry, entry.date, entry.digest_date.empty() ? path_date : entry.digest_date);
  }
  read_people(columns, entries, diagnostics);
  set_works(columns, entries, source.is_piece());
  for (const CutList& list : cut_lists) report_cut_list(list, columns, entries, diagnostics);
}

}  // namespace kgbuild::parsing
