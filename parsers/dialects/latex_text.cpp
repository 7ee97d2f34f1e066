#include "parsers/dialects/latex_text.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/dialects/dialect_lines.hpp"
#include "parsers/fields/tex.hpp"
#include "parsers/fields/tex_letters.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t max_argument = 8192;  ///< bytes
constexpr int max_depth = 4;                ///< of commands in arguments

struct Style {
  std::string_view command, open, close;
};
constexpr std::array<Style, 10> styles{{{"\\emph", "*", "*"},
                                        {"\\textit", "*", "*"},
                                        {"\\textsl", "*", "*"},
                                        {"\\textbf", "**", "**"},
                                        {"\\enquote", "\u201C", "\u201D"},
                                        {"\\doi", "doi:", ""},
                                        {"{\\em ", "*", "*"},
                                        {"{\\it ", "*", "*"},
                                        {"{\\bf ", "**", "**"},
                                        {"{\\bfseries ", "**", "**"}}};
/// Commands whose arguments are not text.
constexpr std::array<std::string_view, 9> silent{"\\natexlab",  "\\label",       "\\cite",
                                                 "\\vspace",    "\\hspace",      "\\BibitemShut",
                                                 "\\bibAnnote", "\\bibitemStop", "\\penalty0"};
/// Commands whose first argument names the second.
constexpr std::array<std::string_view, 2> named{"\\bibinfo", "\\bibfield"};

template <std::size_t Count>
bool holds(const std::array<std::string_view, Count>& commands, std::string_view command) {
  return std::ranges::find(commands, command) != commands.end();
}

class TextWriter {
 public:
  TextWriter(std::string_view text, int depth) : text_(text), depth_(depth) {}

  std::string run() {
    while (at_ < text_.size()) step();
    return std::move(out_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '$') return copy_formula();
    if (c == '\\') return write_command();
    if (c == '{' && write_style()) return;
    if (c == '%') {  // a comment
      at_ = std::min(text_.find('\n', at_), text_.size());
      return;
    }
    if (c != '{' && c != '}') out_ += c == '~' || c == '\n' ? ' ' : c;
    ++at_;
  }

  void copy_formula() {
    const std::size_t close = text_.substr(0, std::min(text_.size(), at_ + max_argument)).find('$', at_ + 1);
    const std::size_t end = close == npos ? at_ + 1 : close + 1;
    out_.append(text_.substr(at_, end - at_));
    at_ = end;
  }

  bool write_style() {
    for (const Style& style : styles) {
      if (style.command[0] != '{' || !text_.substr(at_).starts_with(style.command)) continue;
      const std::size_t close = find_latex_close(text_, at_), begin = at_ + style.command.size();
      if (close == npos) return false;
      write_marked(style, text_.substr(begin, close - begin));
      at_ = close + 1;
      return true;
    }
    return false;
  }

  void write_marked(const Style& style, std::string_view argument) {
    out_.append(style.open).append(trim(write_inner(argument))).append(style.close);
  }

  std::string write_inner(std::string_view text) const {
    return depth_ >= max_depth ? std::string(text) : TextWriter(text, depth_ + 1).run();
  }

  void write_command() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && (is_ascii_letter(text_[end]) || text_[end] == '@')) ++end;
    if (end == at_ + 1) return write_sign();
    const std::string_view command = text_.substr(at_, end - at_);
    at_ = end;
    if (text_.substr(at_).starts_with('*')) ++at_;
    std::string_view first, second;
    if (const auto* const style = std::ranges::find(styles, command, &Style::command); style != styles.end()) {
      if (read_latex_argument(text_, at_, first)) write_marked(*style, first);
    } else if (command == "\\href" || command.starts_with("\\href@")) {
      if (read_latex_argument(text_, at_, first) && read_latex_argument(text_, at_, second))
        write_link(first, write_inner(second));
    } else if (command == "\\url" || command == "\\path") {
      if (read_latex_argument(text_, at_, first)) out_.append(make_link({}, first));
    } else if (command == "\\penalty") {
      at_ = std::min(text_.find_first_not_of("0123456789 ", at_), text_.size());
    } else if (holds(silent, command)) {
      read_latex_argument(text_, at_, first);
    } else {
      if (holds(named, command)) read_latex_argument(text_, at_, first);
      // `\O`; the argument of any other command is text.
      const std::string letter = decode_tex_letters(concat({"{", command, "}"}));
      if (letter.find('\\') == npos) out_.append(letter);
      at_ = std::min(text_.find_first_not_of(' ', at_), text_.size());
      if (letter.find('\\') != npos && !out_.empty() && end < at_ && (at_ == text_.size() || text_[at_] != '{'))
        out_ += ' ';
    }
  }

  void write_link(std::string_view address, std::string label) {
    if (!address.starts_with("http")) return void(out_.append(label));
    std::erase(label, '*');  // the text of a link has no marks
    out_.append(make_link(label, address));
  }

  /// `\&`, `\ `, `\\`
  void write_sign() {
    const char sign = at_ + 1 < text_.size() ? text_[at_ + 1] : ' ';
    at_ = std::min(at_ + 2, text_.size());
    if (sign == '&' || sign == '%' || sign == '#')
      out_ += sign;
    else if (sign == ' ' || sign == '\\' || sign == ',' || sign == ';' || sign == '\n')
      out_ += ' ';
    else if (sign != '/' && sign != '-' && sign != '!')
      out_.append("\\").append(1, sign);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_;
  std::string out_;
};

}  // namespace

std::size_t find_latex_close(std::string_view text, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t at = open; at < std::min(text.size(), open + max_argument); ++at) {
    if (text[at] == '\\')
      ++at;
    else if (text[at] == '{')
      ++depth;
    else if (text[at] == '}' && --depth == 0)
      return at;
  }
  return npos;
}

bool read_latex_argument(std::string_view text, std::size_t& at, std::string_view& argument) {
  const std::size_t open = text.find_first_not_of(' ', at);
  if (open == npos || text[open] != '{') return false;
  const std::size_t close = find_latex_close(text, open);
  if (close == npos) return false;
  argument = text.substr(open + 1, close - open - 1);
  at = close + 1;
  return true;
}

std::string write_latex_text(std::string_view text) {
  std::string out = TextWriter(read_tex_accents(text), 0).run();
  replace_all(out, "``", "\u201C");
  replace_all(out, "''", "\u201D");
  return out;
}

}  // namespace kgbuild::parsing
