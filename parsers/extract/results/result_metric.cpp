#include <algorithm>

#include "base/ascii.hpp"
#include "parsers/extract/results/result_parts.hpp"

namespace kgbuild::parsing {
namespace {

/// True when a number with this unit can be one of the measure: seconds measure no resolution.
bool fits(std::string_view metric, std::string_view unit, const ResultWords& words) {
  for (const UnitMetrics& rule : words.unit_metrics) {
    if (std::find(rule.units.begin(), rule.units.end(), unit) == rule.units.end()) continue;
    return rule.words.stands_in(metric);
  }
  return !words.unmeasured.contains(metric);
}

/// A word beside the number that tells what was measured where no measure is named: `3배 빠른`, `2초 만에 생성`.
std::string_view told_metric(const ResultSentence& s, const Measure& m) {
  constexpr std::size_t window = 60;
  const std::size_t to = std::min(m.clause.end, m.quantity.unit_end + window);
  const std::size_t from = std::max(m.clause.start, m.quantity.start - std::min(m.quantity.start, window));
  for (const std::string_view part : {s.view(m.quantity.unit_end, to), s.view(from, m.quantity.start)}) {
    for (const MeasureWord& word : s.words->measure_words) {
      const auto& units = word.units;
      if (std::find(units.begin(), units.end(), m.quantity.unit) == units.end()) continue;
      if (word.forms.empty() || word.forms.stands_in(part)) return word.metric;
    }
  }
  return {};
}

/// The text between a number and a measure behind it: `57.43%의 인식 정확도`, `7% improvement in accuracy`.
bool links_behind(std::string_view gap, const ResultSentence& s) {
  if (is_glue(gap, *s.words)) return true;
  if (gap.size() > 40 || gap.find_first_of(",;:()") != std::string_view::npos) return false;
  if (s.verb_last && s.words->owner_particles.prefix_length(gap) == 0 && gap.substr(0, 4) != "인 ") return false;
  return !s.words->gap_stops.stands_in(gap);
}

/// True when the measure stands right before another number, whose measure it is.
bool is_next_ones(const ResultSentence& s, const Place& p) {
  for (const Measure& other : s.measures) {
    if (other.quantity.start < p.mention->end) continue;
    return is_glue(s.view(p.mention->end, other.quantity.start), *s.words);
  }
  return false;
}

const Place* metric_behind(const ResultSentence& s, const Measure& m) {
  const Place* p = s.first_inside(EntityKind::metric, m.run_end, m.clause.end);
  if (p == nullptr || s.has_measure(m.run_end, p->mention->start)) return nullptr;
  if (is_next_ones(s, *p)) return nullptr;
  return links_behind(s.view(m.run_end, p->mention->start), s) ? p : nullptr;
}

/// `1.5G FLOPs`: a size that is mentioned, not the measure of a number behind it.
bool is_size(const ResultSentence& s, const Place& p) {
  const std::string_view before = s.view(s.start, p.mention->start);
  if (before.size() < 2 || before.back() != ' ') return false;
  const std::size_t blank = before.rfind(' ', before.size() - 2);
  const std::size_t word = blank == std::string_view::npos ? 0 : blank + 1;
  return is_ascii_digit(before[word]) && !s.has_measure(s.start + word, p.mention->start);
}

const Place* metric_before(const ResultSentence& s, const Measure& m) {
  const Place* p = s.last_inside(EntityKind::metric, m.clause.start, m.run_start);
  if (p == nullptr || s.has_measure(p->mention->end, m.run_start)) return nullptr;
  if (is_size(s, *p)) return nullptr;
  // One number for a list of measures belongs to none of them.
  return p->joined && p->mark != Mark::subject ? nullptr : p;
}

/// A measure a little behind, with other words between.
const Place* metric_near(const ResultSentence& s, const Measure& m) {
  constexpr std::size_t window = 50;
  const Place* p = s.first_inside(EntityKind::metric, m.run_end, std::min(m.clause.end, m.run_end + window));
  if (p == nullptr || s.has_measure(m.run_end, p->mention->start) || is_next_ones(s, *p)) return nullptr;
  return s.view(m.run_end, p->mention->start).find(',') == std::string_view::npos ? p : nullptr;
}

/// `A에서 83.6%, B에서 41.2%의 정확도`: numbers of one unit in a clause share the measure behind the last.
const Place* shared_behind(const ResultSentence& s, const Measure& m) {
  constexpr std::ptrdiff_t most = 8;  // numbers that share a measure
  const Measure* end = s.measures.data() + s.measures.size();
  for (const Measure* next = &m + 1; next < end && next - &m < most; ++next) {
    if (next->clause.start != m.clause.start || next->quantity.unit != m.quantity.unit) break;
    if (metric_before(s, *next) != nullptr) break;
    if (const Place* p = metric_behind(s, *next)) return p;
  }
  return nullptr;
}

/// `%`, `pp` and points are shares of one whole.
bool same_measure(std::string_view a, std::string_view b) {
  const auto share = [](std::string_view unit) { return unit == "%" || unit == "pp" || unit == "points"; };
  return a == b || (share(a) && share(b));
}

}  // namespace

std::string_view metric_of(const ResultSentence& s, const Measure& m, const EarlierResult& earlier) {
  const std::string& unit = m.quantity.unit;
  const auto fitting = [&](const Place* p) { return p != nullptr && fits(p->name, unit, *s.words); };
  if (const Place* p = find_by_order(s, m, EntityKind::metric); fitting(p)) return p->name;
  if (const Place* p = metric_behind(s, m); fitting(p)) return p->name;
  if (const Place* p = metric_before(s, m); fitting(p)) return p->name;
  const std::string_view told = told_metric(s, m);
  if (!told.empty()) return told;
  if (const Place* p = metric_near(s, m); fitting(p)) return p->name;
  if (const Place* p = shared_behind(s, m); fitting(p)) return p->name;
  // `HPSv2에서 +0.45, ImageReward에서 +1.8`: another name, which may be a measure, stands between.
  const Place* between = unit.empty() ? s.last_inside(EntityKind::method, earlier.end, m.run_start) : nullptr;
  const bool other = between != nullptr && s.words->as_metric.prefix_length(s.view(between->tail, s.end)) != 0;
  if (earlier.end != 0 && same_measure(earlier.unit, unit) && !other) return earlier.metric;
  return {};
}

}  // namespace kgbuild::parsing
