#include "kgbuild/layouts.hpp"

#include <algorithm>
#include <set>

#include "kgbuild/text.hpp"
#include "parsers/layouts/layout_read.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild {
using namespace parsing;
namespace {

LayoutTrial try_layout(const Layout& layout, const Source& source, std::string_view text) {
  constexpr std::size_t shown_entries = 5;
  constexpr std::size_t shown_lines = 20;
  constexpr std::size_t shown_characters = 79;
  const Scan scan = scan_layout(layout, text, ScanDetail::unclaimed_too);
  LayoutTrial trial;
  trial.layout = layout.name;
  trial.description = layout.description;
  std::set<std::string> days;
  for (const Entry& entry : read_layout(layout, scan, source, text)) {
    ++trial.entries;
    if (!entry.date.empty()) days.insert(entry.date);
    if (trial.first.size() < shown_entries)
      trial.first.push_back({entry.line, entry.title, entry.date, entry.authors.size()});
  }
  trial.days = days.size();
  trial.lines_left = scan.unclaimed.size();
  for (const UnclaimedLine& line : scan.unclaimed)
    if (trial.left_lines.size() < shown_lines)
      trial.left_lines.push_back({line.line, shorten(line.text, shown_characters), std::string(line.reason)});
  return trial;
}

}  // namespace

std::vector<LayoutTrial> try_layouts(const Source& source, const RuleSet& rules) {
  std::uint32_t cut_line = 0;
  const std::string cut = cut_long_lines(source.text(), cut_line);
  const std::string_view text = cut_line == 0 ? source.text() : std::string_view(cut);
  std::vector<LayoutTrial> trials;
  for (const auto& layout : rules.data().layouts) trials.push_back(try_layout(*layout, source, text));
  const auto best = std::max_element(trials.begin(), trials.end(), [](const LayoutTrial& a, const LayoutTrial& b) {
    return a.entries < b.entries;  // ties go to the first
  });
  if (best != trials.end() && best->entries > 0) best->chosen = true;
  return trials;
}

}  // namespace kgbuild
