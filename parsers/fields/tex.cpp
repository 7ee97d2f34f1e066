#include "parsers/fields/tex.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "parsers/fields/accents.hpp"
#include "parsers/fields/tex_symbols.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// Whether what is between two `$` is a formula and not text between two sums of money.
bool is_formula(std::string_view inside, char next) {
  if (inside.empty() || inside.size() > 200 || inside.front() == ' ' || inside.back() == ' ') return false;
  if (is_ascii_digit(next) && inside.front() != '\\') return false;
  if (find_first_of(inside, "\\^_={}<>+") != none) return inside.front() != '/';
  return inside.find(' ') == none && inside.size() <= 16 && inside.find('/') != 0;
}

class TexReader {
 public:
  TexReader(std::string_view text, bool accents_only)
      : text_(text), partner_(text.size(), none), accents_only_(accents_only) {
    pair_braces();
  }

  std::string read() {
    read_to(text_.size());
    return std::move(out_);
  }

 private:
  void pair_braces() {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (text_[i] == '\\') {
        ++i;
        if ((at(i) == '"' || at(i) == '\'') && !is_ascii_letter(at(i + 1)) && at(i + 1) != '{' && at(i + 1) != '\\')
          last_closing_[at(i) == '"' ? 0 : 1] = i;
      } else if (text_[i] == '{') {
        open.push_back(i);
      } else if (text_[i] == '}' && !open.empty()) {
        partner_[open.back()] = i;
        partner_[i] = open.back();
        open.pop_back();
      }
    }
  }

  char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  void skip_blanks() {
    while (at(at_) == ' ') ++at_;
  }

  void read_to(std::size_t end) {
    while (at_ < end) read_one();
  }

  void read_one() {
    if (accents_only_) {
      if (text_[at_] == '\\' && read_accent(at_ + 1)) return;
      out_ += text_[at_++];
      return;
    }
    switch (const char c = text_[at_]; c) {
      case '\\':
        return read_command();
      case '$':
        return read_formula();
      case '{':
      case '}':
        return read_brace();
      case '~':
        out_ += is_tie() ? ' ' : '~';
        break;
      case '*':
      case '_':
      case '[':
      case ']':
        if (formula_) out_ += '\\';
        [[fallthrough]];
      default:
        out_ += c;
    }
    ++at_;
  }

  /// A blank of TeX: between two words, not as in `p~q` or `2023~2024`.
  bool is_tie() const {
    const auto letter = [this](std::size_t i) { return is_ascii_letter(at(i)); };
    return !formula_ && at_ > 1 && (at(at_ + 1) == '{' || (letter(at_ + 1) && letter(at_ + 2))) &&
           ((letter(at_ - 1) && letter(at_ - 2)) || text_[at_ - 1] == '}');
  }

  void read_formula() {
    const std::size_t size = at(at_ + 1) == '$' ? 2 : 1;
    const std::size_t from = at_ + size;
    const std::size_t end = formula_ ? none : text_.find('$', from);
    if (end == none || !is_formula(text_.substr(from, end - from), at(end + size))) {
      out_.append(size, '$');
      at_ = from;
      return;
    }
    at_ = from;
    formula_ = true;
    read_to(end);
    formula_ = false;
    at_ = end + (at(end + 1) == '$' ? size : 1);
  }

  /// Groups lose their braces; sets, code and what is not closed keep them.
  void read_brace() {
    const std::size_t open = std::min(at_, partner_[at_]);
    const std::size_t close = partner_[open];
    if (close == none || (!formula_ && !is_group(open, close))) out_ += text_[at_];
    ++at_;
  }

  bool is_group(std::size_t open, std::size_t close) const {
    if (close == none) return false;
    const std::string_view inside = text_.substr(open + 1, std::min<std::size_t>(close - open - 1, 1000));
    const bool whole = open + close + 1 == text_.size() && text_.find_first_not_of('{') > open;
    const bool argument = open > 0 && (is_ascii_letter(text_[open - 1]) && follows_command(open));
    if (whole || argument) return !inside.empty();
    if (begins_with_style(open + 1)) return true;
    if (inside.empty() || inside.front() == ' ') return false;
    return find_first_of(inside, ",:=|\"") == none;
  }

  /// `{\em Tides: An Ode}`: what is in a style is text.
  bool begins_with_style(std::size_t i) const {
    if (at(i) != '\\') return false;
    std::size_t end = i + 1;
    while (is_ascii_letter(at(end))) ++end;
    const auto command = find_tex_command(text_.substr(i + 1, end - i - 1));
    return command && command->effect == TexEffect::style && at(end) != '{';
  }

  /// Whether the word that ends before `open` has a backslash.
  bool follows_command(std::size_t open) const {
    std::size_t i = open;
    while (i > 0 && open - i < 20 && is_ascii_letter(text_[i - 1])) --i;
    return i > 0 && text_[i - 1] == '\\';
  }

  void read_command() {
    const std::size_t start = at_ + 1;
    if (read_accent(start)) return;
    std::size_t end = start;
    while (is_ascii_letter(at(end))) ++end;
    if (end == start) return read_sign(start);
    if (const auto command = find_tex_command(text_.substr(start, end - start))) {
      at_ = end;
      return apply(*command);
    }
    const bool argument = at(end) == '{' && partner_[end] != none && end > start + 1;
    if (!argument) out_.append(text_, at_, end - at_);
    at_ = end;
    if (argument) read_argument();
  }

  /// `\&` and the like; what Markdown escapes too is left to it.
  void read_sign(std::size_t i) {
    constexpr std::string_view signs = "&%$#{}";
    const char c = at(i);
    // An accent on nothing is the sign itself: `\^{}`.
    if ((c == '^' || c == '~') && text_.substr(i + 1, 2) == "{}") {
      out_.append(c == '~' ? "\\~" : "^");
      at_ = i + 3;
      return;
    }
    const bool letter = static_cast<unsigned char>(c) >= 0x80;  // of several bytes: it is read next
    at_ = letter ? i : std::min(i + 1, text_.size());
    if (c == '\0' || letter)
      out_ += '\\';
    else if (signs.find(c) != none)
      out_ += c;
    else if (c == ' ' || (formula_ && std::string_view("\\,;:!/>").find(c) != none))
      out_ += ' ';
    else
      out_.append({'\\', c});
  }

  /// `\'e`, `\'{e}`, `\v{s}`, `\c c`, `\"{\i}`; false if there is none.
  bool read_accent(std::size_t i) {
    const std::uint32_t mark = find_tex_accent(at(i));
    if (mark == 0 || formula_ || is_escaped_quote(i)) return false;
    const bool word = is_ascii_letter(at(i));
    std::size_t letter = i + 1;
    if (word && at(letter) != '{' && at(letter) != ' ') return false;
    while (word && at(letter) == ' ') ++letter;
    const std::size_t brace = at(letter) == '{' ? partner_[letter] : none;
    if (at(letter) == '{') ++letter;
    while (brace != none && at(letter) == ' ') ++letter;
    const bool dotless = at(letter) == '\\' && (at(letter + 1) == 'i' || at(letter + 1) == 'j');
    if (dotless) ++letter;
    if (!is_ascii_letter(at(letter))) return false;
    const std::uint32_t composed = compose_letter(static_cast<unsigned char>(text_[letter]), mark);
    if (composed == 0 || (brace != none && brace < letter)) return false;
    append_utf8(out_, composed);
    at_ = letter + 1;
    if (dotless && brace == none && at(at_) == ' ') ++at_;
    if (brace != none) {
      out_.append(text_, at_, brace - at_);
      at_ = brace + 1;
    }
    if (at(at_) == '{' && at(at_ + 1) == '}') at_ += 2;
    return true;
  }

  /// Whether the mark at `i` opens a quotation that somebody escaped: `\"Why\" asks ...`, unlike `\"Uber`.
  bool is_escaped_quote(std::size_t i) const {
    if (at(i) != '"' && at(i) != '\'') return false;
    return (i < 2 || text_[i - 2] == ' ' || text_[i - 2] == '(') && last_closing_[at(i) == '"' ? 0 : 1] > i;
  }

  /// The end of the group that begins here, or of one character.
  std::size_t argument_end() {
    skip_blanks();
    if (at_ >= text_.size()) return text_.size();
    return text_[at_] == '{' && partner_[at_] != none ? partner_[at_] + 1 : at_ + decode_utf8(text_, at_).length;
  }
  void read_argument() {
    constexpr int max_depth = 32;
    const std::size_t end = argument_end();
    if (++depth_ > max_depth) {
      out_.append(text_, at_, end - at_);
    } else if (at(at_) == '{' && end > at_ + 1) {
      ++at_;
      read_to(end - 1);
    } else {
      read_to(end);
    }
    at_ = std::max(at_, end);
    --depth_;
  }

  void apply(const TexCommand& command) {
    switch (command.effect) {
      case TexEffect::text:
        if (command.text == "*") out_ += '\\';
        if (command.text == "\u00B0" && out_.ends_with('^')) out_.pop_back();
        out_ += command.text;
        if (at(at_) == '{' && at(at_ + 1) == '}') at_ += 2;
        return;
      case TexEffect::letter:
        out_ += command.text;
        skip_blanks();
        if (at(at_) == '{' && at(at_ + 1) == '}') at_ += 2;
        return;
      case TexEffect::style:
        skip_blanks();
        if (at(at_) == '{') read_argument();
        return;
      case TexEffect::discard:
        at_ = argument_end();
        return;
      case TexEffect::fraction:
        read_argument();
        out_ += '/';
        return read_argument();
      case TexEffect::second:
        at_ = argument_end();
        return read_argument();
    }
  }

  std::string_view text_;
  std::vector<std::size_t> partner_;  ///< of each brace; `none` if it has no partner
  bool accents_only_ = false;
  std::size_t at_ = 0;
  std::array<std::size_t, 2> last_closing_{};  ///< the last `\"` and `\'` that no letter follows
  int depth_ = 0;                              ///< of arguments
  bool formula_ = false;
  std::string out_;
};

}  // namespace

std::string read_tex(std::string_view text) {
  if (find_first_of(text, "\\${}~") == none) return std::string(text);
  return TexReader(text, false).read();
}

std::string read_tex_accents(std::string_view text) {
  if (text.find('\\') == none) return std::string(text);
  return TexReader(text, true).read();
}

}  // namespace kgbuild::parsing
