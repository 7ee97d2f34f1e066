#include "parsers/formats/page_lists.hpp"

#include <utility>

#include "parsers/fields/tags.hpp"
#include "parsers/formats/formats.hpp"
#include "parsers/formats/listed_text.hpp"
#include "parsers/layouts/layout_read.hpp"
#include "parsers/markup/embedded_html.hpp"
#include "parsers/markup/protected_text.hpp"

namespace kgbuild::parsing {
namespace {

void restore_entry(Entry& entry) {
  for (std::string* text : {&entry.title, &entry.url, &entry.doi, &entry.body}) restore_text(*text);
  for (std::string& author : entry.authors) restore_text(author);
  for (std::string& link : entry.links) restore_text(link);
  for (AuthorNote& note : entry.author_notes)
    for (std::string* text : {&note.author, &note.alias, &note.affiliation}) restore_text(*text);
  entry.body = strip_tags(entry.body);
}

}  // namespace

std::optional<PageText> shown_lists(std::string_view text) {
  constexpr std::size_t head = 4096;
  if (!resembles_html(text.substr(0, head))) return write_embedded_html(text);
  const HtmlTree page = parse_html(text);
  return write_page(page, PageAddress(page));
}

bool read_page_lists(PageText page, const Source& source, const RuleSet& rules, ReadResult& out,
                     Diagnostics& diagnostics) {
  std::uint32_t cut_line = 0;
  if (std::string cut = cut_long_lines(page.text, cut_line); cut_line != 0) {
    page.text = std::move(cut);
    diagnostics.push_back({Severity::warning, "line-too-long", source.name(), page.lines[cut_line - 1], 0,
                           "longer than a mebibyte; the rest of the line was left out"});
  }
  const std::size_t first = out.entries.size(), first_left_out = out.first_left_out.size();
  const bool found = read_derived_text(source.name(), std::move(page.text), page.lines, rules, out, diagnostics);
  for (std::size_t i = first; i < out.entries.size(); ++i) restore_entry(out.entries[i]);
  for (std::size_t i = first_left_out; i < out.first_left_out.size(); ++i) restore_text(out.first_left_out[i].text);
  return found;
}

}  // namespace kgbuild::parsing
