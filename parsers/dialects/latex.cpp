// LaTeX: items of lists and bibliographies.
#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/dialects/dialect_lines.hpp"
#include "parsers/dialects/dialects.hpp"
#include "parsers/fields/tex.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// The brace that closes the one at `open`, or npos.
std::size_t find_close(std::string_view text, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == '\\')
      ++at;
    else if (text[at] == '{')
      ++depth;
    else if (text[at] == '}' && --depth == 0)
      return at;
  }
  return npos;
}

/// The argument in braces at `at`, which moves past it; false if there is none.
bool read_argument(std::string_view text, std::size_t& at, std::string_view& argument) {
  if (at >= text.size() || text[at] != '{') return false;
  const std::size_t close = find_close(text, at);
  if (close == npos) return false;
  argument = text.substr(at + 1, close - at - 1);
  at = close + 1;
  return true;
}

struct Style {
  std::string_view command, mark;
};
constexpr std::array<Style, 8> styles{{{"\\emph{", "*"},
                                       {"\\textit{", "*"},
                                       {"\\textsl{", "*"},
                                       {"\\textbf{", "**"},
                                       {"{\\em ", "*"},
                                       {"{\\it ", "*"},
                                       {"{\\bf ", "**"},
                                       {"{\\bfseries ", "**"}}};

/// A command at `at` as Markdown, and `at` past it; false if it is none of those that are translated.
bool write_command(std::string_view text, std::size_t& at, std::string& out) {
  const std::string_view rest = text.substr(at);
  for (const Style& style : styles) {
    if (!rest.starts_with(style.command)) continue;
    const std::size_t open = style.command[0] == '{' ? at : at + style.command.size() - 1;
    const std::size_t close = find_close(text, open), begin = at + style.command.size();
    if (close == npos) return false;
    out.append(style.mark).append(trim(text.substr(begin, close - begin))).append(style.mark);
    at = close + 1;
    return true;
  }
  std::string_view url, label;
  if (rest.starts_with("\\href{")) {
    std::size_t end = at + 5;
    if (!read_argument(text, end, url) || !read_argument(text, end, label)) return false;
    out.append(make_link(label, url));
    return at = end, true;
  }
  if (rest.starts_with("\\url{")) {
    std::size_t end = at + 4;
    if (!read_argument(text, end, url)) return false;
    out.append(make_link({}, url));
    return at = end, true;
  }
  for (const std::string_view command : {"\\newblock", "\\par", "\\noindent"})
    if (rest.starts_with(command)) return at += command.size(), true;
  return false;
}

std::string write_text(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    if ((line[at] == '\\' || line[at] == '{') && write_command(line, at, out)) continue;
    if (line[at] == '%' && (at == 0 || line[at - 1] != '\\')) break;
    if (line.substr(at).starts_with("\\&")) ++at;
    out += line[at] == '~' ? ' ' : line[at];
    ++at;
  }
  replace_all(out, "``", "\u201C");
  replace_all(out, "''", "\u201D");
  return read_tex_accents(out);
}

/// The text after `\item` or `\bibitem[label]{key}`.
std::string_view item_text(std::string_view line, std::string_view command) {
  line = trim_left(line.substr(command.size()));
  if (line.starts_with('[') && line.find(']') != npos) line = trim_left(line.substr(line.find(']') + 1));
  std::string_view key;
  std::size_t end = 0;
  if (command == "\\bibitem" && read_argument(line, end, key)) line = line.substr(end);
  return trim_left(line);
}

class LatexWriter {
 public:
  std::string run(std::string_view text) {
    std::string out;
    each_line(text, [&](std::string_view line) { out.append(write_line(trim(line))).append("\n"); });
    return out;
  }

 private:
  std::string write_line(std::string_view text) {
    for (const std::string_view command : {"\\item", "\\bibitem"})
      if (text.starts_with(command)) return write_item(item_text(text, command));
    for (const std::string_view command : {"\\section", "\\subsection", "\\chapter", "\\title"}) {
      const std::size_t open = text.find('{');
      if (!text.starts_with(command) || open == npos) continue;
      return make_heading(2, write_text(text.substr(open + 1, find_close(text, open) - open - 1)));
    }
    const bool setting =
        std::ranges::any_of(settings, [&](std::string_view command) { return text.starts_with(command); });
    if (setting || text.empty()) return {};
    return opens_ ? write_item(text) : concat({"  ", trim(write_text(text))});
  }

  /// The text of an item may begin on the line below its command.
  std::string write_item(std::string_view text) {
    opens_ = text.empty();
    return opens_ ? std::string() : concat({"- ", trim(write_text(text))});
  }

  static constexpr std::array<std::string_view, 6> settings{"\\begin",          "\\end", "\\document", "\\usepackage",
                                                            "\\providecommand", "%"};
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
