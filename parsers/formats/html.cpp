// Input format `html`: saved pages and newsletters, by the layouts of the rule packs.
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "base/strings.hpp"
#include "parsers/formats/formats.hpp"
#include "parsers/formats/item_passes.hpp"
#include "parsers/formats/page_citation.hpp"
#include "parsers/formats/page_data.hpp"
#include "parsers/formats/page_lists.hpp"
#include "parsers/items/item_entries.hpp"
#include "parsers/markup/page_text.hpp"
#include "parsers/rules/rule_data.hpp"

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

bool is_same_paper(const Entry& a, const Entry& b) {
  if (!a.doi.empty() && !b.doi.empty()) return a.doi == b.doi;
  return ascii_lower(a.title) == ascii_lower(b.title);
}

/// The works that the data of the page cite, if its head names none.
void add_works(const Source& source, const RuleSet& rules, Entry& paper) {
  if (!paper.references.empty() || source.text().find("ld+json") == std::string_view::npos) return;
  ReadResult data = read_page_data(source, rules);
  for (Entry& entry : data.entries)
    if (is_same_paper(entry, paper)) paper.references = std::move(entry.references);
}

/// The paper that the page is about.
void add_paper(Item paper, const RuleSet& rules, const Source& source, ReadResult& out, Diagnostics& diagnostics) {
  ++out.seen;
  out.entries.push_back(paper.make_entry(rules.data().item_fields.statuses()));
  std::array<ItemColumns, 1> columns{paper.take_columns()};
  complete_entries(columns, std::span(out.entries).last(1), "html", source, diagnostics);
  add_works(source, rules, out.entries.back());
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
  const ItemFields& fields = rules.data().item_fields;
  std::optional<Item> paper = read_citation(page, fields);
  if (paper && paper->is_paper(false)) return add_paper(std::move(*paper), rules, source, out, diagnostics);
  ReadResult shown;
  Diagnostics said;
  read_page_lists(write_page(page, PageAddress(page)), source, rules, shown, said);
  ReadResult data = read_page_data(source, rules);
  if (data.entries.size() > shown.entries.size()) return add_result(std::move(data), out);
  if (shown.entries.empty())
    said.push_back({Severity::note, "no-digest", source.name(), 0, 0, "no layout finds a paper in it"});
  add_result(std::move(shown), out);
  std::ranges::move(said, std::back_inserter(diagnostics));
}

}  // namespace kgbuild::parsing
