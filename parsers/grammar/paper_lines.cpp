#include "parsers/grammar/paper_lines.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/grammar/heads.hpp"
#include "parsers/grammar/lines/pieces.hpp"
#include "parsers/grammar/lines/segments.hpp"

namespace kgbuild::parsing {
namespace {

/// True if the text ends with an arXiv id, alone in brackets or after `arXiv:`.
bool states_id(std::string_view text) {
  text = trim_right(text.substr(0, 4096), " )].");
  const std::size_t begin = text.find_last_of(" ([:");
  return begin != std::string_view::npos && !parse_arxiv_id(text.substr(begin + 1)).empty() &&
         (text[begin] != ' ' || ascii_lower(text.substr(0, begin)).ends_with("arxiv"));
}

/// Length of the separator of papers at `at`; 0 for none.
std::size_t separator_at(std::string_view line, std::size_t at) {
  constexpr std::array<std::string_view, 4> separators{"; ", "；", " · ", " • "};
  const auto* const found = std::ranges::find_if(
      separators, [&](std::string_view separator) { return line.substr(at).starts_with(separator); });
  return found == separators.end() ? 0 : found->size();
}

/// The parts of a line between separators outside brackets.
std::vector<std::string_view> split_parts(std::string_view line) {
  std::vector<std::string_view> parts;
  std::size_t start = 0, depth = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == '(' || line[at] == '[') ++depth;
    if ((line[at] == ')' || line[at] == ']') && depth > 0) --depth;
    const std::size_t separator = depth == 0 ? separator_at(line, at) : 0;
    if (separator > 0) {
      parts.push_back(trim(line.substr(start, at - start)));
      start = at + separator;
    }
    at += std::max<std::size_t>(separator, 1);
  }
  parts.push_back(trim(line.substr(start)));
  return parts;
}

/// Whether a sentence goes on after `piece`: it ends with a word, not with a sign, a label or a title.
bool goes_on(const Piece& piece, const FieldWords& words) {
  if (piece.kind != PieceKind::text || piece.strong) return false;
  const std::string_view text = trim_right(piece.text, " \t[(<");
  const std::string_view word = text.substr(std::min(text.find_last_of(' ') + 1, text.size()));
  const bool alone = trim_left(text.substr(0, text.size() - word.size()), " ,;|/-").empty();
  if (word.empty() || (alone && words.find(word))) return false;
  const bool lower = std::ranges::all_of(word, is_ascii_lower);
  const bool wide = static_cast<unsigned char>(word.front()) >= 0x80 || static_cast<unsigned char>(word.back()) >= 0x80;
  return (lower || (wide && has_words(word))) && !text.ends_with("：") && !text.ends_with("。");
}

}  // namespace

bool has_address(std::string_view text) {
  return text.find("http") != std::string_view::npos || text.find("](") != std::string_view::npos;
}

bool is_alone(std::string_view line, const Document& document, const FieldWords& words) {
  if (!has_address(line) && !states_id(line)) return false;
  bool titled = false, addressed = false;
  for (const Piece& piece : split_pieces(line, document)) {
    const bool linked = piece.kind == PieceKind::link || piece.kind == PieceKind::address;
    addressed = addressed || (linked && piece.url.starts_with("http"));
    if (piece.kind != PieceKind::text && (piece.kind != PieceKind::link || words.find(piece.text))) continue;
    // The bracket opens before an address: `Title (https://...)`.
    titled = titled || title_quality(clean_title(trim_right(piece.text, " (["))) >= 0.25;
  }
  return titled && (addressed || states_id(line));
}

bool is_sentence(std::string_view line, const Document& document) {
  const std::vector<Piece> pieces = split_pieces(line, document);
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    if (pieces[i].kind != PieceKind::address || pieces[i + 1].kind != PieceKind::text) continue;
    const std::string_view after = trim_left(pieces[i + 1].text, " )]>,");
    if (!after.empty() && is_ascii_lower(after[0]) && after.find(' ') != std::string_view::npos) return true;
  }
  return false;
}

std::string_view title_in_prose(std::string_view line, const Document& document, const FieldWords& words) {
  constexpr double sure = 0.9;
  constexpr std::ptrdiff_t least_blanks = 2;
  const std::vector<Piece> pieces = split_pieces(line, document);
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (piece.kind != PieceKind::link || !is_paper_address(piece.url)) continue;
    const bool titled = std::ranges::count(piece.text, ' ') >= least_blanks && !words.find(piece.text) &&
                        title_quality(clean_title(piece.text)) >= sure;
    const std::size_t open = piece.text.data() > line.data() ? line.rfind('[', piece.text.data() - line.data()) : 0;
    if (titled && open < line.size() && goes_on(pieces[i - 1], words)) return line.substr(open);
    return {};
  }
  return {};
}

bool mentions_paper(std::string_view line, const Document& document, const FieldWords& words) {
  const std::vector<Piece> pieces = split_pieces(line, document);
  bool mentioned = false, others = false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (piece.kind != PieceKind::link && piece.kind != PieceKind::address) continue;
    if (!is_paper_address(piece.url))
      others = others || piece.kind == PieceKind::address || !words.find(piece.text);
    else
      mentioned = mentioned || (piece.kind == PieceKind::address && i > 0 && goes_on(pieces[i - 1], words));
  }
  return mentioned && others;
}

bool is_about_more(std::string_view text, const Document& document, const FieldWords& words) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (line.find("http") == std::string_view::npos) continue;
    if (mentions_paper(line, document, words) || !title_in_prose(line, document, words).empty()) return true;
    if (is_paper_address(find_url(line)) && presents_paper(trim_left(line, " \t-*+"), document, words)) return true;
  }
  return false;
}

bool presents_paper(std::string_view line, const Document& document, const FieldWords& words) {
  constexpr std::size_t longest = 1000;
  constexpr double sure = 0.7;
  if (line.size() > longest) return false;
  HeadReader reader(std::span(&line, 1), document, words);
  reader.expect_names(true);
  Draft draft;
  if (!reader.read(line, draft) || draft.authors.empty() || title_quality(clean_title(draft.title)) < sure)
    return false;
  return resembles_people(draft.authors, !draft.date.empty() || !draft.year.empty());
}

std::vector<std::string_view> split_papers(std::string_view line, const Document& document, const FieldWords& words) {
  const auto is_paper = [&](std::string_view part) {
    const bool addressed = is_paper_address(find_url(part));
    return addressed ? is_alone(part, document, words) : presents_paper(part, document, words);
  };
  std::vector<std::string_view> parts = split_parts(line);
  if (parts.size() > 1 && !std::ranges::all_of(parts, is_paper)) parts = {line};
  return parts;
}

}  // namespace kgbuild::parsing
