#include "parsers/grammar/reading.hpp"

#include <algorithm>
#include <functional>

#include "base/strings.hpp"
#include "parsers/fields/date_column.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/grammar/details.hpp"
#include "parsers/grammar/heads.hpp"
#include "parsers/grammar/line_days.hpp"
#include "parsers/grammar/lines/names_vote.hpp"
#include "parsers/grammar/lines/other_works.hpp"
#include "parsers/grammar/lines/segments.hpp"
#include "parsers/grammar/notes.hpp"
#include "parsers/grammar/paper_lines.hpp"
#include "parsers/grammar/references/references.hpp"
#include "parsers/grammar/tables.hpp"
#include "parsers/grammar/venue_headings.hpp"

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

/// What the lines of a unit above its head, and the first ones below it, say about authors, if single names are
/// authors.
std::string_view names_around(const Document& document, const ListUnit& unit, const FieldReader& expecting) {
  constexpr std::size_t max_lines = 8;
  Draft trial;
  DetailReader details(expecting, document, trial);
  for (std::size_t i = unit.begin; i < unit.line && trial.authors.empty(); ++i) details.read(document.lines[i]);
  for (std::size_t i = unit.line + unit.head_lines;
       i < std::min(unit.end, unit.line + max_lines) && trial.authors.empty(); ++i)
    details.read(document.lines[i]);
  return trial.authors;
}

/// Whether the lines around the heads say who wrote the papers.
bool names_are_around(const Document& document, std::span<const ListUnit> units, const FieldWords& words) {
  FieldReader expecting(document, words);
  expecting.expect_names(true);
  NamesVote vote;
  for (const ListUnit& unit : units) vote.add(names_around(document, unit, expecting));
  return vote.names_are_authors();
}

/// A heading that reads like the titles of papers, with text below it.
bool looks_lost(const Document& document, const ListUnit& unit, const Draft& draft) {
  constexpr std::ptrdiff_t least_blanks = 3;
  return document.lines[unit.line].shape == LineShape::heading && !draft.body.empty() &&
         std::ranges::count(draft.title, ' ') >= least_blanks;
}

/// `**Alumni:** Ann Lee, Bo Kim`: a few words before a colon and people, and nothing that only papers have.
bool names_group(const ListUnit& unit, const Draft& draft) {
  constexpr std::ptrdiff_t max_blanks = 2;
  const bool published = !draft.year.empty() || !draft.date.empty() || !draft.venue.empty() || !draft.open_date.empty();
  if (published || is_identified(draft) || std::ranges::count(draft.title, ' ') > max_blanks) return false;
  const std::less<> before;
  const char* const end = unit.head.data() + unit.head.size();
  const char* const title = draft.title.data();
  if (before(title, unit.head.data()) || !before(title, end)) return false;
  const std::string_view after(title + draft.title.size(), end);
  const std::string_view sign = trim_left(after, " *_");
  return draft.title.ends_with(':') || sign.starts_with(':') || sign.starts_with("：");
}

constexpr std::uint8_t bold_level = 7;  ///< below all headings

/// `**Jobs**`: a line of nothing but bold text.
bool is_bold_heading(const Document& document, std::size_t i) {
  constexpr std::size_t longest = 60;
  const DocumentLine& line = document.lines[i];
  const std::string_view text = trim_right(line.text, " :");
  const bool bold = text.size() > 4 && text.starts_with("**") && text.find("**", 2) == text.size() - 2;
  return line.shape == LineShape::text && line.text.size() <= longest && bold;
}

/// By line whether the heading above it names tools and the like, or one around that heading.
std::vector<bool> find_tool_sections(const Document& document) {
  std::vector<bool> found(document.lines.size());
  std::uint8_t level = 0;  // of that heading
  for (std::size_t i = 0; i < document.lines.size(); ++i) {
    const DocumentLine& line = document.lines[i];
    const bool bold = is_bold_heading(document, i);
    const bool heading = line.shape == LineShape::heading || bold;
    const std::uint8_t own = bold ? bold_level : line.level;
    if (heading && level != 0 && own <= level) level = 0;
    if (heading && level == 0 && heads_other_works(line.content)) level = own;
    found[i] = level != 0;
  }
  return found;
}

/// Reads the units of one list.
class UnitsReader {
 public:
  UnitsReader(const Document& document, std::span<const ListUnit> units, const FieldWords& words)
      : document_(document),
        units_(units),
        words_(words),
        heads_(heads_of(units), document, words),
        tools_(find_tool_sections(document)) {
    heads_.expect_names(std::ranges::any_of(units, &ListUnit::named) || names_are_around(document, units, words));
  }

  ListReading run(bool items) {
    const std::vector<std::string> days = find_days(document_);
    const std::vector<HeadingVenue> venues = find_heading_venues(document_, words_);
    for (std::size_t i = 0; i < units_.size(); ++i) read(i);
    if (items) add_siblings();
    ListReading reading;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      const ListUnit& unit = units_[i];
      const DocumentLine& head = document_.lines[unit.line];
      Unit& result = results_[i];
      if (result.is_paper) {
        result.draft.day = intern_day(reading.days, unit.line == 0 ? std::string() : days[unit.line - 1]);
        use_heading_venue(venues[unit.line], result.draft);
        reading.drafts.push_back(std::move(result.draft));
      } else if (result.is_lost) {
        const std::string_view reason = result.is_other ? "is marked as a repository, a post or a data set"
                                        : result.titled ? "has no address, no id and no authors"
                                                        : "has no title";
        reading.left.push_back({head.number, head.text, reason});
        reading.others += result.is_other;
      }
    }
    return reading;
  }

 private:
  struct Unit {
    Draft draft;
    bool titled = false, is_paper = false, is_lost = false, is_other = false, is_tags = false;
  };

  static std::vector<std::string_view> heads_of(std::span<const ListUnit> units) {
    std::vector<std::string_view> lines;
    lines.reserve(units.size());
    for (const ListUnit& unit : units) lines.push_back(unit.head);
    return lines;
  }

  void read(std::size_t i) {
    const ListUnit& unit = units_[i];
    Unit& result = results_.emplace_back();
    Draft& draft = result.draft;
    draft.line = document_.lines[unit.line].number;
    result.titled = heads_.read(unit.head, draft);
    DetailReader details(heads_.fields(), document_, draft);
    if (result.titled && !draft.body.empty()) details.read_head_body(draft.body);
    for (std::size_t line = unit.begin; result.titled && line < unit.end; ++line)
      if (line < unit.line || line >= unit.line + unit.head_lines) details.read(document_.lines[line]);
    details.finish();
    // A single heading may be that of a diary which mentions a paper.
    if (units_.size() > 1 || !is_about_more(draft.body, document_, words_)) search_body(draft);
    use_link_text(draft, words_);
    const bool below_tools = unit.line > 0 && tools_[unit.line] && is_listed_tool(draft);
    result.is_other = result.titled && (below_tools || is_other_work(draft));
    const bool grouped = result.titled && names_group(unit, draft);
    result.is_paper = result.titled && !result.is_other && !grouped &&
                      (is_identified(draft) || resemble_attributed_people(draft.authors));
    result.is_lost = result.is_other || unit.has_address || is_paper_address(find_url(unit.head)) ||
                     !draft.links.empty() || (result.titled && looks_lost(document_, unit, draft));
    result.is_tags = is_tag_line(unit.head);
  }

  /// Items without an address and people, in lists whose other items are papers: they are papers if they look like
  /// them, else they are said.
  void add_siblings() {
    constexpr std::size_t least = 2;  // papers for each other item
    for (std::size_t begin = 0; begin < units_.size();) {
      const std::size_t end = list_end(begin);
      const auto first = results_.begin() + static_cast<std::ptrdiff_t>(begin);
      const auto last = results_.begin() + static_cast<std::ptrdiff_t>(end);
      const auto papers =
          static_cast<std::size_t>(std::count_if(first, last, [](const Unit& u) { return u.is_paper; }));
      if (papers >= least * (end - begin - papers) && papers >= least)
        for (std::size_t i = begin; i < end; ++i) add_sibling(i);
      begin = end;
    }
  }

  void add_sibling(std::size_t i) {
    constexpr double sure = 0.9;
    Unit& result = results_[i];
    if (result.is_paper || result.is_other) return;
    const Draft& draft = result.draft;
    const bool titled = result.titled && title_quality(clean_title(draft.title)) >= sure;
    const bool published = !draft.year.empty() || !draft.date.empty() || !draft.venue.empty();
    result.is_paper = titled && !result.is_tags && (published || heads_.is_marked(units_[i].head));
    result.is_lost = !result.is_tags;
  }

  /// The item after the last one of the list in which `begin` is: of one depth, with no heading or text between them.
  std::size_t list_end(std::size_t begin) const {
    std::size_t i = begin + 1;
    for (; i < units_.size() && document_.lines[units_[i].line].indent == document_.lines[units_[begin].line].indent;
         ++i)
      for (std::size_t line = units_[i - 1].end; line < units_[i].line; ++line)
        if (document_.lines[line].shape != LineShape::blank) return i;
    return i;
  }

  const Document& document_;
  std::span<const ListUnit> units_;
  const FieldWords& words_;
  HeadReader heads_;
  std::vector<bool> tools_;  ///< by line whether a heading above it names works of other kinds
  std::vector<Unit> results_;
};

/// The year that a heading names, as `Papers of 2024`.
std::string find_heading_year(const Document& document) {
  for (const DocumentLine& line : document.lines)
    if (line.shape == LineShape::heading)
      if (auto year = find_year(line.content)) return std::move(year->iso);
  return {};
}

/// The order of `3/4` is that of the other dates of the list.
void resolve_open_dates(ListReading& reading) {
  DateColumn dates;
  const auto is_open = [](const Draft& draft) { return draft.date.empty() && !draft.open_date.empty(); };
  for (const Draft& draft : reading.drafts)
    if (is_open(draft)) dates.add(draft.open_date);
  for (Draft& draft : reading.drafts)
    if (is_open(draft)) draft.date = dates.resolve(draft.open_date).value_or(std::string());
  reading.undecided_dates += dates.undecided();
}

ListReading read_form(const Document& document, ListForm form, unsigned level, const FieldWords& words) {
  if (form == ListForm::rows) return read_tables(document, words);
  if (form == ListForm::note) return read_note(document, words);
  if (form == ListForm::references) return read_references(document, words);
  const std::vector<ListUnit> units = find_units(document, form, level, words);
  return UnitsReader(document, units, words).run(form == ListForm::items);
}

}  // namespace

ListReading read_list(const Document& document, ListForm form, unsigned level, const FieldWords& words) {
  ListReading reading = read_form(document, form, level, words);
  reading.year = find_heading_year(document);
  resolve_open_dates(reading);
  return reading;
}

}  // namespace kgbuild::parsing
