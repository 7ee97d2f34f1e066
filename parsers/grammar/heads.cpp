#include "parsers/grammar/heads.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/grammar/segments.hpp"

namespace kgbuild::parsing {
namespace {

constexpr double good_title = 0.5;
constexpr std::size_t max_title_place = 64;  ///< pieces: each is tried
constexpr std::size_t max_plain = 4096;      ///< bytes of text in which a title is searched
constexpr double short_title = 0.25;         ///< accepted if there is no better one

/// True if the characters around a segment, a view into a longer line, are brackets.
bool is_bracketed(std::string_view segment) {
  const char before = *(segment.data() - 1);
  return before == '(' || before == '[';
}

/// Without symbols such as emoji at its beginning.
std::string_view strip_symbols(std::string_view head) {
  for (;;) {
    head = trim_left(head);
    if (head.empty() || static_cast<unsigned char>(head[0]) < 0x80) return head;
    const CodePoint point = decode_utf8(head, 0);
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point.value));
    const bool symbol = category == UTF8PROC_CATEGORY_SO || category == UTF8PROC_CATEGORY_CF ||
                        category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_SK;
    if (!symbol) return head;
    head.remove_prefix(point.length);
  }
}

/// `1. title`, `12) title`, `(3) title` without the number, and without symbols before it.
std::string_view strip_number(std::string_view head) {
  head = strip_symbols(head);
  std::size_t at = head.starts_with('(') ? 1 : 0;
  const std::size_t digits = at;
  while (at < head.size() && at - digits < 4 && is_ascii_digit(head[at])) ++at;
  if (at == digits || at >= head.size() || std::string_view(".):").find(head[at]) == std::string_view::npos)
    return head;
  const std::size_t rest = head.find_first_not_of(' ', at + 1);
  return rest == std::string_view::npos || rest == at + 1 ? head : head.substr(rest);
}

/// Without `(12 minute read)` at its end.
std::string_view strip_reading_time(std::string_view title) {
  const std::size_t open = title.rfind(" (");
  if (open == std::string_view::npos || !title.ends_with("read)") || !is_ascii_digit(title[open + 2])) return title;
  return title.substr(0, open);
}

bool is_strong(const Piece& piece) { return piece.strong && piece.kind != PieceKind::end; }

}  // namespace

HeadReader::HeadReader(std::span<const std::string_view> heads, const Document& document, const FieldWords& words)
    : document_(document), words_(words) {
  std::array<double, title_form_count> quality{};
  std::vector<std::vector<Piece>> split;
  split.reserve(heads.size());
  for (const std::string_view head : heads) split.push_back(split_pieces(strip_number(head), document));
  for (const std::vector<Piece>& pieces : split) {
    for (const TitleForm form : order_) {
      Title title;
      if (find_title(pieces, form, short_title, title))
        quality[static_cast<std::size_t>(form)] += title_quality(clean_title(title.text));
    }
  }
  // Plain text may have swallowed authors and venue, and what is emphasised may be a single author.
  quality[static_cast<std::size_t>(TitleForm::plain)] *= 0.8;
  quality[static_cast<std::size_t>(TitleForm::emphasis)] *= 0.7;
  std::ranges::stable_sort(order_, std::ranges::greater(),
                           [&](TitleForm form) { return quality[static_cast<std::size_t>(form)]; });
  std::size_t with_names = 0;
  for (const std::string_view head : heads) {
    Draft draft;
    with_names += read(head, draft) && !draft.authors.empty();
  }
  expect_names(with_names * 2 > heads.size());
}

bool HeadReader::find_title(std::span<const Piece> pieces, TitleForm form, double least, Title& title) const {
  const std::size_t last = std::min(pieces.size(), max_title_place);
  for (std::size_t i = 0; i < last; ++i) {
    const Piece& piece = pieces[i];
    std::size_t end = i + 1;
    // A plain title comes before every link that could be one.
    const bool other_title = piece.kind == PieceKind::link && !piece.picture && !words_.find(piece.text);
    if (form == TitleForm::plain && other_title) return false;
    switch (form) {
      case TitleForm::link:
        if (piece.kind != PieceKind::link || piece.picture || words_.find(piece.text)) continue;
        break;
      case TitleForm::strong:
        if (!is_strong(piece)) continue;
        while (end < pieces.size() && is_strong(pieces[end])) ++end;
        if (words_.find(piece.text)) continue;
        break;
      case TitleForm::emphasis:
        if (!piece.emphasis || piece.kind != PieceKind::text) continue;
        break;
      case TitleForm::plain:
        if (piece.kind != PieceKind::text || piece.strong || piece.emphasis) continue;
        while (end < pieces.size() && pieces[end].kind == PieceKind::text) ++end;
        break;
    }
    title = {i, end, span_of(piece.text, pieces[end - 1].text), {}};
    for (const Piece& part : pieces.subspan(i, end - i))
      if (part.kind == PieceKind::link && title.url.empty()) title.url = part.url;
    title.text =
        form == TitleForm::plain ? plain_title(utf8_prefix(title.text, max_plain), words_) : strip_number(title.text);
    title.text = strip_reading_time(title.text);
    if (title.text.empty()) continue;
    const bool unmarked = form == TitleForm::plain || form == TitleForm::emphasis;
    if (unmarked && least > 0 && resembles_people(title.text, false)) continue;
    if (title_quality(clean_title(title.text)) >= least) return true;
  }
  return false;
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

bool HeadReader::read(std::string_view head, Draft& draft) const {
  head = strip_number(head);
  const std::vector<Piece> pieces = split_pieces(head, document_);
  Title title;
  if (!choose_title(pieces, title)) return false;
  draft.title = title.text;
  draft.title_url = title.url;
  read_before(std::span(pieces).first(title.begin), draft);
  const std::string_view first = pieces[title.begin].text;
  if (title.text.data() > first.data()) read_segment(span_of(first, title.text.substr(0, 0)), draft);
  // What a plain title leaves of its text comes before the pieces after it.
  const std::string_view whole = span_of(title.text, pieces[title.end - 1].text);
  if (whole.size() > title.text.size()) read_text(whole.substr(title.text.size()), draft);
  read_after(std::span(pieces).subspan(title.end), head, draft);
  return true;
}

/// Before the title: dates, venues, numbers and tags.
void HeadReader::read_before(std::span<const Piece> pieces, Draft& draft) const {
  for (const Piece& piece : pieces) {
    if (piece.kind == PieceKind::link || piece.kind == PieceKind::address) {
      draft.links.push_back({piece.kind == PieceKind::link ? piece.text : std::string_view(), piece.url, {}});
    } else if (piece.kind != PieceKind::image) {
      read_segment(piece.text, draft);
    }
  }
}

void HeadReader::read_after(std::span<const Piece> pieces, std::string_view head, Draft& draft) const {
  std::string_view label;
  for (const Piece& piece : pieces) {
    switch (piece.kind) {
      case PieceKind::link:
      case PieceKind::address: {
        const bool named = piece.kind == PieceKind::link && !piece.text.starts_with("http");
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
        read_segment(piece.text, draft);
        break;
      case PieceKind::image:
      case PieceKind::end:
        break;
    }
  }
}

/// A date, a venue or a list of people; false for anything else.
bool HeadReader::read_segment(std::string_view text, Draft& draft) const {
  text = trim_segment(text);
  if (text.empty()) return true;
  if (const auto date = find_written_date(text); date && text.size() <= date->end - date->begin + 24) {
    if (draft.date.size() < date->iso.size()) draft.date = date->iso;
    return true;
  }
  const std::string_view bare =
      trim_left(text.starts_with("arXiv") || text.starts_with("arxiv") ? text.substr(5) : text, " :");
  if (text.size() < 24 && (!find_arxiv_id(text).empty() || !parse_arxiv_id(bare).empty())) {
    draft.paper = bare;
    return true;
  }
  if (words_.find(text)) return true;  // a label
  const bool short_list = text.ends_with("et al") || text.ends_with("et al.");
  if (draft.authors.empty() && (short_list ? text.size() < 60 : resembles_people(text, names_follow_))) {
    draft.authors = text;
    return true;
  }
  if (is_venue(text, words_)) {
    if (const auto year = find_year(text); year && draft.year.empty()) draft.year = year->iso;
    return true;
  }
  return false;
}

/// Authors, then a date, an id or a venue after a comma: `A, B, ICML 2024`.
bool HeadReader::read_tail(std::string_view text, Draft& draft) const {
  const std::size_t comma = text.rfind(',');
  if (comma == std::string_view::npos || !draft.authors.empty()) return false;
  const std::string_view tail = text.substr(comma + 1);
  if (resembles_people(tail, true) || !resembles_people(text.substr(0, comma), names_follow_)) return false;
  Draft trial = draft;
  if (!read_segment(tail, trial) || !read_segment(text.substr(0, comma), trial)) return false;
  draft = std::move(trial);
  return true;
}

void HeadReader::read_text(std::string_view text, Draft& draft) const {
  for (std::string_view segment; next_segment(text, segment);) {
    if (read_segment(segment, draft) || read_tail(segment, draft)) continue;
    if (const auto labelled = split_label(segment); labelled && read_labelled(*labelled, draft)) continue;
    if (!has_words(segment)) continue;
    // A remark such as `(oral)`.
    const bool in_brackets = text.data() > segment.data() + segment.size();
    constexpr std::ptrdiff_t max_remark = 3;
    if (in_brackets && std::ranges::count(segment, ' ') < max_remark && is_bracketed(segment)) continue;
    // The rest is prose.
    const std::string_view begin = trim_segment_left(segment);
    draft.extend_body(text.empty() ? begin : span_of(begin, trim_right(text)));
    return;
  }
}

bool HeadReader::read_labelled(const Labelled& line, Draft& draft) const {
  const auto field = words_.find(line.label);
  if (!field) return false;
  switch (*field) {
    case PaperField::title:
      if (draft.title.empty()) draft.title = line.value;
      break;
    case PaperField::authors:
      if (draft.authors.empty()) draft.authors = line.value;
      break;
    case PaperField::date:
      if (const auto date = find_written_date(line.value); date && draft.date.size() < date->iso.size())
        draft.date = date->iso;
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
      read_links(line.value, line.label, draft);
      break;
    case PaperField::body:
      if (!line.value.empty()) draft.extend_body(line.value);
      break;
    case PaperField::venue:
      if (const auto year = find_year(line.value); year && draft.year.empty()) draft.year = year->iso;
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
