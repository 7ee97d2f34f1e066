#include "parsers/grammar/reading.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/grammar/details.hpp"
#include "parsers/grammar/heads.hpp"
#include "parsers/grammar/notes.hpp"
#include "parsers/grammar/references.hpp"
#include "parsers/grammar/segments.hpp"
#include "parsers/grammar/tables.hpp"

namespace kgbuild::parsing {
namespace {

/// The address of a paper that the text of a unit holds, if it is the only one and no field names the paper.
void search_body(Draft& draft) {
  const bool has_sections = draft.body.starts_with('#') || draft.body.find("\n#") != std::string_view::npos;
  if (is_identified(draft) || has_sections) return;
  std::string_view only;
  for (std::size_t at = 0;;) {
    const std::string_view url = find_url(draft.body, at);
    if (url.empty()) break;
    at = static_cast<std::size_t>(url.data() - draft.body.data()) + url.size();
    if (!is_paper_address(url)) continue;
    if (!only.empty() && only != url) return;
    only = url;
  }
  if (!only.empty()) draft.links.push_back({{}, only, {}});
}

/// A headline of its own: the text of the link to the paper is the title.
void use_link_text(Draft& draft, const FieldWords& words) {
  constexpr double sure = 0.9;
  if (!draft.title_url.empty()) return;
  for (const ListedLink& link : draft.links) {
    if (link.text.empty() || words.find(link.text) || !is_paper_address(link.url)) continue;
    if (words.find(link.label) == PaperField::paper && title_quality(clean_title(link.text)) >= sure) {
      draft.title = link.text;
      draft.title_url = link.url;
    }
    return;
  }
}

std::uint32_t intern_day(std::vector<std::string>& days, const std::string& day) {
  if (day.empty()) return 0;
  if (day != days.back()) days.push_back(day);
  return static_cast<std::uint32_t>(days.size() - 1);
}

/// What the first lines of a unit below its head say about authors, if single names are authors.
std::string_view names_below(const Document& document, const ListUnit& unit, const HeadReader& expecting) {
  constexpr std::size_t max_lines = 8;
  Draft trial;
  DetailReader details(expecting, document, trial);
  for (std::size_t i = unit.line + 1; i < std::min(unit.end, unit.line + max_lines) && trial.authors.empty(); ++i)
    details.read(document.lines[i]);
  return trial.authors;
}

/// Whether the first lines below the heads say who wrote the papers.
bool names_are_below(const Document& document, std::span<const ListUnit> units, HeadReader heads) {
  heads.expect_names(true);
  NamesVote vote;
  for (const ListUnit& unit : units) vote.add(names_below(document, unit, heads));
  return vote.names_are_authors();
}

/// A heading that reads like the titles of papers, with text below it.
bool looks_lost(const Document& document, const ListUnit& unit, const Draft& draft) {
  constexpr std::ptrdiff_t least_blanks = 3;
  return document.lines[unit.line].shape == LineShape::heading && !draft.body.empty() &&
         std::ranges::count(draft.title, ' ') >= least_blanks;
}

ListReading read_units(const Document& document, std::span<const ListUnit> units, const FieldWords& words) {
  std::vector<std::string_view> lines;
  lines.reserve(units.size());
  for (const ListUnit& unit : units) lines.push_back(unit.head);
  HeadReader heads(lines, document, words);
  heads.expect_names(names_are_below(document, units, heads));
  const std::vector<std::string> days = find_days(document);
  ListReading reading;
  for (const ListUnit& unit : units) {
    const DocumentLine& head = document.lines[unit.line];
    Draft draft;
    draft.line = head.number;
    const bool titled = heads.read(unit.head, draft);
    DetailReader details(heads, document, draft);
    if (titled && !draft.body.empty()) details.read_head_body(draft.body);
    for (std::size_t i = unit.begin; titled && i < unit.end; ++i)
      if (i != unit.line) details.read(document.lines[i]);
    details.finish();
    search_body(draft);
    use_link_text(draft, words);
    const bool is_paper = titled && (is_identified(draft) || resembles_people(draft.authors, true));
    if (is_paper) {
      draft.day = intern_day(reading.days, unit.line == 0 ? std::string() : days[unit.line - 1]);
      reading.drafts.push_back(std::move(draft));
    } else if (unit.has_address || is_paper_address(find_url(unit.head)) ||
               (titled && looks_lost(document, unit, draft))) {
      reading.left.push_back({head.number, head.text, titled ? "no address, no id and no authors" : "no title"});
    }
  }
  return reading;
}

}  // namespace

ListReading read_list(const Document& document, ListForm form, unsigned level, const FieldWords& words) {
  if (form == ListForm::rows) return read_tables(document, words);
  if (form == ListForm::note) return read_note(document, words);
  if (form == ListForm::references) return read_references(document, words);
  return read_units(document, find_units(document, form, level, words), words);
}

}  // namespace kgbuild::parsing
