#include "parsers/grammar/references/reference_text.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/grammar/lines/pieces.hpp"

namespace kgbuild::parsing {
namespace {

struct QuotePair {
  std::string_view open, close;
};
constexpr std::array<QuotePair, 10> quotes{{{"\"", "\""},
                                            {"“", "”"},
                                            {"„", "“"},
                                            {"``", "''"},
                                            {"「", "」"},
                                            {"『", "』"},
                                            {"《", "》"},
                                            {"«", "»"},
                                            {"‘", "’"},
                                            {"'", "'"}}};

/// True if the text before `piece` in its line ends with a blank.
bool follows_blank(std::string_view reference, std::string_view piece) {
  const char* const begin = reference.data();
  const char* at = piece.data();
  while (at > begin && std::string_view("*_[(<").find(*(at - 1)) != std::string_view::npos) --at;
  return at > begin && *(at - 1) == ' ';
}

bool is_link_name(std::string_view text) {
  const std::string_view problem = explain_title(text);
  return problem == "an arXiv number" || problem == "an address" || problem == "the text of a link";
}

/// Brackets around nothing but links, `([pdf](url), [code](url))`, which the plain text omits.
class LinkBrackets {
 public:
  /// Before a link that is omitted: drops the bracket that opens before it.
  void open(ReferenceText& text) {
    const std::string_view before = trim_right(text.plain);
    const bool marked = !text.marks.empty() && text.marks.back().end + 1 > before.size();
    if (open_ != 0 || marked || before.empty() || (before.back() != '(' && before.back() != '[')) return;
    open_ = before.back();
    text.plain.resize(trim_right(before.substr(0, before.size() - 1)).size());
  }

  /// Without what closes the brackets; false if nothing of `piece` is left. Puts the bracket back before other text.
  bool pass(Piece& piece, ReferenceText& text) {
    if (open_ == 0) return true;
    const char closing = open_ == '(' ? ')' : ']';
    const std::string_view rest = trim_left(piece.text, " ,;|/");
    if (rest.empty()) return false;
    if (rest[0] == closing)
      piece.text = rest.substr(1);
    else
      text.plain.append(" ").append(1, open_);
    open_ = 0;
    return !piece.text.empty();
  }

 private:
  char open_ = 0;
};

/// Length of a mark at the start of `text` that is explained elsewhere: `†`, or `\\*` in Markdown; 0 for none.
std::size_t key_length(std::string_view text) {
  for (const std::string_view key : {"\\*", "†", "‡", "§", "¶"})
    if (text.starts_with(key)) return key.size();
  return 0;
}

/// `A. Lind\*, B. Ode†.` without the marks after the names.
void append_without_keys(std::string_view text, std::string& out) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    const bool after_word = !out.empty() && out.back() != ' ' && out.back() != '(';
    while (const std::size_t length = after_word ? key_length(text.substr(end)) : 0) end += length;
    const std::string_view rest = text.substr(end);
    const bool key = end > at && (rest.empty() || rest[0] == ',' || rest[0] == ';' || rest[0] == '.' ||
                                  rest.starts_with(" and ") || rest.starts_with(" & "));
    end = std::max(end, at + 1);
    if (!key) out.append(text.substr(at, end - at));
    at = end;
  }
}

}  // namespace

const ReferenceMark* ReferenceText::mark_at(std::size_t at) const {
  const std::size_t begin = std::min(plain.find_first_not_of(' ', at), plain.size());
  const auto found = std::ranges::lower_bound(marks, begin, {}, &ReferenceMark::begin);
  const bool here = found != marks.end() && found->begin == begin && found->end > begin;
  return here ? &*found : nullptr;
}

ReferenceText make_reference_text(std::string_view reference, const Document& document) {
  ReferenceText text;
  LinkBrackets brackets;
  for (Piece piece : split_pieces(reference, document)) {
    if (piece.kind == PieceKind::image || piece.kind == PieceKind::end) continue;
    if (piece.kind == PieceKind::link && is_link_name(piece.text)) {
      brackets.open(text);
      text.marks.push_back({text.plain.size(), text.plain.size(), piece.url, piece.text, false});
      continue;
    }
    if (!brackets.pass(piece, text)) continue;
    const bool tag = piece.kind == PieceKind::tag;
    const bool gap = !text.plain.empty() && text.plain.back() != ' ' && follows_blank(reference, piece.text);
    if (gap) text.plain += ' ';
    const std::size_t begin = text.plain.size();
    if (tag) text.plain += '[';
    append_without_keys(piece.text, text.plain);
    if (tag) text.plain += ']';
    const bool marked = piece.strong || piece.emphasis || !piece.url.empty();
    if (!marked) continue;
    const bool joins = !text.marks.empty() && begin <= text.marks.back().end + (gap ? 1 : 0) &&
                       piece.kind != PieceKind::address && !text.marks.back().address &&
                       text.marks.back().end > text.marks.back().begin &&
                       (piece.url.empty() || piece.url == text.marks.back().url || text.marks.back().url.empty());
    if (joins) {
      text.marks.back().end = text.plain.size();
      if (!piece.url.empty()) text.marks.back().url = piece.url;
    } else {
      text.marks.push_back({begin, text.plain.size(), piece.url, {}, piece.kind == PieceKind::address});
    }
  }
  return text;
}

QuotedText find_quoted(std::string_view text, std::size_t at) {
  for (const auto& [open, close] : quotes) {
    if (!text.substr(at).starts_with(open)) continue;
    const std::size_t begin = at + open.size();
    for (std::size_t end = text.find(close, begin); end != std::string_view::npos; end = text.find(close, end + 1)) {
      const std::size_t after = end + close.size();
      // An apostrophe, or the first of two nested marks.
      if (after < text.size() && is_ascii_alnum(text[after])) continue;
      const bool spaced = open == "«" && text.substr(begin).starts_with(' ');  // French
      if (end > begin && text[end - 1] == ' ' && !spaced) continue;
      // `'The Models' Dreams'`
      const bool possessive = close.back() == '\'' && close.size() == 1 && after < text.size() && text[after] == ' ';
      if (possessive) continue;
      const std::string_view inside = trim(text.substr(begin, end - begin), " ");
      const auto inner = static_cast<std::size_t>(inside.data() - text.data());
      return {inner, inner + inside.size(), after};
    }
  }
  return {};
}

}  // namespace kgbuild::parsing
