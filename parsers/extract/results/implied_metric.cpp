#include "parsers/extract/results/implied_metric.hpp"

#include <algorithm>

namespace kgbuild::parsing {

std::string_view statistic_of(const ResultSentence& s, const Quantity& q) {
  if (!q.unit.empty()) return {};
  std::string_view before = s.view(s.start, q.start);
  const std::size_t end = before.find_last_not_of(" =<>~-");
  constexpr std::string_view about = "\xE2\x89\x88";  // ≈
  if (end == std::string_view::npos || end + 1 == before.size()) return {};
  before = before.substr(0, end + 1);
  if (before.ends_with(about)) {
    before.remove_suffix(about.size());
    before = before.substr(0, before.find_last_not_of(' ') + 1);
  } else if (s.view(s.start + before.size(), q.start).find_first_of("=<>") == std::string_view::npos) {
    return {};
  }
  for (const StatisticSign& sign : s.words->statistics) {
    if (sign.forms.suffix_length(before) != 0) return sign.metric;
  }
  return {};
}

std::string_view implied_metric(const ResultSentence& s, const Quantity& q, const Clause& clause) {
  constexpr std::size_t window = 60;
  const std::size_t to = std::min(clause.end, q.unit_end + window);
  const std::size_t from = std::max(clause.start, q.start - std::min(q.start, window));
  for (const std::string_view part : {s.view(q.unit_end, to), s.view(from, q.start)}) {
    for (const MeasureWord& word : s.words->measure_words) {
      if (std::find(word.units.begin(), word.units.end(), q.unit) == word.units.end()) continue;
      if (word.forms.empty() || word.forms.occurs_in(part)) return word.metric;
    }
  }
  return {};
}

bool fits_unit(std::string_view metric, std::string_view unit, const ResultWords& words) {
  for (const UnitMetrics& rule : words.unit_metrics) {
    if (std::find(rule.units.begin(), rule.units.end(), unit) == rule.units.end()) continue;
    return rule.words.occurs_in(metric);
  }
  return !words.unmeasured.contains(metric);
}

}  // namespace kgbuild::parsing
