#include "parsers/extract/results/attribute_metric.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/extract/results/implied_metric.hpp"
#include "parsers/extract/results/result_sentence.hpp"

namespace kgbuild::parsing {
namespace {

/// True if `gap` links a number to the metric after it: `57.43%의 인식 정확도`, `7% improvement in accuracy`.
bool links_to_metric(std::string_view gap, const ResultSentence& s) {
  if (is_glue(gap, *s.words)) return true;
  constexpr std::size_t max_gap = 40;
  if (gap.size() > max_gap || gap.find_first_of(",;:()") != std::string_view::npos) return false;
  if (s.verb_last && s.words->owner_particles.prefix_length(gap) == 0 && gap.substr(0, 4) != "인 ") return false;
  return !s.words->gap_stops.occurs_in(gap);
}

/// True if the metric directly precedes another number, to which it belongs.
bool belongs_to_next(const ResultSentence& s, const NamedMention& p) {
  for (const MeasuredValue& other : s.values) {
    if (other.quantity.start < p.end()) continue;
    return is_glue(s.view(p.end(), other.quantity.start), *s.words);
  }
  return false;
}

const NamedMention* metric_after(const ResultSentence& s, const MeasuredValue& v) {
  const NamedMention* p = s.first_inside(EntityKind::metric, v.run_end, v.clause.end);
  if (p == nullptr || s.has_value(v.run_end, p->start())) return nullptr;
  if (belongs_to_next(s, *p)) return nullptr;
  return links_to_metric(s.view(v.run_end, p->start()), s) ? p : nullptr;
}

/// `1.5G FLOPs`: a size, not the metric of a number after it. `1-step FID` and `4 MB에서 PSNR` are none.
bool is_size(const ResultSentence& s, const NamedMention& p) {
  const std::string_view before = s.view(s.start, p.start());
  if (before.size() < 2 || before.back() != ' ') return false;
  const std::size_t blank = before.rfind(' ', before.size() - 2);
  const std::size_t word = blank == std::string_view::npos ? 0 : blank + 1;
  const std::string_view number = before.substr(word, before.size() - 1 - word);
  const std::size_t end = number.find_first_not_of("0123456789.,");
  const bool amount = end == std::string_view::npos || (end != 0 && number.size() - end == 1);
  return is_ascii_digit(number.front()) && amount && !s.has_value(s.start + word, p.start());
}

const NamedMention* metric_before(const ResultSentence& s, const MeasuredValue& v) {
  const NamedMention* p = s.last_inside(EntityKind::metric, v.clause.start, v.run_start);
  if (p == nullptr || s.has_value(p->end(), v.run_start)) return nullptr;
  if (is_size(s, *p)) return nullptr;
  // A single number after a list of metrics belongs to none of them.
  return p->joined && p->role != ClauseRole::subject ? nullptr : p;
}

/// A metric shortly after the number, with other words between.
const NamedMention* metric_near(const ResultSentence& s, const MeasuredValue& v) {
  constexpr std::size_t window = 50;
  const NamedMention* p = s.first_inside(EntityKind::metric, v.run_end, std::min(v.clause.end, v.run_end + window));
  if (p == nullptr || s.has_value(v.run_end, p->start()) || belongs_to_next(s, *p)) return nullptr;
  return s.view(v.run_end, p->start()).find(',') == std::string_view::npos ? p : nullptr;
}

/// `A에서 83.6%, B에서 41.2%의 정확도`: numbers of one unit in a clause share the metric after the last.
const NamedMention* shared_metric(const ResultSentence& s, const MeasuredValue& v) {
  constexpr std::ptrdiff_t max_shared = 8;  // numbers that share a metric
  const MeasuredValue* end = s.values.data() + s.values.size();
  for (const MeasuredValue* next = &v + 1; next < end && next - &v < max_shared; ++next) {
    if (next->clause.start != v.clause.start || next->quantity.unit != v.quantity.unit) break;
    if (metric_before(s, *next) != nullptr) break;
    if (const NamedMention* p = metric_after(s, *next)) return p;
  }
  return nullptr;
}

/// `0.9 AUC (η² ≈ 0.52)`: a sign that the packs do not know names another metric.
bool has_other_sign(const ResultSentence& s, const MeasuredValue& v) {
  constexpr std::string_view about = "\xE2\x89\x88";  // ≈
  const std::string_view before = s.view(s.start, v.run_start);
  const std::string_view trimmed = before.substr(0, before.find_last_not_of(' ') + 1);
  return v.quantity.unit.empty() && (trimmed.ends_with('=') || trimmed.ends_with(about));
}

/// True if values in the two units can be of one metric: `%`, `pp` and points are shares of one whole.
bool is_comparable(std::string_view a, std::string_view b) {
  const auto share = [](std::string_view unit) { return unit == "%" || unit == "pp" || unit == "points"; };
  return a == b || (share(a) && share(b));
}

}  // namespace

std::string_view metric_of(const ResultSentence& s, const MeasuredValue& v, const EarlierResult& earlier) {
  const std::string& unit = v.quantity.unit;
  const auto fitting = [&](const NamedMention* p) { return p != nullptr && fits_unit(p->name, unit, *s.words); };
  if (const std::string_view sign = statistic_of(s, v.quantity); !sign.empty()) return sign;
  if (const NamedMention* p = find_by_order(s, v, EntityKind::metric); fitting(p)) return p->name;
  // `58%의 성공률에서 69%로`
  const NamedMention* inside = v.quantity.ranged ? s.last_inside(EntityKind::metric, v.run_start, v.run_end) : nullptr;
  if (inside != nullptr && fitting(inside) && s.has_value(inside->end(), v.run_end)) return inside->name;
  if (const NamedMention* p = metric_after(s, v); fitting(p)) return p->name;
  if (const NamedMention* p = metric_before(s, v); fitting(p)) return p->name;
  if (const std::string_view implied = implied_metric(s, v.quantity, v.clause); !implied.empty()) return implied;
  if (const NamedMention* p = metric_near(s, v); fitting(p)) return p->name;
  if (const NamedMention* p = shared_metric(s, v); fitting(p)) return p->name;
  if (has_other_sign(s, v)) return {};
  // `HPSv2에서 +0.45, ImageReward에서 +1.8`: the name between the numbers may be another metric.
  const NamedMention* between = unit.empty() ? s.last_inside(EntityKind::method, earlier.end, v.run_start) : nullptr;
  const bool other = between != nullptr && s.words->as_metric.prefix_length(s.view(between->tail, s.end)) != 0;
  if (earlier.end != 0 && is_comparable(earlier.unit, unit) && !other) return earlier.metric;
  return {};
}

}  // namespace kgbuild::parsing
