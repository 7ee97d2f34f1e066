#include "kgbuild/layouts.hpp"

#include <algorithm>
#include <set>

#include "kgbuild/text.hpp"
#include "parsers/layouts/layout_choice.hpp"
#include "parsers/layouts/layout_read.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild {
using namespace parsing;
namespace {

LayoutTrial describe_reading(const LayoutReading& reading) {
  constexpr std::size_t shown_entries = 5;
  constexpr std::size_t shown_lines = 20;
  constexpr std::size_t shown_characters = 79;
  LayoutTrial trial;
  trial.layout = reading.layout->name;
  trial.description = reading.layout->description;
  trial.score = reading.score;
  std::set<std::string> days;
  for (const Entry& entry : reading.entries) {
    ++trial.entries;
    if (!entry.date.empty()) days.insert(entry.date);
    if (trial.first.size() < shown_entries)
      trial.first.push_back({entry.line, entry.title, entry.date, entry.authors.size()});
  }
  trial.days = days.size();
  trial.lines_left = reading.left.size();
  for (const LeftLine& line : reading.left)
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
  for (const LayoutReading& reading :
       try_all_layouts(rules.data().layouts, rules.data().field_words, source, text, true))
    trials.push_back(describe_reading(reading));
  if (!trials.empty() && trials.front().score > 0) trials.front().chosen = true;
  return trials;
}

}  // namespace kgbuild
