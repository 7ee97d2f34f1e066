#include "parsers/grammar/field_reader.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/journal_volume.hpp"
#include "parsers/fields/open_date.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/fields/work_kinds.hpp"
#include "parsers/grammar/field_texts.hpp"
#include "parsers/grammar/lines/bylines.hpp"
#include "parsers/grammar/lines/commas.hpp"
#include "parsers/grammar/lines/field_lines.hpp"
#include "parsers/grammar/lines/pieces.hpp"
#include "parsers/grammar/lines/segments.hpp"
#include "parsers/grammar/lines/venues.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_part = 64;  ///< bytes of a date, an id or a venue between commas

}  // namespace

bool FieldReader::read_segment(std::string_view text, Draft& draft) const {
  const std::string_view whole = text;
  text = trim_segment(text);
  if (text.empty()) return true;
  bool attributed = false;
  if (const std::string_view names = names_after_by(text); !names.empty() && resemble_attributed_people(names)) {
    text = names;
    attributed = true;
  }
  if (read_parts(text, expects_names_, draft)) {
    draft.authors = keep_ellipsis(draft.authors, whole);
    return true;
  }
  if (const auto date = find_written_date(text); date && text.size() <= date->end - date->begin + 24) {
    if (draft.date.size() < date->iso.size()) draft.date = date->iso;
    if (draft.venue.empty() && is_venue_name(text, words_)) draft.venue = text;
    return true;
  }
  if (has_letters(text) && read_open_day(text, draft)) return true;
  if (text.size() == 4 && draft.date.empty() && find_first_not_of(text, "0123456789") == std::string_view::npos)
    draft.date = read_date_field(text);  // older than what is read in text
  if (text == draft.date) return true;
  const std::string_view bare =
      trim_left(text.starts_with("arXiv") || text.starts_with("arxiv") ? text.substr(5) : text, " :");
  if (text.size() < 24 && (!find_arxiv_id(text).empty() || !parse_arxiv_id(bare).empty())) {
    draft.paper = bare;
    return true;
  }
  constexpr std::size_t longest_doi = 80;
  if (text.size() < longest_doi && text.find(' ') == std::string_view::npos && text.find("10.") <= 4 &&
      !find_doi(text).empty()) {
    draft.paper = text;
    return true;
  }
  if (words_.find(text)) return true;  // a label
  if (draft.authors.empty() &&
      (attributed || (ends_with_others(text) ? is_short_list(text) : resembles_people(text, expects_names_)))) {
    draft.authors = keep_ellipsis(text, whole);
    return true;
  }
  if (!draft.authors.empty() && draft.venue.empty() && is_journal_with_volume(text)) return read_journal(text, draft);
  if (!is_venue(text, words_)) return false;
  if (draft.paper.empty() && !find_arxiv_id(text).empty()) draft.paper = text;
  if (draft.year.empty()) draft.year = venue_year(text, words_);
  if (draft.venue.empty() && is_venue_name(text, words_)) draft.venue = text;
  return true;
}

bool FieldReader::read_open_day(std::string_view text, Draft& draft) {
  constexpr std::size_t longest = 32;
  text = trim(text, " .,:;()*_");
  const auto open = text.size() > longest ? std::nullopt : read_open_date(text);
  const bool found = open && std::ranges::any_of(open->readings, [](const auto& day) { return day.starts_with("--"); });
  if (found && draft.open_date.empty()) draft.open_date = text;
  return found;
}

/// `Journal of Power Sources 521 (2022)`
bool FieldReader::read_journal(std::string_view text, Draft& draft) const {
  draft.venue = text;
  if (draft.year.empty()) draft.year = venue_year(text, words_);
  return true;
}

/// Authors between commas with dates, ids or venues before or after them: `ICML 2024, A, B`, `A, B, ICML, 2024`.
bool FieldReader::read_parts(std::string_view text, bool single_ok, Draft& draft) const {
  if (!draft.authors.empty()) return false;
  Draft trial = draft;
  std::string_view people = text;
  for (Comma comma; (comma = first_comma(people, max_part)).found();) {
    if (!read_part(people.substr(0, comma.begin), trial)) break;
    people.remove_prefix(comma.end);
  }
  for (Comma comma; (comma = last_comma(people, max_part)).found();) {
    if (!read_part(people.substr(comma.end), trial)) break;
    people = people.substr(0, comma.begin);
  }
  people = trim_segment(people);
  if (people.size() + 1 >= text.size()) return false;
  const std::string_view names = names_after_by(people);
  if (!names.empty()) people = names;
  if (has_sentences(people)) return false;  // `A, B. ACM MM`
  // `(Lind et al., ICML 2024)`, `(Moor & Lin, 2021)`: family names are enough.
  const bool family_names = are_surnames(people);
  const bool others = is_short_list(people) && !is_ascii_lower(people.front());
  const bool attributed = !names.empty() && resemble_attributed_people(names);
  if (!family_names && !others && !attributed && !resembles_people(people, single_ok)) return false;
  trial.authors = people;
  trial.family_names = family_names;
  draft = std::move(trial);
  return true;
}

/// `Moor & Lin`; where the list has family names also `Moor` and `Moor, Lin`, but not `Poster`.
bool FieldReader::are_surnames(std::string_view text) const {
  const SurnameList list = judge_surnames(text);
  return list == SurnameList::joined || (list == SurnameList::plain && expects_surnames_ && !words_.find(text) &&
                                         words_.statuses().find(text) == PaperStatus::none && !is_venue(text, words_));
}

/// `Moor & Lin 2021`, `Moor & Lin (2021)`.
bool FieldReader::read_dated_surnames(std::string_view text, Draft& draft) const {
  constexpr std::size_t longest = 120, year_size = 4;
  text = trim_right(trim_segment(text), ").]");
  if (!draft.authors.empty() || text.size() > longest || text.size() < 2 * year_size) return false;
  const auto year = find_year(text.substr(text.size() - year_size));
  const std::string_view people = trim(text.substr(0, text.size() - year_size), " (,[");
  const bool others = is_short_list(people) && !is_ascii_lower(people.front());
  if (!year || !(others || are_surnames(people))) return false;
  draft.authors = people;
  draft.family_names = !others;
  if (draft.date.empty()) draft.date = year->iso;
  return true;
}

/// `(Ann Moor, Bo Lin / Tidal Lab / 2024.03.12)`: people, and a date or a venue after slashes.
bool FieldReader::read_slashed(std::string_view text, Draft& draft) const {
  constexpr std::string_view slash = " / ";
  constexpr std::size_t max_parts = 4;
  const std::size_t first = text.find(slash);
  if (first == std::string_view::npos || !draft.authors.empty() || find_first_of(text, "()[]") < text.size())
    return false;
  const std::string_view people = trim_segment(text.substr(0, first));
  if (!resembles_people(people, true)) return false;
  Draft trial = draft;
  trial.authors = people;
  bool published = false;
  std::string_view rest = text.substr(first + slash.size());
  for (std::size_t count = 0; !rest.empty(); ++count) {
    if (count == max_parts) return false;
    const std::size_t end = std::min(rest.find(slash), rest.size());
    published = read_segment(rest.substr(0, end), trial) || published;
    rest.remove_prefix(std::min(end + slash.size(), rest.size()));
  }
  if (published) draft = std::move(trial);
  return published;
}

/// A date, an id or a venue between commas.
bool FieldReader::read_part(std::string_view text, Draft& draft) const {
  text = trim_segment(text);
  if (text.empty() || text.size() > max_part || first_comma(text).found() || text.find(';') != std::string_view::npos)
    return false;
  std::string_view rest = text, segment;
  if (next_segment(rest, segment) && has_words(rest)) return false;                     // `B. ICML 2024`
  if (has_digits(rest) && resembles_people(trim_segment(segment), true)) return false;  // `B — 2024`
  const auto labelled = split_label(text);
  if ((labelled && words_.find(labelled->label)) || !names_after_by(text).empty()) return false;
  const bool published = !draft.date.empty() || !draft.year.empty();
  if (published && words_.names_publisher(text)) return true;
  if (published && draft.venue.empty() && is_journal_with_volume(text)) return read_journal(text, draft);
  const bool people = is_short_list(text) || are_surnames(text) || resembles_people(text, true);
  return !people && read_segment(text, draft);
}

/// Whether brackets at the end hold a venue with its year: `A, B (MIRU2023)`.
bool FieldReader::ends_with_venue(std::string_view text) const {
  text = trim_right(text);
  const std::size_t open = text.ends_with(')') ? text.rfind('(') : std::string_view::npos;
  if (open == std::string_view::npos) return false;
  const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
  return !venue_year(inside, words_).empty() && is_venue(inside, words_);
}

void FieldReader::read_text(std::string_view text, Draft& draft) const {
  if (const auto byline = draft.authors.empty() ? read_field_byline(text) : std::nullopt) {
    draft.authors = byline->people;
    if (draft.date.empty()) draft.date = byline->year;
    if (draft.venue.empty()) draft.venue = byline->venue;
    return;
  }
  // A list with institutions in brackets; a year there is that of the paper.
  if (draft.authors.empty() && !find_year(text) && !find_written_date(text)) {
    const std::string_view names = names_after_by(trim_segment(text));
    const std::string_view people = names.empty() ? trim_segment(text) : names;
    const bool sure = !names.empty() && resemble_attributed_people(names);
    if (sure || (!ends_with_venue(text) && resembles_people(people, expects_names_))) {
      draft.authors = keep_ellipsis(people, text);
      return;
    }
  }
  if (read_dated_surnames(text, draft) || read_slashed(trim_segment(text), draft)) return;
  // Institutions in brackets, and a date after them; not `B. Lind, A. Ode - 2024`.
  if (text.find(" - ") == std::string_view::npos && read_parts(trim_segment(text), expects_names_, draft)) return;
  const bool named = !draft.authors.empty();
  for (std::string_view segment; next_segment(text, segment);) {
    const bool published = !named && !draft.authors.empty() && !(draft.date.empty() && draft.year.empty());
    const bool last = published && text.empty();
    if (last && (read_segment(segment, draft) || is_publisher(trim_segment(segment)))) continue;
    if (!read_fields(segment, text, draft)) return;
  }
}

/// Reads a segment and the labelled fields in it; `rest` is the text after it. False if prose begins, which takes the
/// rest.
bool FieldReader::read_fields(std::string_view segment, std::string_view rest, Draft& draft) const {
  const bool in_brackets = is_bracketed(segment, rest);
  while (!segment.empty()) {
    Comma end = comma_before_label(segment, words_, std::nullopt);
    // `(A, B; ICML 2024)`
    if (const Comma semicolon = first_semicolon(segment); in_brackets && semicolon.begin < end.begin) end = semicolon;
    const std::string_view part = segment.substr(0, end.begin);
    segment = end.found() ? segment.substr(end.end) : std::string_view();
    if (in_brackets && draft.remark.empty() && names_other_work(part)) {
      draft.remark = part;
      continue;
    }
    // `(A, 2024)` after a title.
    const bool people_in_brackets = in_brackets && (read_slashed(part, draft) || read_dated_surnames(part, draft) ||
                                                    read_parts(trim_segment(part), true, draft));
    if (people_in_brackets) continue;
    const auto labelled = split_label(trim_segment_left(part));
    const bool people = labelled && words_.find(labelled->label) == PaperField::authors;
    const bool venue = labelled && words_.find(labelled->label) == PaperField::venue;
    if ((people || venue) && read_labelled(*labelled, draft)) continue;
    if (read_segment(part, draft)) continue;
    if (labelled && read_labelled(*labelled, draft)) continue;
    if (!has_words(part)) continue;
    // A remark such as `(oral)` or `(withdrawn)`.
    constexpr std::ptrdiff_t max_remark = 3;
    if (in_brackets && std::ranges::count(part, ' ') < max_remark) {
      if (draft.remark.empty()) draft.remark = part;
      continue;
    }
    // The rest is prose.
    const std::string_view begin = trim_segment_left(part);
    draft.extend_body(span_of(begin, trim_right(rest.empty() ? segment.empty() ? begin : segment : rest)));
    return false;
  }
  return true;
}

bool FieldReader::read_labelled(const Labelled& line, Draft& draft) const {
  const auto field = words_.find(line.label);
  if (!field) return false;
  switch (*field) {
    case PaperField::title:
      if (draft.title.empty()) draft.title = line.value;
      break;
    case PaperField::authors:
      if (draft.authors.empty() && !read_parts(trim_segment(line.value), expects_names_, draft))
        draft.authors = line.value;
      break;
    case PaperField::date:
      if (const auto date = find_written_date(line.value); date && draft.date.size() < date->iso.size())
        draft.date = date->iso;
      else if (!date && !read_open_day(line.value, draft) && draft.year.empty())
        draft.year = venue_year(line.value, words_);
      break;
    case PaperField::votes:
      if (draft.votes.empty()) draft.votes = line.value;
      break;
    case PaperField::paper: {
      const std::size_t before = draft.links.size();
      read_links(line.value, line.label, draft);
      if (draft.links.size() == before && draft.paper.empty()) draft.paper = line.value;
      break;
    }
    case PaperField::link:
    case PaperField::code:
      read_links(line.value, line.label, draft);
      break;
    case PaperField::body:
      if (!line.value.empty()) draft.extend_body(line.value);
      break;
    case PaperField::status:
      if (draft.status.empty()) draft.status = line.value;
      break;
    case PaperField::keywords:
      if (draft.keywords.empty()) draft.keywords = line.value;
      break;
    case PaperField::venue:
      if (draft.venue.empty()) draft.venue = line.value;
      if (draft.year.empty()) draft.year = venue_year(line.value, words_);
      break;
    case PaperField::other:
      break;
  }
  return true;
}

void FieldReader::read_links(std::string_view text, std::string_view label, Draft& draft) const {
  for (const Piece& piece : split_pieces(text, document_)) {
    if (piece.kind == PieceKind::link && !piece.url.starts_with('#'))
      draft.links.push_back({words_.find(piece.text) ? piece.text : label, piece.url, piece.text});
    if (piece.kind == PieceKind::address) draft.links.push_back({label, piece.url, {}});
  }
}

}  // namespace kgbuild::parsing
