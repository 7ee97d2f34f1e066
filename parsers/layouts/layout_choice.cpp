#include "parsers/layouts/layout_choice.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "base/strings.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/layouts/layout_read.hpp"
#include "parsers/layouts/list_entries.hpp"
#include "parsers/layouts/paper_anchors.hpp"

namespace kgbuild::parsing {
namespace {

/// True if the entry is surely a paper: by an id, the address of a publisher, or authors.
bool is_surely_paper(const Entry& entry) {
  return !entry.arxiv_id.empty() || !entry.doi.empty() || is_paper_address(entry.url) || !entry.authors.empty();
}

/// Where most entries are not surely papers, the others are: a list of tools may cite a few.
void drop_others(std::vector<Entry>& entries) {
  const auto sure = static_cast<std::size_t>(std::ranges::count_if(entries, is_surely_paper));
  if (sure * 2 <= entries.size()) std::erase_if(entries, [](const Entry& entry) { return !is_surely_paper(entry); });
}

/// Takes out drafts of whole volumes: proceedings by their editors, or above the papers in them.
std::vector<LeftLine> take_volumes(std::vector<Draft>& drafts) {
  std::vector<LeftLine> volumes;
  for (const Draft& draft : drafts)
    if (names_volume(draft.title)) volumes.push_back({draft.line, draft.title, a_volume});
  if (!volumes.empty()) std::erase_if(drafts, [](const Draft& draft) { return names_volume(draft.title); });
  return volumes;
}

/// Rows of tables in the text of entries that have addresses of papers: a second list, which line rules cannot read.
void add_table_rows(LayoutReading& reading, std::string_view text) {
  constexpr std::size_t least = 2;
  std::vector<LeftLine> rows;
  std::uint32_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trim(text.substr(at, end - at));
    at = end + 1;
    ++number;
    if (line.starts_with('|') && is_paper_address(find_url(line)))
      rows.push_back({number, line, "is a row with the address of a paper in the text of another"});
  }
  if (rows.size() >= least) std::move(rows.begin(), rows.end(), std::back_inserter(reading.left));
}

LayoutReading read_by_rules(const Layout& layout, const Source& source, ListedText& listed) {
  LayoutReading reading;
  reading.layout = &layout;
  const std::string_view text = listed.text();
  const Scan scan = scan_layout(layout, text, ScanDetail::unclaimed_too);
  reading.entries = read_layout(layout, scan, source, text);
  std::uint8_t level = 0;
  for (const ScannedEntry& entry : scan.entries) level = std::max(level, entry.level);
  for (const UnclaimedLine& line : scan.unclaimed) {
    const std::size_t marks = std::min(line.text.find_first_not_of('#'), line.text.size());
    if (marks == level || line.text.find("](http") != std::string_view::npos)
      reading.left.push_back({line.line, line.text, line.reason});
  }
  if (reading.entries.empty()) return reading;
  add_table_rows(reading, text);
  // A layout that was written for such files, and that reads all of one, is right.
  const bool signed_day = scan.days.size() > 1;
  const auto sure = [](const Entry& entry) {
    return !entry.date.empty() && is_surely_paper(entry) && title_quality(entry.title) > 0;
  };
  reading.score = 1;
  if (reading.left.empty() && (signed_day || std::ranges::all_of(reading.entries, sure))) return reading;
  // Its rules say what a paper is, with any address.
  constexpr double least = 0.1;
  reading.score = std::max(least, score_entries(reading.entries, reading.left.size(), listed.anchors()));
  return reading;
}

/// What one fact alone shows to be a paper, without an address: an id, people or a date.
bool is_weak(const Entry& entry) {
  const auto facts = !entry.arxiv_id.empty() + !entry.doi.empty() + !entry.authors.empty() + !entry.date.empty();
  return entry.url.empty() && facts < 2;
}

/// A few weak entries in a text that is mostly something else, such as bullets in the description of a program.
bool are_chance(std::span<const Entry> entries, const Document& document) {
  constexpr std::size_t max_chance = 3, others = 8, others_of_word = 2;  // lines for each entry
  if (entries.size() > max_chance || !std::ranges::all_of(entries, is_weak)) return false;
  const bool words = std::ranges::all_of(entries, [](const Entry& entry) { return title_quality(entry.title) < 0.5; });
  std::size_t own = entries.size();
  for (const Entry& entry : entries)
    own += static_cast<std::size_t>(std::ranges::count(entry.body, '\n')) + !entry.body.empty();
  const auto lines = static_cast<std::size_t>(std::ranges::count_if(document.lines, [](const DocumentLine& line) {
    return line.shape == LineShape::text || line.shape == LineShape::item || line.shape == LineShape::row;
  }));
  return lines >= own + (words ? others_of_word : others) * entries.size();
}

}  // namespace

const Document& ListedText::document() {
  if (!document_) document_ = read_document(text_);
  return *document_;
}

std::size_t ListedText::anchors() {
  if (anchors_) return *anchors_;
  std::set<std::string> anchors;
  each_paper_address(text_, [&](std::string_view url) { anchors.insert(anchor_of(url)); });
  anchors_ = anchors.size();
  return *anchors_;
}

double score_entries(std::span<const Entry> entries, std::size_t left, std::size_t anchors) {
  if (entries.empty()) return 0;
  const auto [own, inside] = find_anchors(entries);
  std::set<std::string_view> titles;
  double quality = 0, people = 0, dates = 0, identified = 0;
  for (const Entry& entry : entries) {
    quality += title_quality(entry.title);
    titles.insert(entry.title);
    people += !entry.authors.empty();
    dates += !entry.date.empty();
    identified += is_surely_paper(entry);
  }
  const auto count = [](std::size_t number) { return static_cast<double>(number); };
  const double papers = count(entries.size());
  const double outside = std::max(0.0, count(anchors) - count(own.size()) - count(inside.size()));
  const double all = count(own.size()) + count(inside.size()) / 2 + outside;
  const double share = all > 0 ? count(own.size()) / all : 1;
  return share * (identified / papers) * papers / (papers + count(left)) * (quality / papers) *
         (count(titles.size()) / papers) * (0.9 + 0.05 * people / papers + 0.05 * dates / papers);
}

LayoutReading read_by_layout(const Layout& layout, const FieldWords& words, const Source& source, ListedText& listed) {
  if (!layout.reads) return read_by_rules(layout, source, listed);
  const std::string_view text = listed.text();
  LayoutReading best;
  best.layout = &layout;
  const unsigned levels = *layout.reads == ListForm::headings ? 6 : 0;
  for (unsigned level = 0; level <= levels; ++level) {
    ListReading list = read_list(listed.document(), *layout.reads, level, words);
    const std::vector<LeftLine> volumes = take_volumes(list.drafts);
    UndecidedValues undecided;
    std::vector<Entry> entries = make_entries(list, words, layout.name, source, text, undecided);
    drop_others(entries);
    if (list.is_note) return {&layout, std::move(entries), {}, std::move(undecided.authors), list.broken_front, 1};
    const bool is_guess = *layout.reads == ListForm::note || *layout.reads == ListForm::lines;
    // Lines without any marks say less than labels and marks.
    double weight = is_guess || list.is_aside ? 0.6 : *layout.reads == ListForm::blocks ? 0.85 : 1;
    if (are_chance(entries, listed.document())) weight *= 0.1;
    const double score = weight * score_entries(entries, list.left.size() - list.others, listed.anchors());
    list.left.insert(list.left.end(), volumes.begin(), volumes.end());
    if (score > best.score || best.entries.empty())
      best = {&layout, std::move(entries), std::move(list.left), std::move(undecided.authors), list.broken_front,
              score,   list.is_sure,       list.undecided_dates, undecided.yearless_dates};
  }
  return best;
}

namespace {

bool same_titles(const LayoutReading& a, const LayoutReading& b) {
  return std::ranges::equal(a.entries, b.entries, {}, &Entry::title, &Entry::title);
}

}  // namespace

const LayoutReading* find_rival(std::span<const LayoutReading> readings) {
  constexpr double margin = 0.1;
  if (readings.size() < 2 || !readings[0].layout->reads || readings[0].is_sure) return nullptr;
  const bool close = readings[1].score > 0 && readings[0].score - readings[1].score < margin;
  return close && !same_titles(readings[0], readings[1]) ? &readings[1] : nullptr;
}

namespace {

/// A sure reading of twice as many papers is better than one that passes over the others.
void prefer_sure(std::vector<LayoutReading>& readings) {
  constexpr double least = 0.5;
  if (readings.empty() || !readings.front().layout->reads) return;
  const std::size_t papers = std::max<std::size_t>(readings.front().entries.size(), 1);
  const auto better = std::ranges::find_if(readings, [&](const LayoutReading& reading) {
    return reading.is_sure && reading.score > least && reading.entries.size() >= 2 * papers;
  });
  if (better != readings.end()) std::rotate(readings.begin(), better, better + 1);
}

}  // namespace

std::vector<LayoutReading> try_all_layouts(std::span<const std::shared_ptr<const Layout>> layouts,
                                           const FieldWords& words, const Source& source, std::string_view text,
                                           bool all) {
  constexpr double rules_first = 0.02, sure_first = 0.1;
  ListedText listed(text);
  std::vector<LayoutReading> readings;
  for (const std::shared_ptr<const Layout>& layout : layouts) {
    readings.push_back(read_by_layout(*layout, words, source, listed));
    if (!all && !layout->reads && readings.back().score == 1) break;
  }
  const auto rank = [&](const LayoutReading& reading) {
    if (reading.score == 0) return std::pair(0.0, std::size_t{0});
    const double first = !reading.layout->reads ? rules_first : reading.is_sure ? sure_first : 0;
    return std::pair(reading.score + first, reading.entries.size());
  };
  std::ranges::stable_sort(readings, std::ranges::greater(), rank);
  prefer_sure(readings);
  return readings;
}

}  // namespace kgbuild::parsing
