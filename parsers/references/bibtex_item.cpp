#include "parsers/references/bibtex_item.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/split_date.hpp"
#include "parsers/references/bibtex_marks.hpp"
#include "parsers/references/bibtex_names.hpp"
#include "parsers/references/bibtex_text.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::array<std::string_view, 7> volumes{"collection", "mvcollection", "mvproceedings", "mvreference",
                                                  "periodical", "proceedings",  "reference"};
constexpr std::array<std::string_view, 11> other_works{"audio",  "dataset",  "electronic", "image", "manual", "movie",
                                                       "online", "software", "standard",   "video", "www"};
/// Fields in which an address is, the most trusted first.
constexpr std::array<std::string_view, 6> addresses{"url", "howpublished", "ee", "bdsk-url-1", "link", "pdf"};
/// Fields that begin with an arXiv id, or name it: Google Scholar writes `journal = {arXiv preprint arXiv:2403.00001}`.
constexpr std::array<std::string_view, 8> arxiv_places{"arxivid", "doi",  "journal", "journaltitle",
                                                       "volume",  "note", "number",  "publisher"};

template <std::size_t Count>
bool holds(const std::array<std::string_view, Count>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// `eprint` is an id of arXiv if `eprinttype` or `archivePrefix` says so, or neither is there.
std::string find_eprint(const BibEntry& entry) {
  std::string_view archive = entry.value("eprinttype");
  if (archive.empty()) archive = entry.value("archiveprefix");
  const std::string name = ascii_lower(read_bib_word(archive));
  if (!name.empty() && name != "arxiv") return {};
  const std::string value = read_bib_word(entry.value("eprint"));
  std::string id = parse_arxiv_id(value);
  return id.empty() ? find_arxiv_id(value) : id;
}

std::string find_bib_arxiv_id(const BibEntry& entry) {
  if (std::string id = find_eprint(entry); !id.empty()) return id;
  for (const std::string_view place : arxiv_places) {
    // DBLP writes `volume = {abs/2403.00001}`.
    const std::string value = concat({"/", read_bib_word(entry.value(place))});
    const bool own = place != "note" || ascii_lower(value).starts_with("/arxiv") || value.starts_with("/http");
    if (std::string id = own ? find_arxiv_id(value) : std::string(); !id.empty()) return id;
    if (place == "arxivid")
      if (std::string id = parse_arxiv_id(value.substr(1)); !id.empty()) return id;
  }
  return {};
}

/// Keys or ids, or a work a line, as Web of Science writes them.
void add_works(ItemKey key, std::string_view value, std::uint32_t line, Item& item) {
  const std::vector<std::string_view> lines = split_list(value, '\n');
  const bool by_lines = lines.size() > 1 && std::ranges::none_of(lines, [](std::string_view text) {
                          return trim(text, " \t\r").ends_with(',');
                        });
  if (!by_lines) return item.add(key, read_bib_word(value), line, false);
  for (const std::string_view text : lines) item.add(key, read_bib_word(text), line, true);
}

/// Venue, status, keywords, code, works cited: under any name that other formats use for them, too.
void add_publication(const BibEntry& entry, const ItemFields& fields, std::uint32_t line, Item& item) {
  for (const BibField& field : entry.fields) {
    const ItemKey key = fields.find(field.name);
    if (key.field == ItemField::code || key.field == ItemField::link || key.field == ItemField::pubmed_id)
      item.add(key, read_bib_word(field.value), line, false);
    else if (key.field >= ItemField::venue && key.field <= ItemField::keywords)
      item.add(key, read_bib_prose(field.value), line, false);
    else if (key.field == ItemField::references || key.field == ItemField::cited_by)
      add_works(key, field.value, line, item);
  }
  item.add(fields.find("bibtex:type"), entry.type, line, false);
}

/// One date of ISO 8601-2 without what makes it uncertain (`2024~`), without a time, a season (`2024-21`) or digits
/// that are not known (`2024-XX`).
std::string_view plain_bib_date(std::string_view date) {
  constexpr std::size_t month = 5;  // offset
  const std::size_t time = date.find('T');
  if (time != std::string_view::npos && time > month && is_ascii_digit(date[time - 1])) date = date.substr(0, time);
  date = trim_right(date, "~?%");
  if (const std::size_t unknown = date.find("-X"); unknown != std::string_view::npos) date = date.substr(0, unknown);
  const bool season = date.size() == month + 2 && date[month - 1] == '-' && date[month] >= '2';
  return season ? date.substr(0, month - 1) : date;
}

/// The first day of a range: `2024-03/2024-05`, `2024/..`, `/2024`.
std::string_view first_bib_date(std::string_view date) {
  const std::size_t slash = date.find('/');
  if (slash == std::string_view::npos) return plain_bib_date(date);
  const std::string_view first = date.substr(0, slash), last = date.substr(slash + 1);
  if (first.empty() || first == "..") return plain_bib_date(last);
  constexpr std::size_t year = 4;
  const bool range = slash >= year && (last.size() >= year || last.empty() || last == "..");
  return range && last.find('/') == std::string_view::npos ? plain_bib_date(first) : date;
}

/// `date` of BibLaTeX, or year, month and day.
std::string find_bib_date(const BibEntry& entry) {
  const std::string date = read_bib_word(entry.value("date"));
  if (std::string whole = join_date(first_bib_date(date), {}); !whole.empty()) return whole;
  return join_date(read_bib_year(entry.value("year")), read_bib_month(entry.value("month")),
                   read_bib_word(entry.value("day")));
}

}  // namespace

bool is_bib_data(std::string_view type) { return type == "xdata" || type == "set" || type.ends_with("bstctl"); }

std::string_view explain_bib_type(const BibEntry& entry) {
  if (holds(volumes, entry.type)) return "is a volume of papers";
  const bool named =
      !entry.value("author").empty() || !find_doi(entry.value("doi")).empty() || !find_bib_arxiv_id(entry).empty();
  return holds(other_works, entry.type) && !named ? "is not a paper: it has neither authors, a DOI nor an arXiv id"
                                                  : std::string_view();
}

Item make_bib_item(const BibEntry& entry, const ItemFields& fields, std::uint32_t line) {
  Item item;
  const auto add = [&](std::string_view name, std::string value, bool in_list = false) {
    item.add(fields.find(name), std::move(value), line, in_list);
  };
  std::string title = read_bib_prose(entry.value("title"));
  if (const std::string_view sub = entry.value("subtitle"); !sub.empty() && !title.empty())
    title += concat({": ", read_bib_prose(sub)});
  add("title", std::move(title));
  for (std::string& name : split_bib_names(entry.value("author"))) add("author", std::move(name), true);
  add("date", find_bib_date(entry));
  add("arxiv_id", find_bib_arxiv_id(entry));
  add("doi", read_bib_word(entry.value("doi")));
  for (const std::string_view name : addresses)
    if (std::string url = read_bib_word(entry.value(name)); url.starts_with("http")) add("url", std::move(url));
  add("abstract", read_bib_body(entry.value("abstract")));
  item.add_id(entry.key);
  add_publication(entry, fields, line, item);
  return item;
}

}  // namespace kgbuild::parsing
