// Markup of DokuWiki: `====== heading ======`, `[[https://address|text]]`, `  * item`, `//emphasis//`, tables.
#include <algorithm>

#include "base/strings.hpp"
#include "parsers/dialects/dialect_lines.hpp"
#include "parsers/dialects/dialects.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::string_view link_mark = "[[http";

/// The end of a link that begins at `open`, or npos.
std::size_t find_close(std::string_view line, std::size_t open) { return line.find("]]", open); }

/// `[[https://address|text]]` and `[[page|text]]`.
std::string write_links(std::string_view line) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t open = line.find("[["); open != std::string_view::npos; open = line.find("[[", at)) {
    const std::size_t close = find_close(line, open);
    if (close == std::string_view::npos) break;
    const std::string_view inside = line.substr(open + 2, close - open - 2);
    const std::size_t bar = std::min(inside.find('|'), inside.size());
    const std::string_view target = trim(inside.substr(0, bar));
    const std::string_view shown = trim(inside.substr(std::min(bar + 1, inside.size())));
    out.append(line.substr(at, open - at));
    if (target.starts_with("http"))
      out.append(make_link(shown, target));
    else
      out.append(shown.empty() ? target : shown);
    at = close + 2;
  }
  return out.append(line.substr(at));
}

/// `//emphasis//`, unless it follows the colon of an address; `\\` breaks a line.
std::string write_text(std::string_view text) {
  std::string linked = write_links(text);
  std::string out;
  for (std::size_t at = 0; at < linked.size(); ++at) {
    const std::string_view two = std::string_view(linked).substr(at, 2);
    const bool emphasis = two == "//" && (at == 0 || linked[at - 1] != ':');
    const bool line_break = two == "\\\\" && (at + 2 == linked.size() || linked[at + 2] == ' ');
    if (emphasis) out += '*';
    if (line_break) out += "<br>";
    if (emphasis || line_break)
      ++at;
    else
      out += linked[at];
  }
  return out;
}

/// The signs around a heading: the more, the higher it is.
std::size_t count_signs(std::string_view line) {
  line = trim(line);
  const std::size_t signs = std::min(line.find_first_not_of('='), line.size());
  return signs >= 2 && signs <= 6 && line.size() > 2 * signs && line.ends_with(line.substr(0, signs)) ? signs : 0;
}

/// The cells of a header begin with `^`. The rule that Markdown has below one needs the blank line above.
void write_header(std::string_view line, std::string& out) {
  std::string row = write_text(line);
  std::ranges::replace(row, '^', '|');
  if (out.ends_with("\n\n")) {
    out.pop_back();
    row.append("\n|-|");
  }
  out.append(row).append("\n");
}

std::string write_line(std::string_view line) {
  if (const std::size_t signs = count_signs(line); signs > 0) return make_heading(7 - signs, trim(line, "= "));
  const std::size_t depth = std::min(line.find_first_not_of(' '), line.size());
  const std::string_view rest = line.substr(depth);
  const bool item = depth >= 2 && (rest.starts_with("* ") || rest.starts_with("- "));
  if (!item) return write_text(line);
  const bool number = rest[0] == '-';
  return concat({std::string((depth / 2 - 1) * (number ? 3 : 2), ' '), number ? "1. " : "- ",
                 trim_left(write_text(rest.substr(2)))});
}

}  // namespace

bool resembles_dokuwiki(std::string_view head) {
  return any_line(head, [](std::string_view line) {
    const std::size_t open = line.find(link_mark);
    if (open == std::string_view::npos) return false;
    const std::size_t close = find_close(line, open);
    const std::size_t bar = line.find('|', open);
    return close != std::string_view::npos && bar < close &&
           line.substr(open, close - open).find("][") == std::string_view::npos;
  });
}

std::string write_dokuwiki(std::string_view text) {
  std::string out;
  each_line(text, [&](std::string_view line) {
    if (line.starts_with('^')) return write_header(line, out);
    out.append(write_line(line)).append("\n");
  });
  return out;
}

}  // namespace kgbuild::parsing
