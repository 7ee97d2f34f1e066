#include "parsers/grammar/heads.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/fields/venue_name.hpp"
#include "parsers/grammar/bylines.hpp"
#include "parsers/grammar/commas.hpp"
#include "parsers/grammar/field_lines.hpp"
#include "parsers/grammar/other_works.hpp"
#include "parsers/grammar/segments.hpp"
#include "parsers/grammar/sessions.hpp"
#include "parsers/grammar/title_labels.hpp"
#include "parsers/grammar/venues.hpp"

namespace kgbuild::parsing {
namespace {

constexpr double good_title = 0.5;
constexpr std::size_t max_part = 64;         ///< bytes of a date, an id or a venue between commas
constexpr std::size_t max_title_place = 64;  ///< pieces: each is tried
constexpr std::size_t max_plain = 4096;      ///< bytes of text in which a title is searched
constexpr double short_title = 0.25;         ///< accepted if there is no better one

/// True if `part` is in brackets of a line; `rest` is what follows in the line, maybe after a separator.
bool is_bracketed(std::string_view part, std::string_view rest) {
  const char* const end = part.data() + part.size();
  if (rest.data() <= end) return false;
  return *end == ')' || *end == ']' || std::string_view(end, rest.data()).starts_with("）");
}

/// `1. title`, `12) title`, `(3) title` without the number, and without symbols before it.
std::string_view strip_number(std::string_view head) {
  head = strip_symbols(head);
  std::size_t at = head.starts_with('(') ? 1 : 0;
  const std::size_t digits = at;
  while (at < head.size() && at - digits < 4 && is_ascii_digit(head[at])) ++at;
  if (at == digits || at >= head.size()) return head;
  if (digits > 0 && at - digits == 4 && !read_date_field(head.substr(digits, 4)).empty())
    return head;  // `(1987) title`
  for (const std::string_view mark : {"、", "．", "\uFE0F\u20E3", "\u20E3"})
    if (head.substr(at).starts_with(mark)) return trim_left(head.substr(at + mark.size()));
  if (std::string_view(".):").find(head[at]) == std::string_view::npos) return head;
  const std::size_t rest = head.find_first_not_of(' ', at + 1);
  return rest == std::string_view::npos || rest == at + 1 ? head : head.substr(rest);
}

/// `Title: X` and `Paper: X` without the label.
std::string_view strip_title_label(std::string_view head, const FieldWords& words) {
  const std::string_view titled = labelled_title(head, words, false);
  return titled.empty() ? head : titled;
}

/// True for the text of a link that names it: `PDF`, `arXiv:1706.03762`, a DOI.
bool is_link_name(std::string_view text, const FieldWords& words) {
  if (words.find(text)) return true;
  const std::string_view problem = explain_title(text);
  return problem == "an arXiv number" || problem == "an address" || problem == "the text of a link";
}

bool has_digits(std::string_view text) { return std::ranges::any_of(text, is_ascii_digit); }

bool is_strong(const Piece& piece) { return piece.strong && piece.kind != PieceKind::end; }

/// The quality of a title by its place: what is marked and opens the line is the title even if it is short, and text
/// after it that begins like a sentence is not.
double place_quality(double quality, bool opens, bool marked, std::string_view text) {
  constexpr double short_words = 0.7;
  if (marked) return opens && quality >= short_words ? 1 : quality;
  const std::string_view words = trim_segment_left(text);
  return !opens && !words.empty() && is_ascii_lower(words[0]) ? quality * 0.3 : quality;
}

}  // namespace

void NamesVote::add(std::string_view text) {
  ++papers_;
  if (text.empty()) return;
  if (resembles_people(text, false)) {
    ++lists_;
  } else if (resembles_people(text, true)) {
    ++singles_;
    names_.insert(text);
  }
}

bool NamesVote::names_are_authors() const {
  constexpr std::size_t least = 3;  // papers that show a habit
  if (lists_ > 0) return (lists_ + singles_) * 2 > papers_;
  return papers_ >= least && singles_ * 5 >= papers_ * 4 && names_.size() * 5 >= singles_ * 4;
}

HeadReader::HeadReader(std::span<const std::string_view> heads, const Document& document, const FieldWords& words)
    : document_(document), words_(words) {
  std::array<double, title_form_count> quality{};
  std::vector<std::vector<Piece>> split;
  split.reserve(heads.size());
  for (const std::string_view head : heads)
    split.push_back(split_pieces(strip_title_label(strip_number(head), words), document));
  for (const std::vector<Piece>& pieces : split) {
    for (const TitleForm form : order_) {
      Title title;
      if (!find_title(pieces, form, short_title, title)) continue;
      const bool marked = form == TitleForm::link || form == TitleForm::strong;
      quality[static_cast<std::size_t>(form)] +=
          is_paper_address(title.url) && title.begin == 0
              ? 1
              : place_quality(title_quality(clean_title(title.text)), title.begin == 0, marked, title.text);
    }
  }
  // Plain text may have swallowed authors and venue, and what is emphasised may be a single author.
  quality[static_cast<std::size_t>(TitleForm::plain)] *= 0.8;
  quality[static_cast<std::size_t>(TitleForm::emphasis)] *= 0.7;
  std::ranges::stable_sort(order_, std::ranges::greater(),
                           [&](TitleForm form) { return quality[static_cast<std::size_t>(form)]; });
  names_follow_ = true;
  TailVote tails;
  for (const std::string_view head : heads) {
    Draft draft;
    if (read(head, draft) && draft.title_url.empty()) tails.add(draft.title, draft.authors);
  }
  habits_ = tails.habits();
  NamesVote vote;
  for (const std::string_view head : heads) {
    Draft draft;
    vote.add(read(head, draft) ? draft.authors : std::string_view());
  }
  names_follow_ = vote.names_are_authors();
}

bool HeadReader::find_title(std::span<const Piece> pieces, TitleForm form, double least, Title& title) const {
  const std::size_t last = std::min(pieces.size(), max_title_place);
  for (std::size_t i = 0; i < last; ++i) {
    const Piece& piece = pieces[i];
    std::size_t end = i + 1;
    // A plain title comes before every link that could be one.
    const bool named =
        least > 0 ? is_link_name(piece.text, words_) || is_short_venue(piece.text) : is_field_word(piece.text);
    const bool other_title = piece.kind == PieceKind::link && !piece.picture && !named;
    if (form == TitleForm::plain && other_title) return false;
    switch (form) {
      case TitleForm::link:
        if (piece.kind != PieceKind::link || piece.picture || named || piece.url.starts_with('#')) continue;
        break;
      case TitleForm::strong:
        if (!is_strong(piece)) continue;
        while (end < pieces.size() && is_strong(pieces[end])) ++end;
        if (words_.find(piece.text)) continue;
        if (least > 0 && is_marked_tag(span_of(piece.text, pieces[end - 1].text))) continue;
        break;
      case TitleForm::emphasis:
        if (!piece.emphasis || piece.kind != PieceKind::text || (least > 0 && is_marked_tag(piece.text))) continue;
        break;
      case TitleForm::plain:
        if (piece.kind != PieceKind::text || piece.strong || piece.emphasis) continue;
        while (end < pieces.size() && continues_title(pieces[end - 1], pieces[end])) ++end;
        break;
    }
    title = {i, end, span_of(piece.text, pieces[end - 1].text), {}};
    for (const Piece& part : pieces.subspan(i, end - i))
      if (part.kind == PieceKind::link && title.url.empty()) title.url = part.url;
    title.text = form == TitleForm::plain ? plain_title(utf8_prefix(title.text, max_plain), words_, habits_)
                                          : trim_dashes(strip_number(title.text));
    // `Title, in *ICML*`
    if (form == TitleForm::plain && end < pieces.size() && is_venue(pieces[end].text, words_))
      title.text = strip_open_lead(title.text);
    const std::string_view untimed = strip_reading_time(title.text);
    title.timed = untimed.size() < title.text.size();
    title.text = untimed;
    if (title.text.empty()) continue;
    const bool unmarked = form == TitleForm::plain || form == TitleForm::emphasis;
    if (unmarked && least > 0 && resembles_people(title.text, false)) continue;
    if (title_quality(clean_title(title.text)) >= least) return true;
  }
  return false;
}

/// `**[ICLR 2024]**`, `**NeurIPS 2023**`, `**[Lab of Things]**`: marked, but not a title.
bool HeadReader::is_marked_tag(std::string_view text) const {
  text = trim(text);
  const bool bracketed = text.starts_with('[') && text.ends_with(']');
  if (bracketed || (text.starts_with('(') && text.ends_with(')'))) return true;
  return is_venue(text, words_) || names_session(text);
}

/// `arXiv 2023`, `ICML'24`: the name of a venue with its year, as the text of a link.
bool HeadReader::is_short_venue(std::string_view text) const {
  constexpr std::ptrdiff_t max_blanks = 2;
  return std::ranges::count(text, ' ') <= max_blanks && !venue_year(text, words_).empty() &&
         is_venue_name(text, words_);
}

/// Whether plain text goes on in `next`: words in emphasis may belong to a title, people and venues do not.
bool HeadReader::continues_title(const Piece& before, const Piece& next) const {
  if (next.kind != PieceKind::text) return false;
  if (!next.strong && !next.emphasis) return true;
  const std::string_view text = trim(before.text);
  const bool ended = text.ends_with('.') || text.ends_with(',') || text.ends_with(';') || text.ends_with('|');
  return !ended && !resembles_people(next.text, false) && !is_venue(next.text, words_);
}

bool HeadReader::choose_title(std::span<const Piece> pieces, Title& title) const {
  // A link or bold text is a title even if it is one word; plain text only if nothing else is.
  const auto find = [&](bool short_text) {
    return std::ranges::any_of(order_, [&](TitleForm form) {
      const bool marked = form == TitleForm::link || form == TitleForm::strong;
      return find_title(pieces, form, marked || short_text ? short_title : good_title, title);
    });
  };
  if (find(false) || find(true)) return true;
  // Text in the place of the other titles is a title, even if it does not read as one.
  return find_title(pieces, order_.front(), 0, title);
}

bool HeadReader::choose_labelled_title(std::span<const Piece> pieces, Title& title) const {
  const auto named = [](const Piece& piece) {
    return (piece.kind == PieceKind::text && has_words(piece.text)) ||
           (piece.kind == PieceKind::link && !piece.picture);
  };
  const auto first = std::ranges::find_if(pieces, named);
  const auto at = static_cast<std::size_t>(first - pieces.begin());
  const bool found = choose_title(pieces, title);
  if (first == pieces.end() || (found && title.begin <= at)) return found;
  title = {at, at + 1, first->text, first->url};
  if (first->kind == PieceKind::text)
    while (title.end < pieces.size() && pieces[title.end].kind == PieceKind::text) ++title.end;
  title.text = trim_segment(span_of(first->text, pieces[title.end - 1].text));
  return true;
}

bool HeadReader::read(std::string_view head, Draft& draft) const {
  const std::string_view written = strip_number(head);
  head = strip_title_label(written, words_);
  const bool labelled = head.size() < written.size();
  if (const auto presented = split_presenter(head)) {
    read_segment(presented->date, draft);
    head = presented->title;
  }
  const std::vector<Piece> pieces = split_pieces(head, document_);
  Title title;
  if (!(labelled ? choose_labelled_title(pieces, title) : choose_title(pieces, title))) return false;
  draft.title = title.text;
  draft.title_url = title.url;
  draft.timed = title.timed;
  read_before(std::span(pieces).first(title.begin), draft);
  const std::string_view first = pieces[title.begin].text;
  if (title.text.data() > first.data()) read_segment(span_of(first, title.text.substr(0, 0)), draft);
  // What a plain title leaves of its text comes before the pieces after it.
  const std::string_view whole = span_of(title.text, pieces[title.end - 1].text);
  if (whole.size() > title.text.size()) read_text(whole.substr(title.text.size()), draft);
  read_after(std::span(pieces).subspan(title.end), head, draft);
  return true;
}

bool HeadReader::is_marked(std::string_view head) const {
  const std::vector<Piece> pieces = split_pieces(strip_title_label(strip_number(head), words_), document_);
  Title title;
  return order_.front() != TitleForm::plain && find_title(pieces, order_.front(), good_title, title);
}

/// Before the title: dates, venues, numbers and tags.
void HeadReader::read_before(std::span<const Piece> pieces, Draft& draft) const {
  for (const Piece& piece : pieces) {
    if (piece.kind == PieceKind::link || piece.kind == PieceKind::address) {
      draft.links.push_back({piece.kind == PieceKind::link ? piece.text : std::string_view(), piece.url, {}});
    } else if (piece.kind != PieceKind::image && !read_segment(piece.text, draft)) {
      read_surnames(piece.text, draft);
    }
  }
}

/// Names in emphasis, each by itself: `*An Ode* & *Bo Ek*`. Returns the number of their pieces.
std::size_t HeadReader::read_marked_names(std::span<const Piece> pieces, Draft& draft) {
  constexpr std::size_t max_names = 64, longest_sign = 6;
  if (!draft.authors.empty()) return 0;
  std::size_t names = 0, end = 0;
  for (std::size_t i = 0; i < std::min(pieces.size(), max_names); ++i) {
    const Piece& piece = pieces[i];
    if (piece.kind != PieceKind::text) break;
    const bool marked = piece.strong || piece.emphasis;
    if (marked)
      ++names, end = i + 1;
    else if (i == 0 || piece.text.size() > longest_sign)
      break;
  }
  if (names < 2) return 0;
  const std::string_view text = span_of(pieces.front().text, pieces[end - 1].text);
  if (!resembles_people(text, true)) return 0;
  draft.authors = text;
  return end;
}

/// `Moor & Lin (2021).` before a title.
void HeadReader::read_surnames(std::string_view text, Draft& draft) const {
  std::string_view segment;
  if (!draft.authors.empty() || !next_segment(text, segment) || !resembles_surnames(segment)) return;
  draft.authors = trim_segment(segment);
  while (next_segment(text, segment)) read_segment(segment, draft);
}

void HeadReader::read_after(std::span<const Piece> pieces, std::string_view head, Draft& draft) const {
  std::string_view label;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (const std::size_t names = read_marked_names(pieces.subspan(i), draft)) i += names;
    if (i == pieces.size()) break;
    const Piece& piece = pieces[i];
    switch (piece.kind) {
      case PieceKind::link:
      case PieceKind::address: {
        const bool named = piece.kind == PieceKind::link && !piece.text.starts_with("http");
        if (named && is_short_venue(piece.text)) read_segment(piece.text, draft);
        draft.links.push_back({named ? piece.text : label, piece.url, {}});
        label = {};
        break;
      }
      case PieceKind::text: {
        std::string_view text = piece.text;
        label = take_last_label(text);
        const bool had_body = !draft.body.empty();
        read_text(text, draft);
        // Prose runs to the end of the line, with the links in it.
        if (!had_body && !draft.body.empty() && ends_inside(draft.body, head)) {
          const Piece& last = pieces.back();
          if (last.kind == PieceKind::text) draft.extend_body(last.text);
        }
        break;
      }
      case PieceKind::tag:
        if (draft.remark.empty() && names_other_work(piece.text)) draft.remark = piece.text;
        read_segment(piece.text, draft);
        break;
      case PieceKind::image:
      case PieceKind::end:
        break;
    }
  }
}

namespace {

/// People with the `...` after them, which says that there are more. `whole` holds `people`.
std::string_view keep_ellipsis(std::string_view people, std::string_view whole) {
  const auto begin = static_cast<std::size_t>(people.data() - whole.data());
  const std::size_t dots = whole.find_first_not_of(' ', begin + people.size());
  const bool more = dots != std::string_view::npos && whole.substr(dots).starts_with("...");
  return more ? whole.substr(begin, dots + 3 - begin) : people;
}

/// Who published it, after people and a year: `arxiv.org`, `Glass Press`.
bool is_publisher(std::string_view text) {
  constexpr std::ptrdiff_t max_blanks = 3;
  if (text.empty() || std::ranges::count(text, ' ') > max_blanks) return false;
  const auto words = split_words(text);
  return std::ranges::all_of(words, [](std::string_view word) {
    return is_ascii_upper(word[0]) || word == "of" || word == "and" || word == "&" ||
           (word.find('.') < word.size() - 1 && is_ascii_lower(word[0]));
  });
}

}  // namespace

/// A date, a venue or a list of people; false for anything else.
bool HeadReader::read_segment(std::string_view text, Draft& draft) const {
  const std::string_view whole = text;
  text = trim_segment(text);
  if (text.empty()) return true;
  bool single_ok = names_follow_;
  if (const std::string_view names = names_after_by(text); !names.empty() && resembles_people(names, true)) {
    text = names;
    single_ok = true;
  }
  if (read_parts(text, names_follow_, draft)) {
    draft.authors = keep_ellipsis(draft.authors, whole);
    return true;
  }
  if (const auto date = find_written_date(text); date && text.size() <= date->end - date->begin + 24) {
    if (draft.date.size() < date->iso.size()) draft.date = date->iso;
    if (draft.venue.empty() && is_venue_name(text, words_)) draft.venue = text;
    return true;
  }
  if (text.size() == 4 && draft.date.empty() && text.find_first_not_of("0123456789") == std::string_view::npos)
    draft.date = read_date_field(text);  // older than what is read in text
  if (text == draft.date) return true;
  const std::string_view bare =
      trim_left(text.starts_with("arXiv") || text.starts_with("arxiv") ? text.substr(5) : text, " :");
  if (text.size() < 24 && (!find_arxiv_id(text).empty() || !parse_arxiv_id(bare).empty())) {
    draft.paper = bare;
    return true;
  }
  if (words_.find(text)) return true;  // a label
  const bool short_list = text.ends_with("et al") || text.ends_with("et al.");
  if (draft.authors.empty() && (short_list ? text.size() < 60 : resembles_people(text, single_ok))) {
    draft.authors = keep_ellipsis(text, whole);
    return true;
  }
  if (!is_venue(text, words_)) return false;
  if (draft.paper.empty() && !find_arxiv_id(text).empty()) draft.paper = text;
  if (draft.year.empty()) draft.year = venue_year(text, words_);
  if (draft.venue.empty() && is_venue_name(text, words_)) draft.venue = text;
  return true;
}

/// Authors between commas with dates, ids or venues before or after them: `ICML 2024, A, B`, `A, B, ICML, 2024`.
bool HeadReader::read_parts(std::string_view text, bool single_ok, Draft& draft) const {
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
  if (!resembles_people(people, single_ok || !names.empty())) return false;
  trial.authors = people;
  draft = std::move(trial);
  return true;
}

/// A date, an id or a venue between commas.
bool HeadReader::read_part(std::string_view text, Draft& draft) const {
  text = trim_segment(text);
  if (text.empty() || text.size() > max_part || first_comma(text).found() || text.find(';') != std::string_view::npos)
    return false;
  std::string_view rest = text, segment;
  if (next_segment(rest, segment) && has_words(rest)) return false;                     // `B. ICML 2024`
  if (has_digits(rest) && resembles_people(trim_segment(segment), true)) return false;  // `B — 2024`
  const auto labelled = split_label(text);
  if ((labelled && words_.find(labelled->label)) || !names_after_by(text).empty()) return false;
  return !resembles_people(text, true) && read_segment(text, draft);
}

void HeadReader::read_text(std::string_view text, Draft& draft) const {
  if (const auto byline = draft.authors.empty() ? read_field_byline(text) : std::nullopt) {
    draft.authors = byline->people;
    if (draft.date.empty()) draft.date = byline->year;
    if (draft.venue.empty()) draft.venue = byline->venue;
    return;
  }
  // A list with institutions in brackets; a year there is that of the paper.
  if (draft.authors.empty() && !find_year(text) && !find_written_date(text) &&
      resembles_people(trim_segment(text), names_follow_)) {
    draft.authors = keep_ellipsis(trim_segment(text), text);
    return;
  }
  // Institutions in brackets, and a date after them; not `B. Lind, A. Ode - 2024`.
  if (text.find(" - ") == std::string_view::npos && read_parts(trim_segment(text), names_follow_, draft)) return;
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
bool HeadReader::read_fields(std::string_view segment, std::string_view rest, Draft& draft) const {
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
    if (in_brackets && read_parts(trim_segment(part), true, draft)) continue;
    const auto labelled = split_label(trim_segment_left(part));
    const bool people = labelled && words_.find(labelled->label) == PaperField::authors;
    if (people && read_labelled(*labelled, draft)) continue;
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

bool HeadReader::read_labelled(const Labelled& line, Draft& draft) const {
  const auto field = words_.find(line.label);
  if (!field) return false;
  switch (*field) {
    case PaperField::title:
      if (draft.title.empty()) draft.title = line.value;
      break;
    case PaperField::authors:
      if (draft.authors.empty() && !read_parts(trim_segment(line.value), names_follow_, draft))
        draft.authors = line.value;
      break;
    case PaperField::date:
      if (const auto date = find_written_date(line.value); date && draft.date.size() < date->iso.size())
        draft.date = date->iso;
      else if (!date && draft.year.empty())
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

void HeadReader::read_links(std::string_view text, std::string_view label, Draft& draft) const {
  for (const Piece& piece : split_pieces(text, document_)) {
    if (piece.kind == PieceKind::link && !piece.url.starts_with('#'))
      draft.links.push_back({words_.find(piece.text) ? piece.text : label, piece.url, piece.text});
    if (piece.kind == PieceKind::address) draft.links.push_back({label, piece.url, {}});
  }
}

}  // namespace kgbuild::parsing
