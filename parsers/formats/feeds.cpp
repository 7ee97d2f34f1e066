// Input format `feeds`: Atom, RSS, OAI-PMH and other lists of papers in XML.
#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

#include "base/strings.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/formats/feed_items.hpp"
#include "parsers/formats/formats.hpp"
#include "parsers/formats/page_lists.hpp"
#include "parsers/items/item_entries.hpp"
#include "parsers/markup/page_text.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {
namespace {

void report_problem(const XmlProblem& problem, const Source& source, Diagnostics& diagnostics) {
  if (problem.mistakes == 0) return;
  std::string text = problem.text;
  if (problem.mistakes > 1)
    text += "; " + std::to_string(problem.mistakes - 1) +
            (problem.mistakes == 2 ? " more mistake follows" : " more mistakes follow");
  text += problem.stopped ? "; what follows was left out" : "; what follows was read as far as it is clear";
  diagnostics.push_back(
      {Severity::warning, "malformed-xml", source.name(), problem.place.line, problem.place.column, std::move(text)});
}

/// True for an item that lists papers, as the newsletter of a day: it is none itself, and HTML with the addresses of
/// several.
bool is_digest(const FeedItem& item, const Entry& entry) {
  if (!entry.arxiv_id.empty() || !entry.doi.empty() || is_paper_address(entry.url)) return false;
  std::string_view first;
  for (std::size_t at = 0;;) {
    const std::string_view url = find_url(item.html, at);
    if (url.empty()) return false;
    if (is_paper_address(url) && !first.empty() && url != first) return true;
    if (is_paper_address(url)) first = url;
    at = static_cast<std::size_t>(url.data() - item.html.data()) + url.size();
  }
}

/// Reads the papers that an item lists. False if it lists none.
bool read_digest(const FeedItem& item, const Entry& entry, const Source& source, const RuleSet& rules, ReadResult& out,
                 Diagnostics& diagnostics) {
  const HtmlTree tree = parse_html(item.html);
  PageText page = write_page(tree, PageAddress(tree));
  if (!entry.date.empty()) page.text.insert(0, concat({"# ", entry.date, "\n\n"}));
  page.lines.assign(page.lines.size() + 2, item.line);
  return read_page_lists(std::move(page), source, rules, out, diagnostics);
}

/// Adds the papers among the items, and those that items list. The authors of the first go to `authors`.
void add_papers(std::vector<FeedItem>& items, const Source& source, const RuleSet& rules, ReadResult& out,
                ReadResult& listed, std::vector<ItemColumns>& columns, Diagnostics& diagnostics) {
  for (FeedItem& feed_item : items) {
    Item& item = feed_item.item;
    const bool is_paper = !feed_item.deleted && item.is_paper(false);
    Entry entry = item.make_entry(rules.data().item_fields.statuses());
    if (is_paper && is_digest(feed_item, entry) && read_digest(feed_item, entry, source, rules, listed, diagnostics))
      continue;
    ++out.seen;
    if (is_paper) {
      out.entries.push_back(std::move(entry));
      columns.push_back(item.take_columns());
    } else {
      out.leave_out({feed_item.line, feed_item.deleted ? "is deleted" : item.problem(), item.label()});
    }
  }
}

/// Adds what was read apart.
void append(ReadResult listed, ReadResult& out) {
  std::move(listed.entries.begin(), listed.entries.end(), std::back_inserter(out.entries));
  out.seen += listed.seen;
  out.left_out += listed.left_out - listed.first_left_out.size();
  for (LeftOut& item : listed.first_left_out) out.leave_out(std::move(item));
}

}  // namespace

bool resembles_feeds(std::string_view head) {
  constexpr std::array<std::string_view, 10> roots{"feed", "rss",  "rdf:RDF",    "OAI-PMH",     "records",
                                                   "xml",  "dblp", "collection", "bibtex:file", "bibtexml"};
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
  if (name == "file") return head.find("bibtexml.sf.net") != std::string_view::npos;
  return std::ranges::find(roots, name) != roots.end();
}

void read_feeds(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  FeedItems feed(rules.data().item_fields, rules.data().element_uses);
  report_problem(read_xml(source.text(), feed), source, diagnostics);
  const std::size_t first = out.entries.size();
  std::vector<ItemColumns> columns;
  ReadResult listed;
  add_papers(feed.items(), source, rules, out, listed, columns, diagnostics);
  if (const FeedItem* const cut = feed.unfinished()) {
    ++out.seen;
    out.leave_out({cut->line, "is cut off by the end of the file", cut->item.label()});
  }
  const auto entries = std::span(out.entries).subspan(first);
  for (Entry& entry : entries)
    if (entry.digest_date.empty()) entry.digest_date = feed.day();
  complete_entries(columns, entries, "feeds", source, diagnostics);
  append(std::move(listed), out);
  if (out.entries.size() == first)
    diagnostics.push_back({Severity::note, "no-digest", source.name(), 0, 0, "no paper found in it"});
}

}  // namespace kgbuild::parsing
