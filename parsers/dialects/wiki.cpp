// Markup of MediaWiki: `== heading ==`, `[https://address text]`, `'''bold'''`, tables.
#include "base/strings.hpp"
#include "parsers/dialects/dialect_lines.hpp"
#include "parsers/dialects/dialects.hpp"
#include "parsers/dialects/wiki_table.hpp"

namespace kgbuild::parsing {
namespace {

bool is_heading(std::string_view line) {
  line = trim_right(line);
  return line.size() > 4 && line.starts_with("==") && line.ends_with("==") &&
         line.find_first_not_of('=') != std::string_view::npos;
}

/// `[https://address text]` and `[[Page|text]]`.
std::string write_links(std::string_view line) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t open = line.find('['); open != std::string_view::npos; open = line.find('[', at)) {
    const bool page = line.substr(open).starts_with("[[");
    const std::size_t close = line.find(page ? "]]" : "]", open);
    if (close == std::string_view::npos) break;
    const std::string_view inside = line.substr(open + (page ? 2 : 1), close - open - (page ? 2 : 1));
    out.append(line.substr(at, open - at));
    const std::size_t blank = std::min(inside.find(' '), inside.size());
    if (page)
      out.append(inside.substr(inside.find('|') + 1));
    else if (inside.starts_with("http"))
      out.append(make_link(inside.substr(blank), inside.substr(0, blank)));
    else
      out.append(line.substr(open, close + 1 - open));
    at = close + (page ? 2 : 1);
  }
  return out.append(line.substr(at));
}

std::string write_text(std::string_view text) {
  std::string out = write_links(text);
  replace_all(out, "'''", "**");
  replace_all(out, "''", "*");
  return out;
}

std::string write_line(std::string_view line) {
  const std::size_t depth = std::min(line.find_first_not_of("*#"), line.size());
  std::string text = write_text(line.substr(depth));
  if (is_heading(text)) return make_heading(text.find_first_not_of('='), trim(text, "= "));
  if (depth == 0) return text;
  const bool number = line[depth - 1] == '#';
  return concat({std::string((number ? 3 : 2) * (depth - 1), ' '), number ? "1. " : "- ", trim_left(text)});
}

}  // namespace

bool resembles_wiki(std::string_view head) {
  return any_line(head, [](std::string_view line) {
    for (std::size_t open = line.find("[http"); open != std::string_view::npos; open = line.find("[http", open + 1)) {
      const std::size_t end = line.find_first_of(" ]", open);
      const bool outside = open == 0 || (line[open - 1] != '[' && line[open - 1] != ']');
      if (outside && end != std::string_view::npos && line[end] == ' ' && line.find(']', end) != std::string_view::npos)
        return true;
    }
    return is_heading(line) || line.starts_with("{|");
  });
}

std::string write_wiki(std::string_view text) {
  std::string out;
  WikiTable table(write_text);
  each_line(text, [&](std::string_view line) {
    if (!table.read(line, out)) out.append(write_line(line)).append("\n");
  });
  table.finish(out);
  return out;
}

}  // namespace kgbuild::parsing
