// Input format `feeds`: Atom, RSS, OAI-PMH and other lists of papers in XML.
#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/formats/feed_items.hpp"
#include "parsers/formats/formats.hpp"
#include "parsers/items/item_entries.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {
namespace {

void report_problem(const XmlProblem& problem, const Source& source, Diagnostics& diagnostics) {
  if (problem.mistakes == 0) return;
  std::string text = problem.text;
  if (problem.mistakes > 1) text += "; " + std::to_string(problem.mistakes - 1) + " more mistakes follow";
  text += problem.stopped ? "; what follows was left out" : "; what follows was read as far as it is clear";
  diagnostics.push_back(
      {Severity::warning, "malformed-xml", source.name(), problem.place.line, problem.place.column, std::move(text)});
}

/// Adds the papers among the items; their authors go to `authors`.
void add_papers(std::vector<FeedItem>& items, ReadResult& out, std::vector<ItemAuthors>& authors) {
  for (FeedItem& feed_item : items) {
    ++out.seen;
    Item& item = feed_item.item;
    if (feed_item.deleted || !item.is_paper(false)) {
      out.leave_out({feed_item.line, feed_item.deleted ? "is deleted" : item.problem(), item.label()});
      continue;
    }
    out.entries.push_back(item.make_entry());
    authors.push_back(item.take_authors());
  }
}

}  // namespace

bool resembles_feeds(std::string_view head) {
  constexpr std::array<std::string_view, 8> roots{"feed",    "rss", "rdf:RDF", "OAI-PMH",
                                                  "records", "xml", "dblp",    "collection"};
  while (!(head = trim_left(head, " \t\n")).empty() && head.size() > 1 && (head[1] == '?' || head[1] == '!')) {
    const std::string_view end = head.starts_with("<!--") ? "-->" : head.starts_with("<?") ? "?>" : ">";
    const std::size_t close = head.find(end);
    if (!head.starts_with('<') || close == std::string_view::npos) return false;
    head.remove_prefix(close + end.size());
  }
  if (!head.starts_with('<')) return false;
  const std::string_view name = head.substr(1, head.find_first_of(" \t\n>/") - 1);
  // RDF holds many other things.
  if (name == "rdf:RDF") return head.find("purl.org/rss/") != std::string_view::npos;
  return std::ranges::find(roots, name) != roots.end();
}

void read_feeds(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  FeedItems feed(rules.data().item_fields);
  report_problem(read_xml(source.text(), feed), source, diagnostics);
  const std::size_t first = out.entries.size();
  std::vector<ItemAuthors> authors;
  add_papers(feed.items(), out, authors);
  if (const FeedItem* const cut = feed.unfinished()) {
    ++out.seen;
    out.leave_out({cut->line, "is cut off by the end of the file", cut->item.label()});
  }
  const auto entries = std::span(out.entries).subspan(first);
  for (Entry& entry : entries)
    if (entry.digest_date.empty()) entry.digest_date = feed.day();
  complete_entries(authors, entries, "feeds", source, diagnostics);
  if (entries.empty())
    diagnostics.push_back({Severity::note, "no-digest", source.name(), 0, 0, "no paper found in it"});
}

}  // namespace kgbuild::parsing
