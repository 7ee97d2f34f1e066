#include "parsers/extract/results/result_sentence.hpp"

#include <algorithm>

#include "parsers/extract/results/result_marks.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t reach = 240;  // bytes in which words of a clause speak for a number

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

/// What makes a number of a clause a result.
class Acceptance {
 public:
  explicit Acceptance(const ResultSentence& s) : s_(s) {}

  bool accepts(const Quantity& q, const Clause& clause) const {
    const ResultWords& words = *s_.words;
    if (is_setting(q) || is_share(q, clause)) return false;
    if (q.time) {
      const std::string_view after = s_.view(q.unit_end, std::min(clause.end, q.unit_end + reach));
      const std::size_t from = std::max(clause.start, q.start - std::min(q.start, reach));
      return words.time_tails.prefix_length(after) != 0 || words.time_words.stands_in(after) ||
             words.time_words.stands_in(s_.view(from, q.start));
    }
    return !q.unit.empty() || q.of_total || is_bare_result(q, clause);
  }

  /// `마스킹 비율 75%`; without unit also `r=0.1`, `p < 0.05`.
  bool is_setting(const Quantity& q) const {
    constexpr std::size_t window = 36;
    std::string_view before = s_.view(q.start - std::min(q.start - s_.start, window), q.start);
    before = before.substr(before.rfind(',') + 1);
    if (s_.words->setting_words.stands_in(before)) return true;
    const std::string_view sign = before.substr(0, before.find_last_not_of(' ') + 1);
    const bool equal = !sign.empty() && (sign.back() == '=' || sign.back() == '<' || sign.back() == '>');
    const Place* metric = s_.last_inside(EntityKind::metric, q.start - std::min(q.start - s_.start, window), q.start);
    return equal && q.unit.empty() && metric == nullptr;
  }

 private:
  /// `1% ImageNet data`: how much was trained on.
  bool is_share(const Quantity& q, const Clause& clause) const {
    const Place* p = s_.first_inside(EntityKind::benchmark, q.unit_end, clause.end);
    if (p == nullptr || p->mark != Mark::means) return false;
    const std::string_view gap = s_.view(q.unit_end, p->mention->start);
    return gap == " " || gap == " of ";
  }

  /// A number without a unit: beside a measure, or of a benchmark and with a verb of scoring.
  bool is_bare_result(const Quantity& q, const Clause& clause) const {
    const Place* before = s_.last_inside(EntityKind::metric, clause.start, q.start);
    if (before != nullptr) {
      const std::string_view gap = s_.view(before->mention->end, q.start);
      if (gap.size() <= 24 && (q.decimal || q.ranged)) return true;
      if (gap.size() <= 20 && is_glue(gap, *s_.words)) return true;
    }
    if (!q.decimal) return false;
    if (is_change(q) || is_beside_benchmark(q, clause) || is_on_benchmark(q, clause) || is_from_to(q, clause))
      return true;
    const Place* behind = s_.first_inside(EntityKind::metric, q.unit_end, std::min(clause.end, q.unit_end + 40));
    if (behind != nullptr && is_glue(s_.view(q.unit_end, behind->mention->start), *s_.words)) return true;
    const bool named = before != nullptr ||
                       s_.last_inside(EntityKind::benchmark, clause.start, clause.end) != nullptr ||
                       s_.words->score_words.stands_in(s_.view(q.start > 20 ? q.start - 20 : 0, q.start)) ||
                       s_.words->score_words.stands_in(s_.view(q.unit_end, std::min(clause.end, q.unit_end + 20)));
    return named && (s_.words->score_verbs.stands_in(s_.view(q.unit_end, std::min(clause.end, q.unit_end + reach))) ||
                     follows_verb(q, clause));
  }

  /// `scores 71.2 on LiveCodeBench`: where verbs stand second.
  bool follows_verb(const Quantity& q, const Clause& clause) const {
    constexpr std::size_t window = 20;
    return !s_.verb_last && s_.words->score_verbs.stands_in(
                                s_.view(std::max(clause.start, q.start - std::min(q.start, window)), q.start));
  }

  /// `GSM8K는 71.3`, `GSM8K 71.3`
  bool is_beside_benchmark(const Quantity& q, const Clause& clause) const {
    const Place* p = s_.last_inside(EntityKind::benchmark, clause.start, q.start);
    if (p == nullptr || p->mark == Mark::baseline) return false;
    const std::string_view gap = s_.view(p->tail, q.start);
    return gap.size() <= 12 && is_glue(gap, *s_.words);
  }

  /// `and 6.8 on GSM8K`: nothing but a score stands right before the name of a benchmark.
  bool is_on_benchmark(const Quantity& q, const Clause& clause) const {
    constexpr std::string_view on = " on ", the = "the ";
    if (s_.verb_last || !s_.view(q.unit_end, clause.end).starts_with(on)) return false;
    const std::size_t behind = q.unit_end + on.size();
    const Place* p = s_.first_inside(EntityKind::benchmark, behind, std::min(clause.end, behind + the.size() + 1));
    return p != nullptr && p->mark != Mark::means &&
           (p->mention->start == behind || s_.view(behind, p->mention->start) == the);
  }

  /// `On GSM8K it rises from 77.0 to 83.4`, `correlation with experts rises from 0.41 to 0.63`
  bool is_from_to(const Quantity& q, const Clause& clause) const {
    constexpr std::size_t window = 80;
    const bool measured = s_.last_inside(EntityKind::benchmark, clause.start, clause.end) != nullptr ||
                          s_.last_inside(EntityKind::metric, clause.start, q.start) != nullptr;
    if (s_.verb_last || !q.ranged || !measured) return false;
    const std::string_view before = s_.view(std::max(clause.start, q.start - std::min(q.start, window)), q.start);
    return before.find("from ") != std::string_view::npos &&
           (s_.words->gain_words.stands_in(before) || s_.words->drop_words.stands_in(before));
  }

  /// `X보다 0.05 낮다`, `7.2 높았다` in a sentence about measures.
  bool is_change(const Quantity& q) const {
    constexpr std::size_t window = 16;
    const std::string_view after = s_.view(q.unit_end, std::min(s_.end, q.unit_end + window));
    if (!s_.words->gain_words.stands_in(after) && !s_.words->drop_words.stands_in(after)) return false;
    return std::any_of(s_.places.begin(), s_.places.end(),
                       [](const Place& p) { return p.kind == EntityKind::metric || p.mark == Mark::baseline; });
  }

  const ResultSentence& s_;
};

/// Keeps the numbers that are results; one member of a list or range speaks for all.
void accept(ResultSentence& s, std::vector<Quantity> quantities) {
  const Acceptance acceptance(s);
  const auto clauses = split_clauses(s);
  std::vector<std::size_t> clause_of;
  std::vector<bool> accepted;
  std::size_t at = 0;
  for (const Quantity& q : quantities) {
    while (at + 1 < clauses.size() && q.start >= clauses[at].end) ++at;
    clause_of.push_back(at);
    accepted.push_back(acceptance.accepts(q, clauses[at]));
  }
  const auto linked = [&](std::size_t i) { return quantities[i].joined || quantities[i].range_end; };
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    if (linked(i) && accepted[i - 1]) accepted[i] = true;
  }
  for (std::size_t i = quantities.size(); i-- > 1;) {
    if (linked(i) && accepted[i] && quantities[i].unit == quantities[i - 1].unit) accepted[i - 1] = true;
  }
  // Behind one number without unit, further ones of the clause are of its kind: `A에서 0.82, B에서 0.88`.
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    const Quantity& q = quantities[i];
    const bool alike = q.decimal && quantities[i - 1].decimal && q.unit.empty() && quantities[i - 1].unit.empty();
    if (alike && accepted[i - 1] && clause_of[i] == clause_of[i - 1] && !acceptance.is_setting(q)) accepted[i] = true;
  }
  for (std::size_t i = 0; i < quantities.size(); ++i) {
    if (accepted[i]) s.measures.push_back({std::move(quantities[i]), clauses[clause_of[i]], 0, 0, 0, 0, 0});
  }
}

/// Numbers the lists and the places in them.
void number_runs(std::vector<Measure>& measures) {
  std::uint32_t run = 0;
  for (std::size_t first = 0; first < measures.size(); ++run) {
    std::size_t last = first + 1;
    std::uint32_t slots = 1;
    for (; last < measures.size(); ++last) {
      const Quantity& q = measures[last].quantity;
      if (!q.joined && !q.range_end) break;
      if (!q.range_end) ++slots;
    }
    std::uint32_t slot = 0;
    for (std::size_t i = first; i < last; ++i) {
      Measure& m = measures[i];
      if (i > first && !m.quantity.range_end) ++slot;
      m.run = run;
      m.slot = slot;
      m.slots = slots;
      m.run_start = measures[first].quantity.start;
      m.run_end = measures[last - 1].quantity.unit_end;
    }
    first = last;
  }
}

/// A chain of joined names: places [first, last).
struct Chain {
  std::size_t first = 0, last = 0;
  std::size_t size() const { return last - first; }
};

/// The longest list of names of a kind nearest to the numbers, first before them, then behind.
Chain find_chain(const ResultSentence& s, const Measure& m, EntityKind kind, std::size_t size) {
  Chain out;
  for (std::size_t i = 0; i < s.places.size();) {
    std::size_t last = i + 1;
    while (last < s.places.size() && s.places[last].joined) ++last;
    const Chain chain{i, last};
    i = last;
    if (s.places[chain.first].kind != kind || chain.size() != size) continue;
    if (s.places[chain.first].mark == Mark::baseline) continue;
    const bool before = s.places[last - 1].mention->end <= m.run_start;
    if (before || out.size() == 0) out = chain;
  }
  return out;
}

}  // namespace

const Place* ResultSentence::last_inside(EntityKind kind, std::size_t from, std::size_t to) const {
  const Place* out = nullptr;
  for (const Place& p : places) {
    if (p.kind == kind && p.mention->start >= from && p.mention->end <= to) out = &p;
  }
  return out;
}

const Place* ResultSentence::first_inside(EntityKind kind, std::size_t from, std::size_t to) const {
  for (const Place& p : places) {
    if (p.kind == kind && p.mention->start >= from && p.mention->start < to) return &p;
  }
  return nullptr;
}

bool ResultSentence::has_measure(std::size_t from, std::size_t to) const {
  return std::any_of(measures.begin(), measures.end(),
                     [&](const Measure& m) { return m.quantity.start >= from && m.quantity.start < to; });
}

bool is_glue(std::string_view gap, const ResultWords& words) {
  while (!gap.empty()) {
    const std::size_t length = words.glue_words.prefix_length(gap);
    if (length == 0) return false;
    gap.remove_prefix(length);
  }
  return true;
}

const Place* find_by_order(const ResultSentence& s, const Measure& m, EntityKind kind) {
  const auto separated = [&](std::size_t from, std::size_t to) { return s.has_measure(from, to); };
  if (m.slots >= 2) {
    const Chain chain = find_chain(s, m, kind, m.slots);
    if (chain.size() == 0) return nullptr;
    const std::size_t begin = s.places[chain.first].mention->start, end = s.places[chain.last - 1].mention->end;
    const bool each = s.words->each_words.stands_in(
        s.view(std::min(begin, m.run_start), std::min(std::max(end, m.run_end) + reach, s.end)));
    const bool apart = begin > m.run_start ? separated(m.run_end, begin) : separated(end, m.run_start);
    return apart && !each ? nullptr : &s.places[chain.first + m.slot];
  }
  // `A와 B에서 각각 정확도 52%와 재현율 61%`: numbers with words between them.
  const std::size_t from = std::max(m.clause.start, m.run_start - std::min(m.run_start, reach));
  if (!s.words->each_words.stands_in(s.view(from, std::min(m.clause.end, m.run_end + reach)))) return nullptr;
  std::size_t count = 0, index = 0;
  for (const Measure& other : s.measures) {
    if (other.clause.start != m.clause.start || other.slots != 1 || other.quantity.range_end) continue;
    if (other.quantity.start < m.quantity.start && !m.quantity.range_end) ++index;
    if (m.quantity.range_end && other.quantity.start < m.run_start) ++index;
    ++count;
  }
  if (count < 2) return nullptr;
  const Chain chain = find_chain(s, m, kind, count);
  return chain.size() == 0 ? nullptr : &s.places[chain.first + index];
}

ResultSentence make_result_sentence(const PaperText& text, const Sentence& sentence, std::span<const Mention> mentions,
                                    const DecidedNames& known, const RuleData& rules) {
  ResultSentence s;
  std::vector<Quantity> quantities = find_quantities(text, sentence, mentions, rules);
  if (quantities.empty()) return s;
  s.words = &rules.results;
  s.field = text.field(sentence.in_title);
  s.start = sentence.start;
  s.end = sentence.end;
  s.verb_last = sentence.verb_last;
  for (const Mention& m : mentions) {
    const Decision& d = known.decisions[m.entity];
    if (d.kind == EntityKind::nothing) continue;
    const Entity& e = known.entities[m.entity];
    const bool listed = e.knows(NameKind::method) || e.base != Mention::none;
    s.places.push_back({&m, m.entity, known.names[m.entity], d.kind, d.introduced, listed, Mark::other, false, m.end});
  }
  mark_places(s);
  accept(s, std::move(quantities));
  number_runs(s.measures);
  return s;
}

}  // namespace kgbuild::parsing
