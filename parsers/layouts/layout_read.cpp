#include "parsers/layouts/layout_read.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/author_list.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/entry_fields.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/path_dates.hpp"
#include "parsers/fields/publication.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/fields/votes.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_line = 1 << 20;

/// `**text**` → `text`; only marks on both sides, so that Q* keeps its star.
std::string_view strip_emphasis(std::string_view text) {
  while (text.size() > 2 && text.front() == text.back() && (text.front() == '*' || text.front() == '_'))
    text = text.substr(1, text.size() - 2);
  return text;
}

/// Sets the title, and the url of a title that is a link itself.
void set_title(Entry& entry, std::string_view raw) {
  std::string title = collapse_blanks(raw);
  std::string_view text = strip_emphasis(title);
  if (const std::size_t link = text.rfind("](");
      text.starts_with('[') && text.ends_with(')') && link != std::string_view::npos) {
    if (entry.url.empty()) entry.url = find_url(text, link);
    text = strip_emphasis(text.substr(1, link - 1));
  }
  entry.title = std::string(text);
}

/// Keeps each address once, and no more than a person would list.
void add_link(Entry& entry, std::string_view url) {
  constexpr std::size_t max_links = 64;
  if (entry.links.size() == max_links) return;
  const bool known = url == entry.url || std::find(entry.links.begin(), entry.links.end(), url) != entry.links.end();
  if (!url.empty() && !known) entry.links.emplace_back(url);
}

/// Adds the addresses in `text` that name no paper.
void add_links(Entry& entry, std::string_view text) {
  for (std::size_t at = 0;;) {
    const std::string_view url = find_url(text, at);
    if (url.empty()) return;
    at = static_cast<std::size_t>(url.data() - text.data()) + url.size();
    if (find_arxiv_id(url).empty()) add_link(entry, url);
  }
}

/// `url` is what followed the title: a URL, or `arXiv:2412.16145`.
void set_paper(Entry& entry, std::string_view url, std::string_view paper) {
  if (url.starts_with("http"))
    entry.url = collapse_blanks(url);
  else if (paper.empty())
    paper = url;
  if (entry.url.empty()) entry.url = find_url(paper);
  entry.arxiv_id = find_arxiv_id(entry.url);
  entry.doi = find_doi(entry.url);
  if (entry.arxiv_id.empty()) entry.arxiv_id = find_arxiv_id(paper);
  if (entry.arxiv_id.empty()) entry.arxiv_id = parse_arxiv_id(paper);
  if (entry.doi.empty()) entry.doi = find_doi(paper);
  add_links(entry, paper);
}

Entry read_entry(const Layout& layout, const ScannedEntry& scanned) {
  const auto field = [&](Field name) { return scanned.fields[static_cast<std::size_t>(name)]; };
  Entry entry;
  set_paper(entry, field(Field::url), scanned.paper);
  set_title(entry, field(Field::title));
  if (entry.arxiv_id.empty()) entry.arxiv_id = find_arxiv_id(entry.url);
  for (const std::string_view link : scanned.links) add_links(entry, link);
  add_repositories(entry);
  entry.authors = parse_author_list(field(Field::authors), layout.author_list);
  entry.votes = parse_votes(field(Field::votes));
  entry.digest = layout.name;
  entry.line = scanned.line;
  return entry;
}

}  // namespace

std::vector<Entry> read_layout(const Layout& layout, const Scan& scan, const Source& source, std::string_view text) {
  const std::string path_date = find_path_date(source.name());
  const bool offsets_hold = source.verbatim() && text.data() == source.text().data();
  std::vector<Entry> entries;
  entries.reserve(scan.entries.size());
  for (const ScannedEntry& scanned : scan.entries) {
    Entry entry = read_entry(layout, scanned);
    if (entry.title.empty()) continue;  // only decoration
    entry.file = source.name();
    const std::string& day = scan.days[scanned.day];
    const auto own = find_written_date(scanned.fields[static_cast<std::size_t>(Field::date)]);
    set_dates(entry, own ? own->iso : std::string(), day.empty() ? path_date : day);
    entry.body = text.substr(scanned.body_begin, scanned.body_end - scanned.body_begin);
    if (offsets_hold && !entry.body.empty()) entry.body_start = source.text_offset() + scanned.body_begin;
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::string cut_long_lines(std::string_view text, std::uint32_t& line) {
  std::string result;
  line = 0;
  std::uint32_t number = 0;
  std::size_t copied = 0;  // `text` is in `result` up to here
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    ++number;
    if (end - at > max_line) {
      if (line == 0) line = number;
      result.append(text, copied, at - copied);
      result += utf8_prefix(text.substr(at, end - at), max_line);
      copied = end;
    }
    at = end + 1;
  }
  if (line != 0) result.append(text, copied);
  return result;
}

}  // namespace kgbuild::parsing
