#include "parsers/extract/results/attribute_benchmark.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/extract/results/result_sentence.hpp"

namespace kgbuild::parsing {
namespace {

/// False for baselines and training data: `ImageNet으로 학습`.
bool is_evaluated(const NamedMention& p) { return p.role != ClauseRole::baseline && p.role != ClauseRole::means; }

/// `p`, unless it is in a list: a number shared by several benchmarks is not attributed to one of them.
AttributedBenchmark unless_listed(const ResultSentence& s, const NamedMention* p) {
  const NamedMention* next = p + 1;
  const bool listed = p->joined || (next != s.mentions.data() + s.mentions.size() && next->joined);
  return {listed ? nullptr : p, false};
}

/// The last benchmark inside [from, to) that was evaluated on.
const NamedMention* last_evaluated(const ResultSentence& s, std::size_t from, std::size_t to) {
  const NamedMention* out = nullptr;
  for (const NamedMention& p : s.mentions) {
    if (p.kind != EntityKind::benchmark || !is_evaluated(p)) continue;
    if (p.start() >= from && p.end() <= to) out = &p;
  }
  return out;
}

/// `A(25.63)`, `A (+1.8)`
const NamedMention* bracketed(const ResultSentence& s, const MeasuredValue& v) {
  const NamedMention* p = s.last_inside(EntityKind::benchmark, v.clause.start, v.run_start);
  if (p == nullptr) return nullptr;
  const std::string_view gap = s.view(p->end(), v.run_start);
  return gap == "(" || gap == " (" || gap == "(+" || gap == " (+" ? p : nullptr;
}

/// `52.3% on A`: the benchmark follows its number, before the next one.
const NamedMention* attached_after(const ResultSentence& s, const MeasuredValue& v) {
  constexpr std::size_t window = 80;
  const NamedMention* p = s.first_inside(EntityKind::benchmark, v.run_end, std::min(v.clause.end, v.run_end + window));
  if (p == nullptr || !is_evaluated(*p) || s.has_value(v.run_end, p->start())) return nullptr;
  const std::string_view gap = s.view(v.run_end, p->start());
  return s.words->on_words.occurs_in(gap) ? p : nullptr;
}

/// True for numbers of one list, with only a metric or a bracket between: `19% higher than X and 11% higher than Y`,
/// `PSNR of 24.8 and LPIPS of 0.31`.
bool are_listed(const ResultSentence& s, const MeasuredValue& a, const MeasuredValue& b) {
  constexpr std::size_t max_gap = 60;
  std::string_view gap = s.view(a.run_end, b.run_start);
  if (gap.size() > max_gap) return false;
  if (gap.starts_with(')') && gap.ends_with('(')) return true;
  constexpr std::string_view link = " and ";
  if (const std::size_t at = gap.rfind(link); at != std::string_view::npos && !a.quantity.time) {
    if (at + link.size() == gap.size()) return a.quantity.unit == b.quantity.unit;
    const std::size_t next = a.run_end + at + link.size();
    if (s.first_inside(EntityKind::metric, next, next + 1) != nullptr) return true;
  }
  if (const NamedMention* metric = s.first_inside(EntityKind::metric, a.run_end, a.run_end + 2)) {
    gap = s.view(metric->end(), b.run_start);
  }
  return s.words->joiners.contains(gap);
}

/// `0.89 AUROC and 0.76 F1 on A`, `X (52%) surpasses Y (49%) on A`: the benchmark after the last number.
const NamedMention* shared_benchmark(const ResultSentence& s, const MeasuredValue& v) {
  constexpr std::ptrdiff_t max_shared = 4;  // numbers that share a benchmark
  const MeasuredValue* end = s.values.data() + s.values.size();
  const MeasuredValue* last = &v;
  for (const MeasuredValue* next = &v + 1; next < end && next - &v < max_shared; ++next) {
    if (next->clause.start != v.clause.start) return nullptr;
    if (next->run == last->run) continue;
    if (!are_listed(s, *last, *next)) return nullptr;
    if (const NamedMention* p = attached_after(s, *next)) return p;
    last = next;
  }
  return nullptr;
}

/// The only benchmark of the sentence before `to`; null if there are several.
const NamedMention* only_before(const ResultSentence& s, std::size_t to) {
  const NamedMention* out = nullptr;
  for (const NamedMention& p : s.mentions) {
    if (p.kind != EntityKind::benchmark || p.end() > to || !is_evaluated(p)) continue;
    if (out != nullptr && out->entity != p.entity) return nullptr;
    out = &p;
  }
  return out;
}

/// The benchmark shortly after the number, with other words but no comma between.
const NamedMention* near_after(const ResultSentence& s, const MeasuredValue& v) {
  constexpr std::size_t window = 40;
  const NamedMention* p = s.first_inside(EntityKind::benchmark, v.run_end, std::min(v.clause.end, v.run_end + window));
  if (p == nullptr || !is_evaluated(*p) || s.has_value(v.run_end, p->start())) return nullptr;
  return s.view(v.run_end, p->start()).find(',') == std::string_view::npos ? p : nullptr;
}

}  // namespace

AttributedBenchmark benchmark_of(const ResultSentence& s, const MeasuredValue& v) {
  if (const NamedMention* p = find_by_order(s, v, EntityKind::benchmark)) return {p, false};
  if (const NamedMention* p = bracketed(s, v)) return {p, false};
  if (!s.verb_last) {
    if (const NamedMention* p = attached_after(s, v)) return unless_listed(s, p);
  }
  const NamedMention* before = last_evaluated(s, v.clause.start, v.run_start);
  if (!s.verb_last && before == nullptr) before = shared_benchmark(s, v);
  if (before != nullptr) return unless_listed(s, before);
  if (const NamedMention* p = near_after(s, v)) return unless_listed(s, p);
  if (const NamedMention* p = only_before(s, v.clause.start)) return {p, false};
  return {nullptr, last_evaluated(s, s.start, v.run_start) == nullptr};
}

std::string_view split_of(const ResultSentence& s, const NamedMention& benchmark) {
  std::size_t at = benchmark.end();
  while (at < s.end && (s.field[at] == ' ' || s.field[at] == '(')) ++at;
  const std::size_t length = s.words->splits.prefix_length(s.view(at, s.end));
  if (length == 0 || (at + length < s.end && is_ascii_alnum(s.field[at + length]))) return {};
  return s.field.substr(at, length);
}

}  // namespace kgbuild::parsing
