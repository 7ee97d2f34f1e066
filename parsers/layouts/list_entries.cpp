#include "parsers/layouts/list_entries.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/entry_fields.hpp"
#include "parsers/fields/open_date.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/path_dates.hpp"
#include "parsers/fields/people.hpp"
#include "parsers/fields/publication.hpp"
#include "parsers/fields/redirects.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/fields/votes.hpp"
#include "parsers/fields/work_ids.hpp"
#include "parsers/grammar/lines/bylines.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_links = 64;
constexpr std::size_t day_length = 10;  ///< `2024-03-05`

void add_link(Entry& entry, std::string_view link) {
  const std::string url = skip_redirect(link);
  const bool usable = url.starts_with("http") && url != entry.url && entry.links.size() < max_links;
  if (!usable || !find_arxiv_id(url).empty()) return;
  if (std::ranges::find(entry.links, url) == entry.links.end()) entry.links.push_back(url);
}

void set_paper(const Draft& draft, const FieldWords& words, Entry& entry) {
  entry.url = skip_redirect(collapse_blanks(choose_address(draft, words)));
  if (!entry.url.empty() && !bare_paper_address(entry.url).empty()) entry.url.insert(0, "https://");
  if (hides_target(entry.url)) entry.url.clear();
  entry.arxiv_id = find_arxiv_id(entry.url);
  entry.doi = find_doi(entry.url);
  if (entry.arxiv_id.empty()) entry.arxiv_id = find_arxiv_id(draft.paper);
  if (entry.arxiv_id.empty()) entry.arxiv_id = parse_arxiv_id(trim(draft.paper, " *_[]()`"));
  if (entry.doi.empty()) entry.doi = find_doi(draft.paper);
  for (const ListedLink& link : draft.links) {
    if (entry.arxiv_id.empty()) entry.arxiv_id = find_arxiv_id(link.url);
    if (entry.doi.empty()) entry.doi = find_doi(skip_redirect(link.url));
  }
  add_link(entry, draft.title_url);
  for (const ListedLink& link : draft.links) add_link(entry, link.url);
}

/// Keywords, and the links that lead to code.
void set_lists(const Draft& draft, const FieldWords& words, Entry& entry) {
  std::unordered_set<std::string> known;
  add_keywords(entry, draft.keywords, false, known);
  for (const ListedLink& link : draft.links) {
    if (words.find(link.label) != PaperField::code) continue;
    const std::string url = skip_redirect(link.url);
    if (std::ranges::find(entry.links, url) == entry.links.end()) continue;
    std::string address = find_code_address(url);
    if (std::ranges::find(entry.code, address) == entry.code.end()) entry.code.push_back(std::move(address));
  }
  add_repositories(entry);
}

/// Works that the front matter of a note names: what is not an id is the name of another note.
void set_references(const Draft& draft, Entry& entry) {
  std::unordered_set<std::string> known;
  for (const std::string_view value : split_list(draft.references, '\n')) {
    std::string work = find_work_id(value);
    if (work.empty()) work = find_ids_in_text(value);
    if (work.empty()) work = make_note_id(value);
    if (!work.empty() && known.insert(work).second) entry.references.push_back(std::move(work));
  }
}

/// `stated` applies to several papers: the day of a digest, or a month or year, which is the paper's own.
void set_entry_dates(const Draft& draft, const std::string& stated, const std::string& path_date, std::string_view year,
                     Entry& entry) {
  const bool is_day = stated.size() == day_length;
  std::string own = complete_date(draft.date, stated.empty() ? year : std::string_view(stated));
  if (own.empty() && !is_day && (draft.year.empty() || stated.starts_with(draft.year))) own = stated;
  if (own.empty()) own = draft.year;
  set_dates(entry, std::move(own), is_day ? stated : path_date);
}

}  // namespace

std::vector<Entry> make_entries(const ListReading& reading, const FieldWords& words, std::string_view layout,
                                const Source& source, std::string_view text, UndecidedValues& undecided) {
  const std::string path_date = find_path_date(source.name());
  const std::string_view year = reading.year.empty() ? path_date : reading.year;
  const bool offsets_hold = source.verbatim() && text.data() == source.text().data();
  PeopleColumn people;
  for (const Draft& draft : reading.drafts)
    if (!draft.family_names) people.add(draft.authors);
  std::vector<Entry> entries;
  entries.reserve(reading.drafts.size());
  for (const Draft& draft : reading.drafts) {
    Entry entry;
    entry.title = strip_list_stop(clean_title(draft.title));
    if (entry.title.empty()) continue;  // decoration only
    set_paper(draft, words, entry);
    PeopleList authors = people.parse(draft.family_names ? part_surnames(draft.authors) : std::string(draft.authors));
    if (authors.undecided) undecided.authors.push_back(draft.line);
    set_people(entry, std::move(authors));
    entry.votes = parse_votes(draft.votes);
    set_publication(entry, {draft.venue, draft.status, draft.remark}, words.statuses());
    set_lists(draft, words, entry);
    set_references(draft, entry);
    const std::string& stated = reading.days[draft.day];
    const bool own_day = draft.date.starts_with("--"), shared_day = draft.date.empty() && stated.starts_with("--");
    set_entry_dates(draft, complete_date(stated, year), path_date, year, entry);
    if ((own_day || shared_day) && entry.date.size() < day_length) ++undecided.yearless_dates;
    entry.body = draft.body;
    if (offsets_hold && !entry.body.empty())
      entry.body_start = source.text_offset() + static_cast<std::size_t>(draft.body.data() - text.data());
    entry.digest = layout;
    entry.file = source.name();
    entry.line = draft.line;
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace kgbuild::parsing
