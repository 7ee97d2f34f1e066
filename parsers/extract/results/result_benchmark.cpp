#include <algorithm>

#include "base/ascii.hpp"
#include "parsers/extract/results/result_parts.hpp"

namespace kgbuild::parsing {
namespace {

/// False for what is compared with or was trained on: `ImageNet으로 학습`.
bool is_evaluated(const Place& p) { return p.mark != Mark::baseline && p.mark != Mark::means; }

/// One of several benchmarks that share a number has none for itself.
bool is_listed(const ResultSentence& s, const Place* p) {
  if (p->joined) return true;
  const Place* next = p + 1;
  return next != s.places.data() + s.places.size() && next->joined;
}

const Place* last_before(const ResultSentence& s, std::size_t from, std::size_t to) {
  const Place* out = nullptr;
  for (const Place& p : s.places) {
    if (p.kind != EntityKind::benchmark || !is_evaluated(p)) continue;
    if (p.mention->start >= from && p.mention->end <= to) out = &p;
  }
  return out;
}

/// `A(25.63)`: the number stands in brackets behind its benchmark.
const Place* bracketed(const ResultSentence& s, const Measure& m) {
  const Place* p = s.last_inside(EntityKind::benchmark, m.clause.start, m.run_start);
  if (p == nullptr) return nullptr;
  const std::string_view gap = s.view(p->mention->end, m.run_start);
  return gap == "(" || gap == " (" ? p : nullptr;
}

/// `52.3% on A`: the benchmark stands behind its number, before the next one.
const Place* attached_behind(const ResultSentence& s, const Measure& m) {
  constexpr std::size_t window = 80;
  const Place* p = s.first_inside(EntityKind::benchmark, m.run_end, std::min(m.clause.end, m.run_end + window));
  if (p == nullptr || !is_evaluated(*p) || s.has_measure(m.run_end, p->mention->start)) return nullptr;
  const std::string_view gap = s.view(m.run_end, p->mention->start);
  return s.words->on_words.stands_in(gap) ? p : nullptr;
}

/// True for numbers of one list: a measure or a bracket stands between, `19% higher than X and 11% higher than Y`,
/// `PSNR of 24.8 and LPIPS of 0.31`.
bool go_together(const ResultSentence& s, const Measure& a, const Measure& b) {
  constexpr std::size_t longest = 60;
  std::string_view gap = s.view(a.run_end, b.run_start);
  if (gap.size() > longest) return false;
  if (gap.starts_with(')') && gap.ends_with('(')) return true;
  constexpr std::string_view link = " and ";
  if (const std::size_t at = gap.rfind(link); at != std::string_view::npos && !a.quantity.time) {
    if (at + link.size() == gap.size()) return a.quantity.unit == b.quantity.unit;
    const std::size_t next = a.run_end + at + link.size();
    if (s.first_inside(EntityKind::metric, next, next + 1) != nullptr) return true;
  }
  if (const Place* metric = s.first_inside(EntityKind::metric, a.run_end, a.run_end + 2)) {
    gap = s.view(metric->mention->end, b.run_start);
  }
  return s.words->joiners.contains(gap);
}

/// `0.89 AUROC and 0.76 F1 on A`, `X (52%) surpasses Y (49%) on A`: the benchmark behind the last number.
const Place* shared_behind(const ResultSentence& s, const Measure& m) {
  constexpr std::ptrdiff_t most = 4;  // numbers that share a benchmark
  const Measure* end = s.measures.data() + s.measures.size();
  const Measure* last = &m;
  for (const Measure* next = &m + 1; next < end && next - &m < most; ++next) {
    if (next->clause.start != m.clause.start) return nullptr;
    if (next->run == last->run) continue;
    if (!go_together(s, *last, *next)) return nullptr;
    if (const Place* p = attached_behind(s, *next)) return p;
    last = next;
  }
  return nullptr;
}

/// `It reaches 58.3 AP on A and runs at 41 FPS`: how fast something is, said in a phrase of its own, is no number of a
/// benchmark.
bool is_speed_aside(const ResultSentence& s, const Measure& m, const Place& p) {
  const std::string& unit = m.quantity.unit;
  const bool speed = m.quantity.time || unit == "FPS" || unit == "tokens/s" || unit == "GB";
  constexpr std::string_view link = " and ";
  std::string_view gap = s.view(p.mention->end, m.run_start);
  const std::size_t at = gap.rfind(link);
  if (!speed || at == std::string_view::npos) return false;
  gap.remove_prefix(at + link.size());
  const std::string_view verb = gap.substr(0, gap.find(' '));
  return verb.ends_with('s') && is_ascii_lower(verb.front());
}

/// `52% on A and 49% on B, outperforming X by 3%`: of several benchmarks the last is not the one that is meant.
bool sums_up(const ResultSentence& s, const Measure& m, const Place& p) {
  const std::string_view gap = s.view(p.mention->end, m.run_start);
  const std::size_t comma = gap.find(", ");
  if (comma == std::string_view::npos) return false;
  const std::string_view verb = gap.substr(comma + 2, gap.find(' ', comma + 2) - comma - 2);
  if (!verb.ends_with("ing")) return false;
  return std::any_of(s.places.begin(), s.places.end(), [&](const Place& other) {
    return other.kind == EntityKind::benchmark && other.entity != p.entity && other.mention->end < p.mention->start &&
           s.has_measure(other.mention->end, p.mention->start);
  });
}

/// The only benchmark of the sentence before `to`; null when there are several.
const Place* only_before(const ResultSentence& s, std::size_t to) {
  const Place* out = nullptr;
  for (const Place& p : s.places) {
    if (p.kind != EntityKind::benchmark || p.mention->end > to || !is_evaluated(p)) continue;
    if (out != nullptr && out->entity != p.entity) return nullptr;
    out = &p;
  }
  return out;
}

}  // namespace

const Place* benchmark_of(const ResultSentence& s, const Measure& m, bool& own) {
  own = false;
  if (const Place* p = find_by_order(s, m, EntityKind::benchmark)) return p;
  if (const Place* p = bracketed(s, m)) return p;
  if (!s.verb_last) {
    if (const Place* p = attached_behind(s, m)) return is_listed(s, p) ? nullptr : p;
  }
  const Place* before = last_before(s, m.clause.start, m.run_start);
  if (!s.verb_last) {
    if (before == nullptr) before = shared_behind(s, m);
    if (before != nullptr && before->mention->end <= m.run_start &&
        (is_speed_aside(s, m, *before) || sums_up(s, m, *before)))
      return nullptr;
  }
  if (before != nullptr) return is_listed(s, before) ? nullptr : before;
  const Place* behind = s.first_inside(EntityKind::benchmark, m.run_end, std::min(m.clause.end, m.run_end + 40));
  const bool apart = behind != nullptr && s.view(m.run_end, behind->mention->start).find(',') != std::string_view::npos;
  if (behind != nullptr && !apart && is_evaluated(*behind) && !s.has_measure(m.run_end, behind->mention->start)) {
    return is_listed(s, behind) ? nullptr : behind;
  }
  if (const Place* p = only_before(s, m.clause.start)) return p;
  own = last_before(s, s.start, m.run_start) == nullptr;
  return nullptr;
}

std::string_view split_of(const ResultSentence& s, const Place& benchmark) {
  std::size_t at = benchmark.mention->end;
  while (at < s.end && (s.field[at] == ' ' || s.field[at] == '(')) ++at;
  const std::size_t length = s.words->splits.prefix_length(s.view(at, s.end));
  if (length == 0 || (at + length < s.end && is_ascii_alnum(s.field[at + length]))) return {};
  return s.field.substr(at, length);
}

}  // namespace kgbuild::parsing
