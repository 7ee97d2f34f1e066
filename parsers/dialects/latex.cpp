// LaTeX: items of lists and bibliographies.
#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/dialects/dialect_lines.hpp"
#include "parsers/dialects/dialects.hpp"
#include "parsers/dialects/latex_text.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Without the comment at the end; the break of such a line is not a blank.
std::string_view strip_comment(std::string_view line) {
  for (std::size_t at = line.find('%'); at != npos; at = line.find('%', at + 1))
    if (at == 0 || line[at - 1] != '\\') return line.substr(0, at);
  return line;
}

/// Where `[label]` at the start ends: outside braces. 0 if there is none.
std::size_t label_end(std::string_view text) {
  constexpr std::size_t longest = 4096;
  if (!text.starts_with('[')) return 0;
  std::size_t depth = 0;
  for (std::size_t at = 1; at < std::min(text.size(), longest); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] == '}' && depth > 0) --depth;
    if (text[at] == ']' && depth == 0) return at + 1;
  }
  return 0;
}

/// The text after `\item[label]` or `\bibitem[label]{key}`.
std::string_view item_text(std::string_view text, std::string_view command) {
  text = trim_left(text.substr(command.size()));
  text = trim_left(text.substr(label_end(text)));
  std::string_view key;
  std::size_t end = 0;
  if (command == "\\bibitem" && read_latex_argument(text, end, key)) text = text.substr(end);
  return trim_left(text);
}

class LatexWriter {
 public:
  std::string run(std::string_view text) {
    each_line(text, [&](std::string_view line) { read(trim(line)); });
    end_reference();
    return std::move(out_);
  }

 private:
  void read(std::string_view line) {
    if (line.starts_with("\\bibitem")) {
      end_reference();
      reference_ = strip_comment(line);
      lines_ = 1;
      before_ = item_text(reference_, "\\bibitem").empty() ? 1 : 0;
      return;
    }
    const bool ends = line.empty() || line.starts_with("\\end") || line.starts_with("\\item");
    if (lines_ > 0 && !ends) {
      const std::string_view text = strip_comment(line);
      reference_.append(reference_.ends_with('}') || reference_.ends_with(']') || text.empty() ? "" : " ").append(text);
      ++lines_;
      if (before_ + 1 == lines_ && item_text(reference_, "\\bibitem").empty()) before_ = lines_;
      return;
    }
    end_reference();
    if (line.starts_with("\\begin{thebibliography}")) in_settings_ = true;
    if (ends) in_settings_ = false;
    out_.append(in_settings_ ? std::string() : write_line(line)).append("\n");
  }

  /// A reference is one line, the first with its text; its others are blank.
  void end_reference() {
    if (lines_ == 0) return;
    in_settings_ = false;
    before_ = std::min(before_, lines_ - 1);
    out_.append(before_, '\n')
        .append("- ")
        .append(collapse(write_latex_text(item_text(reference_, "\\bibitem"))))
        .append(lines_ - before_, '\n');
    lines_ = 0;
  }

  static std::string collapse(const std::string& text) {
    std::string line;
    for (const char c : text)
      if (c != ' ' || (!line.empty() && line.back() != ' ')) line += c;
    return line;
  }

  std::string write_line(std::string_view text) {
    if (text.starts_with("\\item")) return write_item(item_text(text, "\\item"));
    for (const std::string_view command : {"\\section", "\\subsection", "\\chapter", "\\title"}) {
      const std::size_t open = text.find('{');
      if (!text.starts_with(command) || open == npos) continue;
      return make_heading(2, write_latex_text(text.substr(open + 1, find_latex_close(text, open) - open - 1)));
    }
    const bool setting =
        std::ranges::any_of(settings, [&](std::string_view command) { return text.starts_with(command); });
    if (setting || text.empty()) return {};
    return opens_ ? write_item(text) : concat({"  ", trim(write_latex_text(text))});
  }

  /// The text of an item may begin on the line below its command.
  std::string write_item(std::string_view text) {
    opens_ = text.empty();
    return opens_ ? std::string() : concat({"- ", trim(write_latex_text(text))});
  }

  static constexpr std::array<std::string_view, 9> settings{
      "\\begin",       "\\end",    "\\document", "\\usepackage", "\\providecommand", "\\newcommand",
      "\\expandafter", "\\csname", "%"};
  std::string out_;
  std::string reference_;     ///< the lines of the open `\bibitem`
  std::size_t lines_ = 0;     ///< their number
  std::size_t before_ = 0;    ///< of them before the text
  bool in_settings_ = false;  ///< between the start of a bibliography and its first reference
  bool opens_ = false;
};

}  // namespace

bool resembles_latex(std::string_view head) {
  return any_line(head, [](std::string_view line) {
    const std::string_view text = trim(line);
    return text.starts_with("\\item") || text.starts_with("\\bibitem");
  });
}

std::string write_latex(std::string_view text) { return LatexWriter().run(text); }

}  // namespace kgbuild::parsing
