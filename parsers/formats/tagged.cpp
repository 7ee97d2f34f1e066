// Input format `tagged`: references of RIS, Web of Science, MEDLINE, EndNote and catalogues.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/person_name.hpp"
#include "parsers/fields/split_date.hpp"
#include "parsers/fields/turned_person.hpp"
#include "parsers/formats/formats.hpp"
#include "parsers/items/item_list.hpp"
#include "parsers/references/tagged_syntax.hpp"
#include "parsers/references/tagged_values.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t sample_size = std::size_t{64} << 10;

/// Tags of which one states the year and the other the day or month.
struct DateTags {
  std::string_view dialect, year, part;
};
constexpr DateTags date_tags[] = {
    {"ris", "PY", "DA"}, {"web-of-science", "PY", "PD"}, {"endnote", "%D", "%8"}, {"refworks", "YR", "FD"}};

std::string_view find_value(const TaggedRecord& record, std::string_view tag) {
  const auto field = std::ranges::find(record.fields, tag, &TaggedField::tag);
  return field == record.fields.end() ? std::string_view() : field->value;
}

/// Kinds of records that are papers only if people, an arXiv id or a DOI say so, of RIS and EndNote.
constexpr std::string_view other_kinds[] = {
    "BLOG",    "COMP",    "DATA", "ELEC", "ICOMM", "MPCT", "SOUND", "VIDEO", "WEB", "Blog", "Computer Program",
    "Dataset", "Web Page"};

/// Turns the records of one dialect into items.
class TaggedItems {
 public:
  TaggedItems(const Source& source, const TaggedDialect& dialect, const ItemFields& fields)
      : source_(source), dialect_(dialect), fields_(fields) {}

  Item make(const TaggedRecord& record) const {
    Item item;
    for (const DateTags& tags : date_tags)
      if (tags.dialect == dialect_.name)
        item.add(fields_.find("date"), join_date(find_value(record, tags.year), find_value(record, tags.part)), 0,
                 false);
    for (const TaggedField& field : record.fields)
      if (field.tag != "C1") add(field, item);
    for (const TaggedField& field : record.fields)
      if (field.tag == "C1" && dialect_.first == "PT") add_addresses(field.value, item);
    return item;
  }

 private:
  /// `[Ode, An; Lind, Mo] Univ Tides, Dept Water, Oslo, Norway.` of Web of Science: the institution comes first.
  static void add_addresses(std::string_view addresses, Item& item) {
    std::unordered_map<std::string, std::size_t> places;
    for (const std::string& author : item.authors()) places.try_emplace(collapse_blanks(author), places.size());
    for (const std::string_view part : split_list(addresses, '[')) {
      const std::size_t close = part.find(']');
      if (close == std::string_view::npos) continue;
      const std::string_view address = part.substr(close + 1);
      const std::string institution = collapse_blanks(address.substr(0, address.find_first_of(",.")));
      for (const std::string_view name : split_list(part.substr(0, close), ';'))
        if (const auto place = places.find(read_turned_person(collapse_blanks(name))); place != places.end())
          item.add_affiliation(institution, place->second);
    }
  }

  void add(const TaggedField& field, Item& item) const {
    const ItemKey key = fields_.find(concat({dialect_.name, ":", field.tag}));
    if (key.field == ItemField::other) return;
    const std::uint32_t line = source_.position(field.offset).line;
    std::string value = field.value;
    if (dialect_.is_catalog() && add_catalog(key, field, line, item)) return;
    if (key.field == ItemField::references) {
      for (const std::string_view work : split_list(value, '\n')) item.add(key, std::string(work), line, true);
      return;
    }
    if (key.field == ItemField::authors) {
      // Each line is a person: https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html
      for (const std::string_view name : split_list(value, '\n')) item.add(key, read_person(name), line, true);
      return;
    }
    // `Neural Networks, Computer` is one term of MEDLINE; `*` marks the main ones.
    if (key.field == ItemField::keywords && dialect_.first == "PMID") std::erase(value, '*');
    if (dialect_.wrapped) std::ranges::replace(value, '\n', ' ');
    if (dialect_.is_catalog() && key.field != ItemField::body)
      value = read_catalog_value(value, key.field == ItemField::keywords);
    if (key.field == ItemField::date && read_date_field(value).empty()) return;
    if (key.field == ItemField::doi && find_doi(value).empty()) return;
    if (key.field == ItemField::arxiv_id) value = find_arxiv_id(value);
    // PubMed ends each title with a full stop.
    item.add(key, std::move(value), line, key.field == ItemField::keywords && dialect_.name != "endnote");
  }

  /// A field of a catalogue. False if it is written as in other dialects.
  bool add_catalog(ItemKey key, const TaggedField& field, std::uint32_t line, Item& item) const {
    std::string value = field.value;
    std::ranges::replace(value, '\n', ' ');
    if (key.field == ItemField::authors) {
      for (std::string& name : read_catalog_people(value)) item.add(key, std::move(name), line, true);
    } else if (key.field == ItemField::title) {
      item.add(key, read_catalog_title(value), line, false);
    } else if (key.field == ItemField::venue && (field.tag == "SO" || field.tag == "Source")) {
      CatalogSource source = read_catalog_source(value);
      item.add(key, std::move(source.venue), line, false);
      item.add(fields_.find("date"), std::move(source.date), line, false);
    } else {
      return false;
    }
    return true;
  }

  /// `Ode A` of MEDLINE has the initials last.
  std::string read_person(std::string_view name) const {
    const bool turn = dialect_.first == "PMID" && name.find(',') == std::string_view::npos && ends_with_initials(name);
    return turn ? turn_initials(name) : read_turned_person(name);
  }

  const Source& source_;
  const TaggedDialect& dialect_;
  const ItemFields& fields_;
};

}  // namespace

bool resembles_tagged(std::string_view head) { return find_tagged_dialect(head) != nullptr; }

void read_tagged(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  const TaggedDialect* const dialect = find_tagged_dialect(source.text().substr(0, sample_size));
  ItemList items(source, rules.data().item_fields, out, diagnostics);
  if (!dialect)
    return items.finish("tagged", "no record of RIS, Web of Science, MEDLINE, EndNote or a catalogue begins in it");
  const TaggedItems make(source, *dialect, rules.data().item_fields);
  TaggedReader reader(source.text(), *dialect);
  for (TaggedRecord record; reader.next(record);) {
    const std::uint32_t line = source.position(record.offset).line;
    const bool other = std::ranges::find(other_kinds, find_value(record, dialect->first)) != std::end(other_kinds);
    Item item = make.make(record);
    if (other && item.is_paper(false) && !item.is_paper(true))
      items.leave_out(item.label(), line, "is not a paper: it has neither authors, a DOI nor an arXiv id");
    else
      items.add_if_paper(std::move(item), line);
  }
  items.finish(dialect->name);
}

}  // namespace kgbuild::parsing
