#include "parsers/extract/results/measured_values.hpp"

#include <algorithm>
#include <utility>

#include "parsers/extract/results/implied_metric.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t reach = 240;  // bytes of a clause whose words count for a number

std::vector<Clause> split_clauses(const ResultSentence& s) {
  std::vector<Clause> out;
  std::size_t from = s.start;
  for (std::size_t at = from; at < s.end; ++at) {
    const std::size_t length = s.words->clause_ends.prefix_length(s.view(at, s.end));
    if (length == 0) continue;
    out.push_back({from, at + length});
    from = at + length;
    at += length - 1;
  }
  out.push_back({from, s.end});
  return out;
}

/// Decides whether a number is a result by itself.
class Acceptance {
 public:
  explicit Acceptance(const ResultSentence& s) : s_(s) {}

  bool accepts(const Quantity& q, const Clause& clause) const {
    const ResultWords& words = *s_.words;
    if (!statistic_of(s_, q).empty()) return true;
    if (is_setting(q) || is_share(q, clause)) return false;
    if (q.needs_metric) return has_metric(q, clause);
    if (q.time) {
      const std::string_view after = s_.view(q.unit_end, std::min(clause.end, q.unit_end + reach));
      const std::size_t from = std::max(clause.start, q.start - std::min(q.start, reach));
      return words.time_tails.prefix_length(after) != 0 || words.time_words.occurs_in(after) ||
             words.time_words.occurs_in(s_.view(from, q.start));
    }
    return !q.unit.empty() || q.of_total || is_bare_result(q, clause);
  }

  /// A parameter: `마스킹 비율 75%`; without a unit also `r=0.1`, `p < 0.05`.
  bool is_setting(const Quantity& q) const {
    constexpr std::size_t window = 36;
    std::string_view before = s_.view(q.start - std::min(q.start - s_.start, window), q.start);
    before = before.substr(before.rfind(',') + 1);
    if (s_.words->setting_words.occurs_in(before)) return true;
    const std::string_view sign = before.substr(0, before.find_last_not_of(' ') + 1);
    const bool equal = !sign.empty() && (sign.back() == '=' || sign.back() == '<' || sign.back() == '>');
    const NamedMention* metric =
        s_.last_inside(EntityKind::metric, q.start - std::min(q.start - s_.start, window), q.start);
    return equal && q.unit.empty() && metric == nullptr;
  }

 private:
  /// True if a metric that fits the unit, or a word that implies one, is near: `a position error of 4.7 mm`.
  bool has_metric(const Quantity& q, const Clause& clause) const {
    constexpr std::size_t window = 60;
    if (!implied_metric(s_, q, clause).empty()) return true;
    const std::size_t from = std::max(clause.start, q.start - std::min(q.start, window));
    const std::size_t to = std::min(clause.end, q.unit_end + window);
    return std::any_of(s_.mentions.begin(), s_.mentions.end(), [&](const NamedMention& p) {
      return p.kind == EntityKind::metric && p.start() >= from && p.end() <= to && fits_unit(p.name, q.unit, *s_.words);
    });
  }

  /// An amount of what was used: `1% ImageNet data`, `훈련 토큰의 3%만 사용`.
  bool is_share(const Quantity& q, const Clause& clause) const {
    constexpr std::size_t window = 60;
    std::string_view after = s_.view(q.unit_end, std::min(clause.end, q.unit_end + window));
    after = after.substr(0, after.find_first_of(",;("));
    const bool only = q.unit == "%" && s_.words->share_tails.occurs_in(after);
    constexpr std::size_t before = 40;
    const std::string_view around = s_.view(q.start - std::min(q.start - s_.start, before), q.unit_end + after.size());
    if (only && !s_.words->resource_words.occurs_in(around)) return true;
    const NamedMention* p = s_.first_inside(EntityKind::benchmark, q.unit_end, clause.end);
    if (p == nullptr || p->role != ClauseRole::means) return false;
    const std::string_view gap = s_.view(q.unit_end, p->start());
    return gap == " " || gap == " of ";
  }

  /// A number without a unit is a result next to a metric, or of a benchmark with a verb of scoring.
  bool is_bare_result(const Quantity& q, const Clause& clause) const {
    const NamedMention* before = s_.last_inside(EntityKind::metric, clause.start, q.start);
    if (before != nullptr) {
      const std::string_view gap = s_.view(before->end(), q.start);
      if (gap.size() <= 24 && (q.decimal || q.ranged)) return true;
      if (gap.size() <= 20 && is_glue(gap, *s_.words)) return true;
    }
    if (!q.decimal) return false;
    if (q.sign == '+' || q.before || q.compared) return true;
    if (is_change(q) || follows_benchmark(q, clause) || is_on_benchmark(q, clause)) return true;
    const NamedMention* after = s_.first_inside(EntityKind::metric, q.unit_end, std::min(clause.end, q.unit_end + 40));
    if (after != nullptr && is_glue(s_.view(q.unit_end, after->start()), *s_.words)) return true;
    const bool named = before != nullptr ||
                       s_.last_inside(EntityKind::benchmark, clause.start, clause.end) != nullptr ||
                       s_.words->score_words.occurs_in(s_.view(q.start > 20 ? q.start - 20 : 0, q.start)) ||
                       s_.words->score_words.occurs_in(s_.view(q.unit_end, std::min(clause.end, q.unit_end + 20)));
    return named && (s_.words->score_verbs.occurs_in(s_.view(q.unit_end, std::min(clause.end, q.unit_end + reach))) ||
                     follows_verb(q, clause));
  }

  /// `scores 71.2 on LiveCodeBench`
  bool follows_verb(const Quantity& q, const Clause& clause) const {
    constexpr std::size_t window = 20;
    return !s_.verb_last && s_.words->score_verbs.occurs_in(
                                s_.view(std::max(clause.start, q.start - std::min(q.start, window)), q.start));
  }

  /// `GSM8K는 71.3`, `GSM8K 71.3`
  bool follows_benchmark(const Quantity& q, const Clause& clause) const {
    const NamedMention* p = s_.last_inside(EntityKind::benchmark, clause.start, q.start);
    if (p == nullptr || p->role == ClauseRole::baseline) return false;
    const std::string_view gap = s_.view(p->tail, q.start);
    return gap.size() <= 12 && is_glue(gap, *s_.words);
  }

  /// `and 6.8 on GSM8K`: only a score directly precedes the name of a benchmark.
  bool is_on_benchmark(const Quantity& q, const Clause& clause) const {
    constexpr std::string_view on = " on ", the = "the ";
    if (s_.verb_last || !s_.view(q.unit_end, clause.end).starts_with(on)) return false;
    const std::size_t name = q.unit_end + on.size();
    const NamedMention* p = s_.first_inside(EntityKind::benchmark, name, std::min(clause.end, name + the.size() + 1));
    return p != nullptr && p->role != ClauseRole::means && (p->start() == name || s_.view(name, p->start()) == the);
  }

  /// `X보다 0.05 낮다`, `7.2 높았다` in a sentence with a metric or a baseline.
  bool is_change(const Quantity& q) const {
    constexpr std::size_t window = 16;
    const std::string_view after = s_.view(q.unit_end, std::min(s_.end, q.unit_end + window));
    if (!s_.words->gain_words.occurs_in(after) && !s_.words->drop_words.occurs_in(after)) return false;
    return std::any_of(s_.mentions.begin(), s_.mentions.end(), [](const NamedMention& p) {
      return p.kind == EntityKind::metric || p.role == ClauseRole::baseline;
    });
  }

  const ResultSentence& s_;
};

/// Sets the runs and the positions in them.
void number_runs(std::vector<MeasuredValue>& values) {
  std::uint32_t run = 0;
  for (std::size_t first = 0; first < values.size(); ++run) {
    std::size_t last = first + 1;
    std::uint32_t slots = 1;
    for (; last < values.size(); ++last) {
      const Quantity& q = values[last].quantity;
      if (!q.joined && !q.range_end) break;
      if (!q.range_end) ++slots;
    }
    std::uint32_t slot = 0;
    for (std::size_t i = first; i < last; ++i) {
      MeasuredValue& v = values[i];
      if (i > first && !v.quantity.range_end) ++slot;
      v.run = run;
      v.slot = slot;
      v.slots = slots;
      v.run_start = values[first].quantity.start;
      v.run_end = values[last - 1].quantity.unit_end;
    }
    first = last;
  }
}

}  // namespace

std::vector<MeasuredValue> select_results(const ResultSentence& s, std::vector<Quantity> quantities) {
  const Acceptance acceptance(s);
  const std::vector<Clause> clauses = split_clauses(s);
  std::vector<std::size_t> clause_of;
  std::vector<bool> accepted;
  std::size_t at = 0;
  for (const Quantity& q : quantities) {
    while (at + 1 < clauses.size() && q.start >= clauses[at].end) ++at;
    clause_of.push_back(at);
    accepted.push_back(acceptance.accepts(q, clauses[at]));
  }
  const auto linked = [&](std::size_t i) {
    return quantities[i].joined || quantities[i].range_end || quantities[i].compared;
  };
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    if (linked(i) && accepted[i - 1]) accepted[i] = true;
  }
  for (std::size_t i = quantities.size(); i-- > 1;) {
    if (linked(i) && accepted[i] && quantities[i].unit == quantities[i - 1].unit) accepted[i - 1] = true;
  }
  // After an accepted number without a unit, further ones of the clause are like it: `A에서 0.82, B에서 0.88`.
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    const Quantity& q = quantities[i];
    const bool alike = q.decimal && quantities[i - 1].decimal && q.unit.empty() && quantities[i - 1].unit.empty();
    if (alike && accepted[i - 1] && clause_of[i] == clause_of[i - 1] && !acceptance.is_setting(q)) accepted[i] = true;
  }
  std::vector<MeasuredValue> values;
  for (std::size_t i = 0; i < quantities.size(); ++i) {
    if (accepted[i]) values.push_back({std::move(quantities[i]), clauses[clause_of[i]], 0, 0, 0, 0, 0});
  }
  number_runs(values);
  return values;
}

}  // namespace kgbuild::parsing
