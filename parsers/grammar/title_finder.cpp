#include "parsers/grammar/title_finder.hpp"

#include <algorithm>
#include <functional>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/fields/venue_name.hpp"
#include "parsers/grammar/lines/other_works.hpp"
#include "parsers/grammar/lines/segments.hpp"
#include "parsers/grammar/lines/sessions.hpp"
#include "parsers/grammar/lines/venues.hpp"

namespace kgbuild::parsing {
namespace {

constexpr double good_title = 0.5;
constexpr double short_title = 0.25;         ///< accepted if there is no better one
constexpr std::size_t max_title_place = 64;  ///< pieces: each is tried
constexpr std::size_t max_plain = 4096;      ///< bytes of text in which a title is searched

/// True for the text of a link that names it: `PDF`, `arXiv:1706.03762`, a DOI.
bool is_link_name(std::string_view text, const FieldWords& words) {
  if (words.find(text)) return true;
  const std::string_view problem = explain_title(text);
  return problem == "an arXiv number" || problem == "an address" || problem == "the text of a link";
}

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
  if (std::string_view(".):/").find(head[at]) == std::string_view::npos) return head;
  const std::size_t rest = head.find_first_not_of(' ', at + 1);
  return rest == std::string_view::npos || rest == at + 1 ? head : head.substr(rest);
}

TitleFinder::TitleFinder(std::span<const std::vector<Piece>> lines, const FieldWords& words) : words_(words) {
  std::array<double, title_form_count> quality{};
  for (const std::vector<Piece>& pieces : lines) {
    for (const TitleForm form : order_) {
      FoundTitle title;
      if (!find(pieces, form, short_title, title)) continue;
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
}

bool TitleFinder::find(std::span<const Piece> pieces, TitleForm form, double least, FoundTitle& title) const {
  const std::size_t last = std::min(pieces.size(), max_title_place);
  for (std::size_t i = 0; i < last; ++i) {
    const Piece& piece = pieces[i];
    std::size_t end = i + 1;
    // A plain title comes before every link that could be one.
    const bool named = least > 0 ? is_link_name(piece.text, words_) || is_short_venue(piece.text, words_)
                                 : words_.find(piece.text).has_value();
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
        if (least > 0 && is_tag(span_of(piece.text, pieces[end - 1].text))) continue;
        break;
      case TitleForm::emphasis:
        if (!piece.emphasis || piece.kind != PieceKind::text || (least > 0 && is_tag(piece.text))) continue;
        break;
      case TitleForm::plain:
        if (piece.kind != PieceKind::text || piece.strong || piece.emphasis) continue;
        while (end < pieces.size() && continues(pieces[end - 1], pieces[end])) ++end;
        break;
    }
    title = {i, end, span_of(piece.text, pieces[end - 1].text), {}};
    for (const Piece& part : pieces.subspan(i, end - i))
      if (part.kind == PieceKind::link && title.url.empty()) title.url = part.url;
    // `Title, A, B, *ICML*`
    const bool venue_next = form == TitleForm::plain && end < pieces.size() && pieces[end].emphasis &&
                            pieces[end].kind == PieceKind::text && is_venue(pieces[end].text, words_);
    title.text = form == TitleForm::plain ? plain_title(utf8_prefix(title.text, max_plain), words_, habits_, venue_next)
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
bool TitleFinder::is_tag(std::string_view text) const {
  text = trim(text);
  const bool bracketed = text.starts_with('[') && text.ends_with(']');
  if (bracketed || (text.starts_with('(') && text.ends_with(')'))) return true;
  return is_venue(text, words_) || names_session(text);
}

/// Whether plain text goes on in `next`: words in emphasis may belong to a title, people and venues do not.
bool TitleFinder::continues(const Piece& before, const Piece& next) const {
  if (next.kind != PieceKind::text) return false;
  if (!next.strong && !next.emphasis) return true;
  const std::string_view text = trim(before.text);
  const bool ended = text.ends_with('.') || text.ends_with(',') || text.ends_with(';') || text.ends_with('|');
  return !ended && !resembles_people(next.text, false) && !is_venue(next.text, words_);
}

bool TitleFinder::choose(std::span<const Piece> pieces, FoundTitle& title) const {
  // A link or bold text is a title even if it is one word; plain text only if nothing else is.
  const auto find_first = [&](bool short_text) {
    return std::ranges::any_of(order_, [&](TitleForm form) {
      const bool marked = form == TitleForm::link || form == TitleForm::strong;
      return find(pieces, form, marked || short_text ? short_title : good_title, title);
    });
  };
  if (find_first(false) || find_first(true)) return true;
  // Text in the place of the other titles is a title, even if it does not read as one.
  return find(pieces, order_.front(), 0, title);
}

bool TitleFinder::choose_labelled(std::span<const Piece> pieces, FoundTitle& title) const {
  const auto named = [](const Piece& piece) {
    return (piece.kind == PieceKind::text && has_words(piece.text)) ||
           (piece.kind == PieceKind::link && !piece.picture);
  };
  const auto first = std::ranges::find_if(pieces, named);
  const auto at = static_cast<std::size_t>(first - pieces.begin());
  const bool found = choose(pieces, title);
  if (first == pieces.end() || (found && title.begin <= at)) return found;
  title = {at, at + 1, first->text, first->url};
  if (first->kind == PieceKind::text)
    while (title.end < pieces.size() && pieces[title.end].kind == PieceKind::text) ++title.end;
  title.text = trim_segment(span_of(first->text, pieces[title.end - 1].text));
  return true;
}

bool TitleFinder::is_marked(std::span<const Piece> pieces) const {
  FoundTitle title;
  return order_.front() != TitleForm::plain && find(pieces, order_.front(), good_title, title);
}

}  // namespace kgbuild::parsing
