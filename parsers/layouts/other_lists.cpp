#include "parsers/layouts/other_lists.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/strings.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/layouts/apart_lines.hpp"
#include "parsers/layouts/paper_anchors.hpp"

namespace kgbuild::parsing {
namespace {

/// Moves entries of `other` with papers that are not among `anchors`, or that are apart from all entries so far.
void add_entries(LayoutReading& other, LayoutReading& best, EntryAnchors& anchors, std::string_view text) {
  constexpr double ordinary = 0.5;
  std::vector<Entry> added;
  std::optional<ApartLines> apart;
  for (const Entry& entry : other.entries) {
    const std::string anchor = own_anchor(entry);
    if (anchor.empty()) {
      if (!are_facts(entry)) continue;
      if (!apart) apart.emplace(best.entries, text);
      if (!apart->holds(entry)) continue;
    } else if (anchors.contains(anchor) || other.score == 0 || title_quality(entry.title) < ordinary) {
      continue;
    }
    added.push_back(entry);
  }
  for (const Entry& entry : added) anchors.add(entry);
  other.added = added.size();
  std::move(added.begin(), added.end(), std::back_inserter(best.entries));
}

/// Lines with addresses of papers that are not among `anchors`, each line once.
void add_left_lines(std::string_view text, EntryAnchors& anchors, std::vector<LeftLine>& left) {
  std::set<std::uint32_t> known;
  for (const LeftLine& line : left) known.insert(line.line);
  std::uint32_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    ++number;
    const bool volume = names_volume(line);
    if (volume && line.starts_with('#')) continue;  // the papers below are its own
    bool lost = false;
    each_paper_address(line, [&](std::string_view url) {
      std::string anchor = anchor_of(url);
      if (anchors.contains(anchor)) return;
      anchors.inside.insert(std::move(anchor));
      lost = true;
    });
    if (lost && known.insert(number).second)
      left.push_back({number, trim(line), volume ? a_volume : "has the address of a paper that no entry has"});
  }
}

}  // namespace

void add_other_lists(std::vector<LayoutReading>& readings, std::string_view text) {
  if (readings.empty() || readings.front().entries.empty()) return;
  LayoutReading& best = readings.front();
  const bool by_rules = !best.layout->reads || *best.layout->reads == ListForm::note;
  if (by_rules && best.score == 1) return;
  EntryAnchors anchors = find_anchors(best.entries);
  for (std::size_t i = 1; i < readings.size(); ++i) {
    const bool guess = !readings[i].layout->reads || *readings[i].layout->reads == ListForm::note;
    if (!guess) add_entries(readings[i], best, anchors, text);
  }
  std::ranges::stable_sort(best.entries, {}, &Entry::line);
  std::set<std::uint32_t> lines;
  for (const Entry& entry : best.entries) lines.insert(entry.line);
  std::erase_if(best.left, [&](const LeftLine& line) { return lines.contains(line.line); });
  add_left_lines(text, anchors, best.left);
  std::ranges::stable_sort(best.left, {}, &LeftLine::line);
}

}  // namespace kgbuild::parsing
