// AsciiDoc: `== heading`, `https://address[text]`, items with `*` and `.`.
#include "base/strings.hpp"
#include "parsers/dialects/dialect_lines.hpp"
#include "parsers/dialects/dialects.hpp"

namespace kgbuild::parsing {
namespace {

/// The bracket after an address at `http`, or npos.
std::size_t find_label(std::string_view line, std::size_t http) {
  const std::size_t end = line.find_first_of(" \t[<>\"", http);
  return end != std::string_view::npos && line[end] == '[' ? end : std::string_view::npos;
}

std::string write_links(std::string_view line) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t http = line.find("http"); http != std::string_view::npos; http = line.find("http", http)) {
    const std::size_t open = find_label(line, http);
    const std::size_t close = open == std::string_view::npos ? open : line.find(']', open);
    if (close == std::string_view::npos) {
      ++http;
      continue;
    }
    std::string_view before = line.substr(at, http - at);
    if (before.ends_with("link:")) before.remove_suffix(5);
    const std::string_view label = line.substr(open + 1, close - open - 1);
    const std::string_view text = label.substr(0, label.find(",window="));
    out.append(before).append(make_link(trim(text, "^\""), line.substr(http, open - http)));
    at = http = close + 1;
  }
  return out.append(line.substr(at));
}

std::string write_line(std::string_view line) {
  if (const std::size_t level = count_marks(line, '='); level > 0)
    return make_heading(level, write_links(line.substr(level)));
  if (line.starts_with("----") || line.starts_with("====") || line.starts_with("//") || line.starts_with('['))
    return {};
  if (line.starts_with(':') && line.find(": ") != std::string_view::npos) return {};  // an attribute of the document
  const std::string_view text = trim_left(line);
  std::string rest;
  if (const std::size_t depth = count_marks(text, '*'); depth > 0)
    rest = concat({std::string(2 * (depth - 1), ' '), "- ", text.substr(depth + 1)});
  else if (const std::size_t number = count_marks(text, '.'); number > 0)
    rest = concat({std::string(3 * (number - 1), ' '), "1. ", text.substr(number + 1)});
  else if (const std::size_t term = line.find(":: "); term < 40)
    rest = concat({line.substr(0, term), ": ", line.substr(term + 3)});
  else
    rest = std::string(line);
  if (rest.ends_with(" +")) rest.resize(rest.size() - 2);
  return replace_marks(write_links(rest), "*", "**");
}

}  // namespace

bool resembles_asciidoc(std::string_view head) {
  return any_line(head, [](std::string_view line) {
    for (std::size_t http = line.find("http"); http != std::string_view::npos; http = line.find("http", http + 1))
      if (find_label(line, http) != std::string_view::npos && (http == 0 || line[http - 1] != '[')) return true;
    return false;
  });
}

std::string write_asciidoc(std::string_view text) {
  std::string out;
  each_line(text, [&](std::string_view line) { out.append(write_line(line)).append("\n"); });
  return out;
}

}  // namespace kgbuild::parsing
