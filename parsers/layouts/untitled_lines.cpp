#include "parsers/layouts/untitled_lines.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "parsers/grammar/references/untitled.hpp"

namespace kgbuild::parsing {

std::vector<LeftLine> drop_untitled(std::vector<LayoutReading>& readings) {
  std::vector<LeftLine> untitled;
  std::set<std::uint32_t> lines;
  for (const LayoutReading& reading : readings) {
    if (reading.layout->reads != ListForm::references) continue;
    std::ranges::copy_if(reading.left, std::back_inserter(untitled),
                         [](const LeftLine& line) { return line.reason == no_title; });
  }
  for (const LeftLine& line : untitled) lines.insert(line.line);
  if (untitled.empty()) return untitled;
  for (LayoutReading& reading : readings) {
    if (!reading.layout->reads || reading.layout->reads == ListForm::references) continue;
    std::set<std::uint32_t> own;
    for (const Entry& entry : reading.entries) own.insert(entry.line);
    std::ranges::copy_if(untitled, std::back_inserter(reading.left),
                         [&](const LeftLine& line) { return own.contains(line.line); });
    std::erase_if(reading.entries, [&](const Entry& entry) { return lines.contains(entry.line); });
  }
  std::erase_if(readings, [](const LayoutReading& reading) { return reading.score > 0 && reading.entries.empty(); });
  return untitled;
}

}  // namespace kgbuild::parsing
