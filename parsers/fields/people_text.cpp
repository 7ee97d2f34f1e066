#include "parsers/fields/people_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "parsers/fields/affiliation_keys.hpp"
#include "parsers/fields/emoji.hpp"
#include "parsers/fields/entities.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/person_ids.hpp"
#include "parsers/fields/scripts.hpp"
#include "parsers/fields/tex_letters.hpp"

namespace kgbuild::parsing {
namespace {

/// The last is a `*` that markup/protected_text.hpp hides.
constexpr std::array<std::string_view, 46> marks{
    "⁽", "⁾", "#", "¹", "²", "³", "⁰",  "⁴", "⁵", "⁶", "⁷", "⁸", "⁹",      "⁺",         "˒", "ᵃ",
    "ᵇ", "ᶜ", "†", "‡", "§", "¶", "‖",  "∥", "♠", "♣", "♦", "♥", "♡",      "♢",         "♤", "♧",
    "✉", "✝", "⋆", "★", "☆", "∗", "＊", "*", "♭", "♯", "♮", "📧", "\uFE0F", "\U0010FF2A"};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

/// Drops what is between `<` and `>` and what a superscript contains; an address as `<a@b>` is a tag, too.
std::string drop_tags(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = std::min(text.find('<', at), text.size());
    out.append(text, at, open - at);
    const std::size_t close = text.find('>', open);
    if (close == std::string_view::npos) return out.append(text.substr(open));
    const std::string name = ascii_lower(text.substr(open + 1, std::min<std::size_t>(close - open - 1, 4)));
    at = close + 1;
    if (name.starts_with("br") || name == "/p" || name == "/li") out += '\n';
    if (name != "sup" && name != "sub") continue;
    if (name == "sup") out += "¹";  // a mark, which may part names
    const std::size_t end = text.find("</", at);
    at = end == std::string_view::npos ? text.size() : end;
  }
  return out;
}

/// `[Name](address)` → `Name`.
std::string drop_links(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t middle = text.find("](", at);
    const std::size_t close = middle == std::string_view::npos ? middle : text.find(')', middle);
    if (close == std::string_view::npos) return out.append(text.substr(at));
    std::string_view before = text.substr(at, middle - at);
    const std::size_t open = before.rfind('[');
    if (open == std::string_view::npos) {
      out.append(before).append("]");
      at = middle + 1;
      continue;
    }
    out.append(before.substr(0, open)).append(before.substr(open + 1));
    at = close + 1;
  }
  return out;
}

/// `[[note]]` → `note`, `[[note|Name]]` → `Name`.
std::string drop_note_links(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find("[[", at);
    const std::size_t close = open == std::string_view::npos ? open : text.find("]]", open);
    if (close == std::string_view::npos) return out.append(text.substr(at));
    std::string_view inside = text.substr(open + 2, close - open - 2);
    if (const std::size_t bar = inside.rfind('|'); bar != std::string_view::npos) inside.remove_prefix(bar + 1);
    out.append(text.substr(at, open - at)).append(inside);
    at = close + 2;
  }
  return out;
}

/// Length of the superscript of TeX at the start of `text`: `$^{1,2}$`, `^1`, `^{*}`; 0 for none.
std::size_t tex_superscript(std::string_view text) {
  for (const std::string_view command :
       {"\\textsuperscript{", "\\footnotemark[", "\\thanks{", "\\footnote{", "\\orcidlink{"}) {
    if (!text.starts_with(command)) continue;
    const std::size_t close = text.find(command.back() == '{' ? '}' : ']');
    return close < 200 ? close + 1 : 0;  // npos is larger
  }
  const bool dollar = text.starts_with('$');
  if (dollar) {
    const std::size_t close = text.find('$', 1);
    return close < 32 ? close + 1 : 0;  // npos is larger
  }
  if (!text.starts_with('^')) return 0;
  if (text.substr(1).starts_with('{')) {
    const std::size_t close = text.find('}');
    return close < 32 ? close + 1 : 0;
  }
  std::size_t end = 1;
  const auto is_mark = [&](char c) { return is_ascii_digit(c) || c == '*' || c == ','; };
  while (end < text.size() && is_mark(text[end])) ++end;
  while (end > 1 && text[end - 1] == ',') --end;
  const bool letter =
      end == 1 && text.size() > 1 && is_ascii_lower(text[1]) && (text.size() == 2 || !is_ascii_alnum(text[2]));
  if (letter) ++end;
  return end < text.size() && text[end] == '^' ? end + 1 : end;  // `^1^` of Markdown
}

/// Drops marks and wrapping from decoded text, byte by byte.
class MarkDropper {
 public:
  explicit MarkDropper(std::string_view text) : text_(text) {}

  std::string drop() {
    while (at_ < text_.size()) step();
    return std::move(out_);
  }

 private:
  void step() {
    if (const std::size_t length = tex_superscript(text_.substr(at_))) return void(at_ += length);
    if (is_ascii_digit(text_[at_]) && drop_digits()) return;
    if (static_cast<unsigned char>(text_[at_]) >= 0x80 || text_[at_] == '*' || text_[at_] == '#')
      for (const std::string_view mark : marks)
        if (text_.substr(at_).starts_with(mark)) return drop_mark(mark);
    if (const std::size_t length = emoji_length(text_.substr(at_))) return void(at_ += length);
    if (text_[at_] == '\\' && peek(1) == '*') return void(at_ += 2);
    if (text_[at_] == '`' || (text_[at_] == '_' && is_emphasis())) return void(++at_);
    if (text_[at_] == '\\' && is_blank(peek(1))) return void(at_ += 1);  // a hard line break
    note(text_[at_]);
    out_ += text_[at_++];
  }

  /// `An Ode¹ Bo Ek²`: only the marks part people.
  void drop_mark(std::string_view mark) {
    at_ += mark.size();
    if (parted_ || words_ < 2 || (mark == "*" && emphasised_) || mark.size() > 3 || !begins_name()) return;
    out_ += ',';
    note(',');
  }

  /// Whether a blank and a capital follow.
  bool begins_name() const {
    return is_blank(peek(0)) && (is_ascii_upper(peek(1)) || static_cast<unsigned char>(peek(1)) >= 0xC3);
  }

  /// Whether a `*` is before a word; others are marks after names.
  static bool opens_emphasis(std::string_view text) {
    for (std::size_t at = text.find('*'); at < text.size(); at = text.find('*', at + 1)) {
      const bool begins = at == 0 || is_blank(text[at - 1]) || text[at - 1] == '*';
      if (begins && at + 1 < text.size() && !is_blank(text[at + 1])) return true;
    }
    return false;
  }

  char peek(std::size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : ' '; }
  bool is_emphasis() const { return at_ == 0 || is_blank(text_[at_ - 1]) || !is_ascii_alnum(peek(1)); }

  /// Counts the words of the name that is being written.
  void note(char c) {
    if (c == ',' || c == ';' || c == '|' || c == '\n' || c == '(' || c == '[')
      words_ = 0, in_word_ = false;
    else if (is_blank(c))
      in_word_ = false;
    else if (!in_word_)
      in_word_ = true, ++words_;
  }

  /// `Rask 1 2`: numbers of one or two digits.
  std::size_t skip_more_numbers(std::size_t at) const {
    for (;;) {
      const std::size_t begin = at + 1;
      std::size_t end = begin;
      while (end < text_.size() && is_ascii_digit(text_[end])) ++end;
      if (at >= text_.size() || text_[at] != ' ' || end == begin || end - begin > 2) return at;
      at = end;
    }
  }

  /// Digits after a name of two words or more, as far as a separator: `Lindqvist1`, `Lindqvist 1,2`.
  bool drop_digits() {
    const std::string_view before = trim_right(out_);
    const bool after_letter = !before.empty() && (is_ascii_letter(before.back()) || before.back() == '.' ||
                                                  static_cast<unsigned char>(before.back()) >= 0x80);
    if (!after_letter || words_ < 2) return false;
    std::size_t end = at_;
    while (end < text_.size()) {
      const std::size_t begin = end;
      while (end < text_.size() && is_ascii_digit(text_[end])) ++end;
      if (end - begin > 2) return false;  // a year, or the number of a homonym
      if (end + 1 >= text_.size() || (text_[end] != ',' && text_[end] != ';') || !is_ascii_digit(text_[end + 1])) break;
      ++end;
    }
    end = skip_more_numbers(end);
    const std::string_view rest = trim_left(text_.substr(end));
    const bool ends = rest.empty() || rest[0] == ',' || rest[0] == ';' || rest[0] == '*' || rest[0] == '\n' ||
                      rest[0] == '|' || rest[0] == '(' || rest.starts_with("and ") || rest.starts_with("&") ||
                      (static_cast<unsigned char>(rest[0]) >= 0x80 && first_script(rest.substr(0, 4)) == Script::none);
    const std::size_t before_end = std::exchange(at_, end);
    const bool glued = before.size() == out_.size();
    if (!ends && !parted_ && glued && begins_name()) {  // `An Ode1 Bo Ek2`
      out_ += ',';
      note(',');
      return true;
    }
    if (!ends) at_ = before_end;
    return ends;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  std::size_t words_ = 0;
  bool in_word_ = false;
  bool emphasised_ = opens_emphasis(text_);
  bool parted_ =
      find_first_of(text_, ",;|\n") != std::string_view::npos || text_.find(" and ") != std::string_view::npos;
};

/// Whether a separator of a list ends the line before a line break or begins the next.
bool is_wrapped_at(std::string_view text, std::size_t at) {
  const std::string_view before = trim_right(text.substr(0, at)), after = trim_left(text.substr(at + 1));
  return before.ends_with(',') || before.ends_with(';') || before.ends_with("、") || before.ends_with(" and") ||
         before.ends_with('&') || after.starts_with("and ") || after.starts_with(',') || after.starts_with('&');
}

/// The marks of a list or a quotation at the start of lines after the first.
void drop_line_marks(std::string& text) {
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
    const std::size_t mark = std::min(find_first_not_of(text, " \t", at + 1), text.size());
    const bool marked = mark + 1 < text.size() && (text[mark] == '-' || text[mark] == '>') && text[mark + 1] == ' ';
    if (marked) text[mark] = ' ';
  }
}

/// Line breaks part people unless a line ends within a list, or all lines after the first are indented and separators
/// part people already.
void join_wrapped(std::string& text) {
  bool wrapped = false, indented = true;
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
    wrapped = wrapped || is_wrapped_at(text, at);
    indented = indented && (at + 1 == text.size() || is_blank(text[at + 1]));
  }
  const bool parted = find_first_of(text, ",;") != std::string::npos || text.find(" and ") != std::string::npos;
  if (wrapped || (indented && parted && !is_blank(text.front())))
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\t'; }, ' ');
}

/// `Mara Lindqvist. Oto Behnam`: a full stop after a whole word was meant to be a comma.
void mend_full_stops(std::string& text) {
  for (std::size_t at = text.find(". "); at != std::string::npos; at = text.find(". ", at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && is_ascii_lower(text[begin - 1])) --begin;
    if (begin > 0 && is_honorific(std::string_view(text).substr(begin - 1, at - begin + 1))) continue;
    const bool word = at - begin >= 3 && begin > 1 && is_ascii_upper(text[begin - 1]) && text[begin - 2] == ' ';
    if (word && at + 2 < text.size() && is_ascii_upper(text[at + 2])) text[at] = ',';
  }
}

}  // namespace

std::string clean_people_text(std::string_view text) {
  std::string clean(text);
  if (clean.find('&') != std::string::npos) clean = decode_entities(clean);
  drop_person_ids(clean);
  clean = resolve_affiliation_keys(clean);
  if (clean.find('<') != std::string::npos) clean = drop_tags(clean);
  if (clean.find("[[") != std::string::npos) clean = drop_note_links(clean);
  if (clean.find('[') != std::string::npos) clean = drop_links(clean);
  clean = MarkDropper(clean).drop();
  clean = decode_tex_letters(clean);
  if (clean.find('\n') != std::string::npos) {
    drop_line_marks(clean);
    join_wrapped(clean);
  }
  mend_full_stops(clean);
  return clean;
}

}  // namespace kgbuild::parsing
