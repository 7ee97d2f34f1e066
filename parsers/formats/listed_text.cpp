#include "parsers/formats/listed_text.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "parsers/layouts/layout_choice.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {
namespace {

/// `line_of` gives the line in the file.
template <class LineOf>
void add_reading(LayoutReading reading, const std::string& file, LineOf line_of, ReadResult& out,
                 Diagnostics& diagnostics) {
  out.seen += reading.entries.size() + reading.left.size();
  for (Entry& entry : reading.entries) entry.line = line_of(entry.line);
  std::move(reading.entries.begin(), reading.entries.end(), std::back_inserter(out.entries));
  for (const std::uint32_t line : reading.undecided)
    diagnostics.push_back({Severity::warning, "undecided-authors", file, line_of(line), 0,
                           "commas part people or parts of names, and nothing in the file shows which; kept as one "
                           "author"});
  for (const LeftLine& line : reading.left)
    out.leave_out({line_of(line.line), std::string(line.reason), std::string(line.text)});
}

/// The best reading, or one without entries.
LayoutReading read_best(const Source& source, std::string_view text, const RuleSet& rules) {
  auto readings = try_all_layouts(rules.data().layouts, rules.data().field_words, source, text, false);
  if (readings.empty() || readings.front().score == 0) return {};
  return std::move(readings.front());
}

}  // namespace

bool read_listed_text(const Source& source, std::string_view text, const RuleSet& rules, ReadResult& out,
                      Diagnostics& diagnostics) {
  LayoutReading reading = read_best(source, text, rules);
  if (reading.entries.empty()) return false;
  add_reading(
      std::move(reading), source.name(), [](std::uint32_t line) { return line; }, out, diagnostics);
  return true;
}

bool read_derived_text(const std::string& file, std::string text, std::span<const std::uint32_t> lines,
                       const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  Diagnostics unused;  // the file's own text was checked
  const Source source = Source::from_bytes(file, std::move(text), unused);
  LayoutReading reading = read_best(source, source.text(), rules);
  if (reading.entries.empty()) return false;
  for (Entry& entry : reading.entries) entry.body_start.reset();
  const auto line_of = [lines](std::uint32_t line) {
    return line == 0 || lines.empty() ? line : lines[std::min<std::size_t>(line, lines.size()) - 1];
  };
  add_reading(std::move(reading), file, line_of, out, diagnostics);
  return true;
}

}  // namespace kgbuild::parsing
