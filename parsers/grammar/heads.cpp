#include "parsers/grammar/heads.hpp"

#include <algorithm>
#include <vector>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/work_kinds.hpp"
#include "parsers/grammar/lines/bylines.hpp"
#include "parsers/grammar/lines/names_vote.hpp"
#include "parsers/grammar/lines/people_tail.hpp"
#include "parsers/grammar/lines/segments.hpp"
#include "parsers/grammar/lines/title_labels.hpp"
#include "parsers/grammar/lines/venues.hpp"

namespace kgbuild::parsing {
namespace {

/// `Title: X` and `Paper: X` without the label.
std::string_view strip_title_label(std::string_view head, const FieldWords& words) {
  const std::string_view titled = labelled_title(head, words, false);
  return titled.empty() ? head : titled;
}

/// Lines that show what is usual in the list: all, or some hundreds of them evenly over it.
std::vector<std::string_view> sample(std::span<const std::string_view> heads) {
  constexpr std::size_t enough = 512;
  const std::size_t step = std::max<std::size_t>(1, heads.size() / enough);
  std::vector<std::string_view> sampled;
  for (std::size_t i = 0; i < heads.size(); i += step) sampled.push_back(heads[i]);
  return sampled;
}

/// The pieces of each line, without its number and label.
std::vector<std::vector<Piece>> split_heads(std::span<const std::string_view> heads, const Document& document,
                                            const FieldWords& words) {
  std::vector<std::vector<Piece>> split;
  split.reserve(heads.size());
  for (const std::string_view head : heads)
    split.push_back(split_pieces(strip_title_label(strip_number(head), words), document));
  return split;
}

/// Names in emphasis, each by itself: `*An Ode* & *Bo Ek*`. Returns the number of their pieces.
std::size_t read_marked_names(std::span<const Piece> pieces, Draft& draft) {
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

/// The number of pieces after the first that go on with its list of people, one of them in bold: `A, **B**, C`.
std::size_t join_marked_name(std::span<const Piece> pieces) {
  constexpr std::size_t max_pieces = 64;
  const auto is_text = [](const Piece& piece) { return piece.kind == PieceKind::text; };
  const auto is_marked = [](const Piece& piece) { return piece.strong || piece.emphasis; };
  std::size_t end = 0;
  if (is_marked(pieces.front())) {  // `**A**, B`, but not `*A, B.* ICLR 2024`
    const std::string_view next = pieces.size() > 1 ? trim_left(pieces[1].text) : std::string_view();
    const bool goes_on = next.starts_with(',') || next.starts_with('&') || next.starts_with("and ");
    if (!goes_on || judge_people(pieces.front().text) != PeopleLike::single_name) return 0;
  }
  for (std::size_t i = 1; i < std::min(pieces.size(), max_pieces) && is_text(pieces[i]); ++i) {
    const std::string_view before = trim_right(pieces[i - 1].text);
    const bool open = before.ends_with(',') || before.ends_with('&') || before.ends_with(" and");
    const bool name = is_marked(pieces[i]) && open && resembles_people(pieces[i].text, true);
    const bool goes_on = !is_marked(pieces[i]) && is_marked(pieces[i - 1]) && end + 1 == i;
    if (!name && !goes_on) break;
    end = i;
  }
  return end;
}

/// `Moor et al.`
bool names_first_of_others(std::string_view authors) {
  return authors.find(" et al") != std::string_view::npos && authors.find(' ') == authors.find(" et al");
}

}  // namespace

HeadReader::HeadReader(std::span<const std::string_view> heads, const Document& document, const FieldWords& words)
    : document_(document), fields_(document, words), titles_(split_heads(sample(heads), document, words), words) {
  fields_.expect_names(true);
  fields_.expect_surnames(true);
  const std::vector<std::string_view> sampled = sample(heads);
  TailVote tails;
  NamesVote names;
  std::size_t surnames = 0, joined = 0;
  for (const std::string_view head : sampled) {
    Draft draft;
    const bool titled = read(head, draft);
    if (titled && draft.title_url.empty()) tails.add(draft.title, draft.authors);
    if (titled && draft.family_names) ++surnames;
    if (titled && (resembles_surnames(draft.authors) || names_first_of_others(draft.authors))) ++joined;
    names.add_published(titled ? draft.authors : std::string_view(), !draft.venue.empty());
  }
  fields_.expect_surnames(joined > 0 && (surnames + joined) * 2 > sampled.size());
  if (const TailHabits habits = tails.habits(); habits.comma || habits.by) {
    titles_.set_habits(habits);
    names = {};
    for (const std::string_view head : sampled) {
      Draft draft;
      const bool titled = read(head, draft);
      names.add_published(titled ? draft.authors : std::string_view(), !draft.venue.empty());
    }
  }
  fields_.expect_names(names.names_are_authors());
}

bool HeadReader::read(std::string_view head, Draft& draft) const {
  const std::string_view written = strip_number(head);
  head = strip_title_label(written, words());
  const bool labelled = head.size() < written.size();
  if (const auto presented = split_presenter(head)) {
    if (!FieldReader::read_open_day(presented->date, draft)) fields_.read_segment(presented->date, draft);
    head = presented->title;
  }
  const std::vector<Piece> pieces = split_pieces(head, document_);
  FoundTitle title;
  if (!(labelled ? titles_.choose_labelled(pieces, title) : titles_.choose(pieces, title))) return false;
  draft.title = title.text;
  draft.title_url = title.url;
  draft.timed = title.timed;
  read_before(std::span(pieces).first(title.begin), draft);
  const std::string_view first = pieces[title.begin].text;
  if (title.text.data() > first.data()) fields_.read_segment(span_of(first, title.text.substr(0, 0)), draft);
  // What a plain title leaves of its text comes before the pieces after it.
  const std::string_view whole = span_of(title.text, pieces[title.end - 1].text);
  if (whole.size() > title.text.size()) fields_.read_text(whole.substr(title.text.size()), draft);
  read_after(std::span(pieces).subspan(title.end), head, draft);
  return true;
}

bool HeadReader::is_marked(std::string_view head) const {
  return titles_.is_marked(split_pieces(strip_title_label(strip_number(head), words()), document_));
}

/// Before the title: dates, venues, numbers and tags.
void HeadReader::read_before(std::span<const Piece> pieces, Draft& draft) const {
  for (const Piece& piece : pieces) {
    if (piece.kind == PieceKind::link || piece.kind == PieceKind::address) {
      draft.links.push_back({piece.kind == PieceKind::link ? piece.text : std::string_view(), piece.url, {}});
    } else if (piece.kind != PieceKind::image && !FieldReader::read_open_day(piece.text, draft) &&
               !read_dated_people(piece.text, draft) && !read_labelled_people(piece.text, draft) &&
               !fields_.read_segment(piece.text, draft)) {
      read_surnames(piece.text, draft);
    }
  }
}

/// `Required: Ann Moor, Bo Lin.`, `Oct 3: Ann Moor, Bo Lin.`: the day is that of a session.
bool HeadReader::read_labelled_people(std::string_view text, Draft& draft) const {
  const auto labelled = split_label(trim_segment_left(text));
  if (!draft.authors.empty() || !labelled || words().find(labelled->label)) return false;
  const std::string_view people = trim_segment(labelled->value);
  if (!resembles_people(people, fields_.expects_names())) return false;
  draft.authors = people;
  return true;
}

/// `Ann Moor, Bo Lin (2021).`
bool HeadReader::read_dated_people(std::string_view text, Draft& draft) const {
  constexpr std::size_t longest_year = 6;
  std::string_view segment, year;
  if (!draft.authors.empty() || !next_segment(text, segment) || !next_segment(text, year)) return false;
  const bool dated = year.size() <= longest_year && find_year(year) && !has_words(text) && !has_words(year);
  if (!dated || !resembles_people(trim_segment(segment), fields_.expects_names())) return false;
  draft.authors = trim_segment(segment);
  return fields_.read_segment(year, draft);
}

/// `Moor & Lin (2021).` before a title; `Bo Lin (2021) -` where single names are authors.
void HeadReader::read_surnames(std::string_view text, Draft& draft) const {
  std::string_view segment;
  if (!draft.authors.empty() || !next_segment(text, segment)) return;
  const bool single = fields_.expects_names() && find_year(text) && resembles_people(segment, true);
  if (!single && !resembles_surnames(segment)) return;
  draft.authors = trim_segment(segment);
  while (next_segment(text, segment)) fields_.read_segment(segment, draft);
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
        if (named && is_short_venue(piece.text, words())) fields_.read_segment(piece.text, draft);
        draft.links.push_back({named ? piece.text : label, piece.url, {}});
        label = {};
        break;
      }
      case PieceKind::text: {
        const std::size_t joined = draft.authors.empty() ? join_marked_name(pieces.subspan(i)) : 0;
        std::string_view text = span_of(piece.text, pieces[i + joined].text);
        i += joined;
        label = take_last_label(text);
        const bool had_body = !draft.body.empty();
        fields_.read_text(text, draft);
        // Prose runs to the end of the line, with the links in it.
        if (!had_body && !draft.body.empty() && ends_inside(draft.body, head)) {
          const Piece& last = pieces.back();
          if (last.kind == PieceKind::text) draft.extend_body(last.text);
        }
        break;
      }
      case PieceKind::tag:
        if (draft.remark.empty() && names_other_work(piece.text)) draft.remark = piece.text;
        fields_.read_segment(piece.text, draft);
        break;
      case PieceKind::image:
      case PieceKind::end:
        break;
    }
  }
}

}  // namespace kgbuild::parsing
