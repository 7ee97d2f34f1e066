#include "kgbuild/layouts.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "kgbuild/text.hpp"
#include "parsers/dialects/dialect.hpp"
#include "parsers/formats/page_lists.hpp"
#include "parsers/layouts/layout_choice.hpp"
#include "parsers/layouts/layout_read.hpp"
#include "parsers/layouts/layout_sketch.hpp"
#include "parsers/layouts/other_lists.hpp"
#include "parsers/markup/protected_text.hpp"
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
    trial.with_authors += !entry.authors.empty();
    trial.with_date += !entry.date.empty();
    trial.with_id += !entry.arxiv_id.empty() || !entry.doi.empty();
    trial.with_address += !entry.url.empty();
    trial.with_votes += entry.votes.has_value();
    trial.with_text += !entry.body.empty();
    if (trial.first.size() < shown_entries)
      trial.first.push_back({entry.line, entry.title, entry.date, entry.authors.size()});
  }
  trial.days = days.size();
  trial.added = reading.added;
  trial.lines_left = reading.left.size();
  for (const LeftLine& line : reading.left)
    if (trial.left_lines.size() < shown_lines)
      trial.left_lines.push_back({line.line, shorten(line.text, shown_characters), std::string(line.reason)});
  return trial;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// The text that the layouts read, and how all of them read it.
class Trial {
 public:
  Trial(const Source& source, const RuleSet& rules) : source_(show(source)) {
    std::uint32_t cut_line = 0;
    cut_ = cut_long_lines(source_.text(), cut_line);
    text = cut_line == 0 ? source_.text() : std::string_view(cut_);
    translated_ = translate_dialect(text);
    if (!translated_.empty()) text = translated_;
    readings = try_all_layouts(rules.data().layouts, rules.data().field_words, source_, text, true);
    if (!readings.empty() && readings.front().score > 0) add_other_lists(readings, text);
  }

  std::string_view text;
  std::vector<LayoutReading> readings;

  /// Lines of the file, not of what it shows, and its characters.
  void correct(LayoutTrial& trial) const {
    for (TrialEntry& entry : trial.first) {
      restore_text(entry.title);
      entry.line = line_of(entry.line);
    }
    for (TrialLine& line : trial.left_lines) {
      restore_text(line.text);
      line.line = line_of(line.line);
    }
  }

 private:
  Source show(const Source& source) {
    std::optional<PageText> page = shown_lists(source.text());
    if (!page) return source;
    lines_ = std::move(page->lines);
    Diagnostics unused;  // the file's own text was checked
    return Source::from_bytes(source.name(), std::move(page->text), unused);
  }

  std::uint32_t line_of(std::uint32_t line) const {
    return line == 0 || lines_.empty() ? line : lines_[std::min<std::size_t>(line, lines_.size()) - 1];
  }

  std::vector<std::uint32_t> lines_;
  Source source_;
  std::string cut_, translated_;
};

}  // namespace

std::vector<LayoutTrial> try_layouts(const Source& source, const RuleSet& rules) {
  const Trial trial(source, rules);
  std::vector<LayoutTrial> trials;
  trials.reserve(trial.readings.size());
  for (const LayoutReading& reading : trial.readings) {
    trials.push_back(describe_reading(reading));
    trial.correct(trials.back());
  }
  if (!trials.empty() && trials.front().score > 0) trials.front().chosen = true;
  return trials;
}

std::string sketch_layout(const Source& source, const RuleSet& rules) {
  const Trial trial(source, rules);
  std::vector<std::string_view> lines = split_lines(trial.text);
  const auto is_guess = [](const LayoutReading& reading) {
    return reading.score < 1 && (reading.layout->reads == ListForm::note || reading.layout->reads == ListForm::lines);
  };
  const std::vector<LayoutReading>& readings = trial.readings;
  if (!readings.empty() && readings.front().score > 0 && !is_guess(readings.front())) {
    std::vector<std::string_view> rest;
    for (const LeftLine& line : readings.front().left) rest.push_back(lines[line.line - 1]);
    lines = std::move(rest);
  }
  return parsing::sketch_layout(lines);
}

}  // namespace kgbuild
