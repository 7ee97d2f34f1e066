#include "parsers/references/bibtex_text.hpp"

#include <algorithm>
#include <vector>

#include "base/strings.hpp"
#include "parsers/fields/tex.hpp"
#include "parsers/references/bibtex_marks.hpp"

namespace kgbuild::parsing {
namespace {

/// What TeX prints as one sign; longer forms first.
struct Ligature {
  std::string_view written, sign;
};
constexpr Ligature ligatures[] = {{"---", "\u2014"}, {"--", "\u2013"}, {"``", "\""}, {"''", "\""}, {"~", " "}};

class ProseReader {
 public:
  explicit ProseReader(std::string_view text) : text_(text) {}

  std::string read() {
    while (at_ < text_.size()) step();
    return std::move(out_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '\\') return take_command();
    if (c == '{') return open_brace();
    if (c == '}') return close_brace();
    if (c == '$') formula_ = !formula_;
    if (!formula_)
      for (const Ligature& ligature : ligatures)
        if (text_.substr(at_).starts_with(ligature.written)) {
          out_ += ligature.sign;
          at_ += ligature.written.size();
          return;
        }
    std::size_t end = at_ + 1;
    while (end < text_.size() && !is_sign(text_[end])) ++end;
    out_.append(text_, at_, end - at_);
    at_ = end;
    after_command_ = false;
  }

  /// What may be more than itself.
  static bool is_sign(char c) {
    switch (c) {
      case '\\':
      case '{':
      case '}':
      case '$':
      case '-':
      case '`':
      case '\'':
      case '~':
        return true;
      default:
        return false;
    }
  }

  /// `\word` or `\` and one character, which may be a sign with a meaning of its own.
  void take_command() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_ascii_letter(text_[end])) ++end;
    after_command_ = end > at_ + 1 || is_accent(at_ + 1);
    if (end == at_ + 1) end = std::min(end + 1, text_.size());
    const std::string_view command = text_.substr(at_, end - at_);
    at_ = end;
    if (command == "\\(" && !formula_) return open_formula();
    if (command == "\\)" && formula_) return close_formula();
    if (const auto space = formula_ || command.size() != 2 ? std::nullopt : find_tex_space(command[1]))
      out_ += *space;
    else if (command == "\\\\")
      out_ += ' ';
    else
      out_ += command;
  }

  /// `\(` of a pair is `$`; around plain words it goes. Formulas in reach are short: so looking ahead is linear.
  void open_formula() {
    constexpr std::size_t longest = 200;
    const std::string_view rest = text_.substr(at_, longest);
    const std::size_t end = rest.find("\\)");
    if (end == std::string_view::npos) {
      out_ += '(';
      return;
    }
    const std::string_view inside = trim(rest.substr(0, end), " \t\n");
    formula_ = true;
    is_plain_ = inside.empty() || (inside.find_first_of("\\^_={}<>+") == std::string_view::npos &&
                                   inside.find_first_of(" /") != std::string_view::npos);
    if (!is_plain_) out_ += '$';
    at_ = std::min(text_.find_first_not_of(" \t\n", at_), text_.size());
  }

  void close_formula() {
    formula_ = false;
    while (out_.ends_with(' ')) out_.pop_back();
    if (!is_plain_) out_ += '$';
  }

  bool is_accent(std::size_t at) const {
    return at < text_.size() && std::string_view("'`^\"~=.").find(text_[at]) != std::string_view::npos;
  }

  /// Braces stay in formulas, after a command and its arguments, and around a command of letters: `{\o}`, `{\em a}`.
  void open_brace() {
    const bool command = at_ + 2 < text_.size() && text_[at_ + 1] == '\\' && is_ascii_letter(text_[at_ + 2]);
    const bool keep = formula_ || after_command_ || command;
    kept_.push_back(keep);
    if (keep) out_ += '{';
    after_command_ = false;
    ++at_;
  }

  void close_brace() {
    ++at_;
    after_command_ = false;
    if (kept_.empty()) return;
    if (kept_.back()) out_ += '}';
    after_command_ = kept_.back();
    kept_.pop_back();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<bool> kept_;      ///< of the open braces
  bool after_command_ = false;  ///< braces that follow hold an argument
  bool formula_ = false;
  bool is_plain_ = false;  ///< the formula between `\(` and `\)` is written without signs
  std::string out_;
};

}  // namespace

std::string read_bib_prose(std::string_view value) {
  if (value.find_first_of("\\{}$~-`'") == std::string_view::npos) return std::string(value);
  const std::string text = drop_sort_marks(value);
  return ProseReader(text).read();
}

std::string read_bib_body(std::string_view value) {
  const std::string text = read_tex_accents(read_bib_prose(value));
  std::string body;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escape = text[at] == '\\' && at + 1 < text.size() &&
                        std::string_view("%&_#").find(text[at + 1]) != std::string_view::npos;
    if (!escape) body += text[at];
  }
  return body;
}

std::string read_bib_word(std::string_view value) {
  std::string word;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const std::string_view rest = value.substr(at);
    if (rest.starts_with("\\url") || rest.starts_with("\\path"))
      at += rest.find(rest[1] == 'u' ? 'l' : 'h');
    else if (rest.starts_with("\\textasciitilde"))
      word += '~', at += std::string_view("\\textasciitilde").size() - 1;
    else if (value[at] != '{' && value[at] != '}' && value[at] != '\\')
      word += value[at];
  }
  return std::string(trim(word, " \t\n"));
}

}  // namespace kgbuild::parsing
