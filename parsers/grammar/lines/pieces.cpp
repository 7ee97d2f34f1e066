#include "parsers/grammar/lines/pieces.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/fields/urls.hpp"

namespace kgbuild::parsing {
namespace {

/// Tags that a reader does not see. Others stay in the text.
constexpr auto structural_tags =
    std::to_array<std::string_view>({"img", "div", "/div", "p", "/p", "span", "/span", "details", "/details", "/a",
                                     "summary", "/summary", "u", "/u", "code", "/code"});

constexpr std::size_t max_span = 4096;  ///< of brackets; a longer one is text
constexpr std::size_t max_depth = 8;    ///< of brackets
constexpr std::string_view open_lenticular = "【", close_lenticular = "】";

/// The bracket that closes the one at `open`, or npos.
std::size_t find_close(std::string_view text, std::size_t open, char opening, char closing) {
  std::size_t depth = 0;
  const std::size_t end = std::min(text.size(), open + max_span);
  for (std::size_t i = open; i < end; ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == opening) {
      if (++depth > max_depth) return std::string_view::npos;
    } else if (text[i] == closing && --depth == 0) {
      return i;
    }
  }
  return std::string_view::npos;
}

/// The address inside the parentheses of a link, without its title: `url "title"`.
std::string_view link_address(std::string_view inside) {
  inside = trim(inside);
  if (inside.starts_with('<')) return inside.substr(1, inside.find('>') - 1);
  return inside.substr(0, find_first_of(inside, " \t"));
}

/// Length of the short code of an emoji at the start of `text`, such as `:star2:`; 0 for none.
std::size_t short_code(std::string_view text) {
  constexpr std::size_t longest = 40;
  constexpr std::string_view inner = "abcdefghijklmnopqrstuvwxyz0123456789_+-";
  const std::size_t close = text.substr(0, longest).find(':', 1);
  if (!text.starts_with(':') || close == std::string_view::npos || close < 3 || !is_ascii_lower(text[1])) return 0;
  return text.substr(1, close - 1).find_first_not_of(inner) == std::string_view::npos ? close + 1 : 0;
}

bool is_word_byte(char c) { return is_ascii_alnum(c) || static_cast<unsigned char>(c) >= 0x80; }

class PieceReader {
 public:
  PieceReader(std::string_view line, const Document& document) : line_(line), document_(document) {}

  std::vector<Piece> run() {
    while (at_ < line_.size()) step();
    flush(at_);
    return std::move(pieces_);
  }

 private:
  void step() {
    switch (line_[at_]) {
      case '\\':
        if (at_ + 1 == line_.size()) return cut(PieceKind::end, 1);
        at_ += 2;
        return;
      case '`':
        return skip_code();
      case '!':
        if (at_ + 1 < line_.size() && line_[at_ + 1] == '[') return read_image();
        break;
      case '[':
        return read_bracket();
      case '<':
        return read_tag();
      case '*':
      case '_':
        return read_mark();
      case '\xE3':
        if (line_.substr(at_).starts_with(open_lenticular)) return read_lenticular();
        break;
      case ':':
        return read_short_code();
      case 'h':
        if (at_ == 0 || !is_ascii_alnum(line_[at_ - 1])) return read_address();
        break;
      case 'a':
      case 'd':
      case 'o':
      case 'p':
      case 'w':
        if (at_ == 0 || std::string_view(" ([<\t").find(line_[at_ - 1]) != std::string_view::npos)
          return read_bare_address();
        break;
      default:
        break;
    }
    ++at_;
  }

  /// Ends the text before `end`.
  void flush(std::size_t end) {
    const std::string_view text = line_.substr(text_, std::min(end, line_.size()) - text_);
    if (find_first_not_of(text, " \t") != std::string_view::npos) add(PieceKind::text, text, {});
    text_ = end;
  }

  void add(PieceKind kind, std::string_view text, std::string_view url) {
    pieces_.push_back({kind, text, url, strong_, emphasis_});
  }

  /// Ends the text here and continues `length` bytes further.
  void cut(PieceKind kind, std::size_t length) {
    flush(at_);
    if (kind != PieceKind::text) add(kind, line_.substr(at_, length), {});
    at_ += length;
    text_ = at_;
  }

  void drop(std::size_t length) { cut(PieceKind::text, length); }

  void skip_code() {
    const std::size_t close = line_.find('`', at_ + 1);
    at_ = close == std::string_view::npos ? at_ + 1 : close + 1;
  }

  /// `url` of `](url)` or `][label]` at `at`, which moves past it; empty for neither.
  std::string_view read_target(std::size_t& at, std::string_view label) {
    if (at < line_.size() && line_[at] == '(') {
      const std::size_t close = find_close(line_, at, '(', ')');
      if (close == std::string_view::npos) return {};
      const std::string_view url = link_address(line_.substr(at + 1, close - at - 1));
      at = close + 1;
      return url;
    }
    std::size_t after = at;
    if (after < line_.size() && line_[after] == '[') {
      const std::size_t close = line_.find(']', after);
      if (close == std::string_view::npos) return {};
      if (close > after + 1) label = line_.substr(after + 1, close - after - 1);
      after = close + 1;
    }
    const auto found = document_.references.find(ascii_lower(label));
    if (found == document_.references.end()) return {};
    at = after;
    return found->second;
  }

  void read_image() {
    const std::size_t close = find_close(line_, at_ + 1, '[', ']');
    if (close == std::string_view::npos) return void(++at_);
    std::size_t end = close + 1;
    const std::string_view url = read_target(end, line_.substr(at_ + 2, close - at_ - 2));
    if (url.empty()) return void(++at_);
    flush(at_);
    add(PieceKind::image, line_.substr(at_ + 2, close - at_ - 2), url);
    at_ = text_ = end;
  }

  void read_bracket() {
    const std::size_t close = find_close(line_, at_, '[', ']');
    if (close == std::string_view::npos) return void(++at_);
    std::string_view inside = line_.substr(at_ + 1, close - at_ - 1);
    if (inside.starts_with('[') && inside.ends_with(']') && inside.find("](") == std::string_view::npos &&
        (close + 1 == line_.size() || line_[close + 1] != '('))
      return read_note_link(inside.substr(1, inside.size() - 2), close + 1);
    std::size_t end = close + 1;
    const std::string_view url = read_target(end, inside);
    if (url.empty()) {
      if (inside.find("](") != std::string_view::npos || inside.find("http") != std::string_view::npos)
        return drop(1);  // links in brackets: `[[Paper](url)]`
      if (inside.empty()) return void(at_ = close + 1);
      flush(at_);
      add(PieceKind::tag, inside, {});
    } else {
      flush(at_);
      add(PieceKind::link, link_text(inside), url);
      pieces_.back().picture = trim(inside).starts_with("![");
    }
    at_ = text_ = end;
  }

  /// `【text】`, a tag of Chinese and Japanese lists.
  void read_lenticular() {
    const std::size_t close = line_.substr(0, at_ + max_span).find(close_lenticular, at_);
    if (close == std::string_view::npos) return void(++at_);
    flush(at_);
    add(PieceKind::tag, line_.substr(at_ + open_lenticular.size(), close - at_ - open_lenticular.size()), {});
    at_ = text_ = close + close_lenticular.size();
  }

  /// `[[note]]`, `[[note|text]]`: a link to another note of a collection, in bold because it has no address.
  void read_note_link(std::string_view inside, std::size_t end) {
    if (const std::size_t bar = inside.rfind('|'); bar != std::string_view::npos) inside.remove_prefix(bar + 1);
    flush(at_);
    if (!trim(inside).empty()) {
      add(PieceKind::text, trim(inside), {});
      pieces_.back().strong = true;
    }
    at_ = text_ = end;
  }

  /// What a reader sees of the text of a link: that of an image, or without the brackets of `[[text]](url)`.
  static std::string_view link_text(std::string_view inside) {
    inside = trim(inside);
    if (inside.starts_with("![")) return inside.substr(2, find_close(inside, 1, '[', ']') - 2);
    if (inside.starts_with('[') && inside.ends_with(']')) inside = inside.substr(1, inside.size() - 2);
    return trim(inside);
  }

  void read_tag() {
    const std::string_view rest = line_.substr(at_);
    const std::size_t close = find_first_of(rest, "<>", 1);
    if (close == std::string_view::npos || rest[close] == '<') return void(++at_);
    const std::string_view inside = rest.substr(1, close - 1);
    if (inside.starts_with("http")) {
      flush(at_);
      add(PieceKind::address, inside, inside);
      at_ = text_ = at_ + close + 1;
      return;
    }
    const std::size_t name_end = std::min(find_first_of(inside, " /\t", 1), inside.size());
    const std::string name = ascii_lower(inside.substr(0, name_end));
    if (name == "br") return cut(PieceKind::end, close + 1);
    if (name == "a") return read_anchor(inside, close + 1);
    if (name == "b" || name == "strong" || name == "/b" || name == "/strong") {
      drop(close + 1);
      strong_ = name[0] != '/';
    } else if (std::ranges::find(structural_tags, name) != structural_tags.end()) {
      drop(close + 1);
    } else if (name == "i" || name == "em" || name == "/i" || name == "/em") {
      read_emphasis_tag(name[0] == '/', close + 1);
    } else {
      ++at_;
    }
  }

  /// `A, B, <i>ICML 2024</i>`: a part of the line in emphasis; `<i>` may also mark a species within a title.
  void read_emphasis_tag(bool closes, std::size_t length) {
    if (!closes && !emphasises_part(line_.substr(at_ + length))) return void(++at_);
    if (closes && !in_emphasis_tag_) return void(++at_);
    drop(length);
    in_emphasis_tag_ = emphasis_ = !closes;
  }

  /// Whether signs or years are around the text that a tag before `rest` emphasises.
  bool emphasises_part(std::string_view rest) const {
    const std::string_view before = trim_right(line_.substr(0, at_));
    const std::size_t close = rest.substr(0, max_span).find("</");
    if (close == std::string_view::npos || close == 0) return false;
    const std::string_view after = trim_left(rest.substr(std::min(rest.find('>', close), rest.size() - 1) + 1));
    const bool begins = before.empty() || !is_word_byte(before.back()) || before.ends_with("·");
    return begins && (after.empty() || !(is_ascii_letter(after[0]) || static_cast<unsigned char>(after[0]) >= 0x80) ||
                      after.starts_with("·"));
  }

  void read_anchor(std::string_view inside, std::size_t length) {
    const std::size_t href = inside.find("href=");
    std::string_view url = href == std::string_view::npos ? std::string_view() : inside.substr(href + 5);
    if (!url.empty() && (url[0] == '"' || url[0] == '\'')) url = url.substr(1, url.find(url[0], 1) - 1);
    url = url.substr(0, find_first_of(url, " >"));
    const std::size_t inner = line_.substr(at_ + length, max_span).find("</a>");
    if (url.empty() || inner == std::string_view::npos) return drop(length);
    const std::size_t end = at_ + length + inner;
    flush(at_);
    add(PieceKind::link, trim(line_.substr(at_ + length, end - at_ - length)), url);
    at_ = text_ = end + 4;
  }

  /// A run of `*` or `_` that opens emphasis if it is closed later, or closes it.
  void read_mark() {
    const char mark = line_[at_];
    const std::size_t end = std::min(line_.find_first_not_of(mark, at_), line_.size());
    const std::size_t count = end - at_;
    const bool left = at_ > 0 && is_word_byte(line_[at_ - 1]), right = end < line_.size() && is_word_byte(line_[end]);
    if (count > 3 || (mark == '_' && left && right)) return void(at_ = end);
    const bool closes = (count >= 2 ? strong_ : emphasis_) && at_ > 0 && line_[at_ - 1] != ' ';
    if (!closes) {
      if (end == line_.size() || line_[end] == ' ') return void(at_ = end);
      const std::size_t close = line_.find(std::string(count, mark), end);
      if (close == std::string_view::npos || line_[close - 1] == ' ') return void(at_ = end);
      // One inside a word, such as Q* or A*, is a character.
      if (count == 1 && left) return void(at_ = end);
    }
    drop(count);
    if (count != 2) emphasis_ = !closes;
    if (count >= 2) strong_ = !closes;
  }

  /// What a reader sees is a picture.
  void read_short_code() {
    const std::size_t length = short_code(line_.substr(at_));
    const std::size_t end = at_ + length;
    const bool in_word = (at_ > 0 && is_word_byte(line_[at_ - 1])) || (end < line_.size() && is_word_byte(line_[end]));
    if (length == 0 || in_word) return void(++at_);
    drop(length);
  }

  /// `arxiv.org/abs/2412.16145`
  void read_bare_address() {
    const std::string_view url = bare_paper_address(line_.substr(at_));
    if (url.empty()) return void(++at_);
    flush(at_);
    add(PieceKind::address, url, url);
    at_ = text_ = at_ + url.size();
  }

  void read_address() {
    const std::string_view rest = line_.substr(at_);
    if (!rest.starts_with("http://") && !rest.starts_with("https://")) return void(++at_);
    const std::string_view url = find_url(rest);
    if (url.data() != rest.data() || url.size() < 10) return void(++at_);
    flush(at_);
    add(PieceKind::address, url, url);
    at_ = text_ = at_ + url.size();
  }

  std::string_view line_;
  const Document& document_;
  std::vector<Piece> pieces_;
  std::size_t at_ = 0;
  std::size_t text_ = 0;  ///< start of the text that is not yet a piece
  bool strong_ = false, emphasis_ = false;
  bool in_emphasis_tag_ = false;
};

}  // namespace

std::vector<Piece> split_pieces(std::string_view line, const Document& document) {
  return PieceReader(line, document).run();
}

}  // namespace kgbuild::parsing
