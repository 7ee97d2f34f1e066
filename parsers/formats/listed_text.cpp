#include "parsers/formats/listed_text.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/strings.hpp"
#include "parsers/fields/date_column.hpp"
#include "parsers/layouts/layout_choice.hpp"
#include "parsers/layouts/other_lists.hpp"
#include "parsers/layouts/untitled_lines.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {
namespace {

constexpr double least_score = 0.1;  ///< below it, what a layout reads is chance

/// `line_of` gives the line in the file.
template <class LineOf>
void add_reading(LayoutReading reading, const std::string& file, LineOf line_of, ReadResult& out,
                 Diagnostics& diagnostics) {
  out.seen += reading.entries.size() + reading.left.size();
  for (Entry& entry : reading.entries) entry.line = line_of(entry.line);
  std::move(reading.entries.begin(), reading.entries.end(), std::back_inserter(out.entries));
  if (reading.broken_front != 0)
    diagnostics.push_back({Severity::note, "broken-front-matter", file, line_of(reading.broken_front), 0,
                           "the front matter is neither YAML nor TOML; it was read line by line"});
  for (const std::uint32_t line : reading.undecided)
    diagnostics.push_back({Severity::warning, "undecided-authors", file, line_of(line), 0,
                           "commas part people or parts of names, and nothing in the file shows which; kept as one "
                           "author"});
  if (const std::size_t dates = reading.undecided_dates; dates > 0)
    diagnostics.push_back({Severity::note, "undecided-dates", file, 0, 0, describe_undecided_dates(dates)});
  if (const std::size_t dates = reading.yearless_dates; dates > 0)
    diagnostics.push_back({Severity::note, "undecided-dates", file, 0, 0, describe_yearless_dates(dates)});
  for (const LeftLine& line : reading.left)
    out.leave_out({line_of(line.line), std::string(line.reason), std::string(line.text)});
}

std::string describe(const LayoutReading& reading) {
  return concat({reading.layout->name, " (score ", std::to_string(std::lround(reading.score * 100)), " %, papers ",
                 std::to_string(reading.entries.size()), ")"});
}

/// The best reading, or one without entries, with a note if a layout reads some but hardly papers. A choice that was
/// close is a warning.
LayoutReading read_best(const Source& source, std::string_view text, const RuleSet& rules, Diagnostics& diagnostics) {
  auto readings = try_all_layouts(rules.data().layouts, rules.data().field_words, source, text, false);
  std::vector<LeftLine> untitled = drop_untitled(readings);
  if (readings.empty() || readings.front().score == 0 || readings.front().entries.empty()) {
    LayoutReading none;
    none.left = std::move(untitled);
    return none;
  }
  if (readings.front().score < least_score) {
    diagnostics.push_back(
        {Severity::note, "unlikely-digest", source.name(), 0, 0,
         concat({"the best layout is ", describe(readings.front()),
                 ", and one below 10 % reads something else than papers: see `kgbuild layouts try`"})});
    return {};
  }
  const LayoutReading* const rival = find_rival(readings);
  add_other_lists(readings, text);
  // A second list of another form is not a rival: both are read.
  if (rival && rival->added * 2 < rival->entries.size())
    diagnostics.push_back({Severity::warning, "close-layouts", source.name(), 0, 0,
                           concat({"read by ", describe(readings.front()), "; ", describe(*rival),
                                   " fits nearly as well: see `kgbuild layouts try`"})});
  return std::move(readings.front());
}

}  // namespace

bool read_listed_text(const Source& source, std::string_view text, const RuleSet& rules, ReadResult& out,
                      Diagnostics& diagnostics) {
  LayoutReading reading = read_best(source, text, rules, diagnostics);
  const bool found = !reading.entries.empty();
  if (!found && (reading.left.empty() || out.seen > 0)) return false;
  add_reading(
      std::move(reading), source.name(), [](std::uint32_t line) { return line; }, out, diagnostics);
  return found;
}

bool read_derived_text(const std::string& file, std::string text, std::span<const std::uint32_t> lines,
                       const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  Diagnostics unused;  // the file's own text was checked
  const Source source = Source::from_bytes(file, std::move(text), unused);
  LayoutReading reading = read_best(source, source.text(), rules, diagnostics);
  if (reading.entries.empty()) return false;
  for (Entry& entry : reading.entries) entry.body_start.reset();
  const auto line_of = [lines](std::uint32_t line) {
    return line == 0 || lines.empty() ? line : lines[std::min<std::size_t>(line, lines.size()) - 1];
  };
  add_reading(std::move(reading), file, line_of, out, diagnostics);
  return true;
}

}  // namespace kgbuild::parsing
