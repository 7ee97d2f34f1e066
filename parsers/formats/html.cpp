// Input format `html`: saved pages and newsletters, by the layouts of the rule packs.
#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/fields/tags.hpp"
#include "parsers/formats/formats.hpp"
#include "parsers/markup/page_text.hpp"
#include "parsers/markup/protected_text.hpp"

namespace kgbuild::parsing {
namespace {

void report_repairs(const HtmlTree& page, const Source& source, Diagnostics& diagnostics) {
  if (page.repairs > 0)
    diagnostics.push_back({Severity::note, "repaired-html", source.name(), page.first_repair, 0,
                           page.repairs == 1 ? "a mistake of the page was repaired"
                                             : std::to_string(page.repairs) + " mistakes of the page were repaired"});
  if (page.stopped != 0)
    diagnostics.push_back({Severity::warning, "malformed-html", source.name(), page.stopped, 0,
                           page.stop_reason + "; what follows was left out"});
}

void restore_entry(Entry& entry) {
  for (std::string* text : {&entry.title, &entry.url, &entry.body}) restore_text(*text);
  for (std::string& author : entry.authors) restore_text(author);
  for (AuthorNote& note : entry.author_notes)
    for (std::string* text : {&note.author, &note.alias, &note.affiliation}) restore_text(*text);
  entry.body = strip_tags(entry.body);
  entry.body_start.reset();
}

/// Reads the lists of a page by the layouts for Markdown.
void read_lists(const PageText& page, const Source& source, const RuleSet& rules, ReadResult& out,
                Diagnostics& diagnostics) {
  Diagnostics found;
  const Source lists = Source::from_bytes(source.name(), page.text, found);
  ReadResult read;
  read_markdown(lists, rules, read, found);
  for (Entry& entry : read.entries) {
    restore_entry(entry);
    entry.line = page.source_line(entry.line);
    out.entries.push_back(std::move(entry));
  }
  for (LeftOut& item : read.first_left_out) {
    restore_text(item.text);
    item.line = page.source_line(item.line);
    out.first_left_out.push_back(std::move(item));
  }
  out.seen += read.seen;
  out.left_out += read.left_out;
  for (Diagnostic& diagnostic : found) {
    if (diagnostic.line != 0) diagnostic.line = page.source_line(diagnostic.line);
    restore_text(diagnostic.text);
    diagnostics.push_back(std::move(diagnostic));
  }
}

}  // namespace

bool resembles_html(std::string_view head) {
  constexpr std::array<std::string_view, 24> elements{
      "!doctype html", "html", "head", "body", "title",  "meta",    "div",  "p",
      "table",         "ul",   "ol",   "dl",   "h1",     "h2",      "h3",   "main",
      "article",       "a",    "b",    "hr",   "center", "section", "span", "details"};
  std::string lower = ascii_lower(head);
  std::string_view rest = trim_left(lower, " \t\n");
  while (rest.starts_with("<!--") || rest.starts_with("<?xml")) {
    const std::string_view end = rest.starts_with("<?") ? "?>" : "-->";
    const std::size_t close = rest.find(end);
    if (close == std::string_view::npos) return false;
    rest = trim_left(rest.substr(close + end.size()), " \t\n");
  }
  if (!rest.starts_with('<')) return false;
  rest.remove_prefix(1);
  return std::ranges::any_of(elements, [&](std::string_view element) {
    return rest.starts_with(element) && rest.size() > element.size() &&
           std::string_view(" \t\n>/").find(rest[element.size()]) != std::string_view::npos;
  });
}

void read_html(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  const HtmlTree page = parse_html(source.text());
  report_repairs(page, source, diagnostics);
  read_lists(write_page(page, PageAddress(page)), source, rules, out, diagnostics);
}

}  // namespace kgbuild::parsing
