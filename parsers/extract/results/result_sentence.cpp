#include "parsers/extract/results/result_sentence.hpp"

#include <algorithm>
#include <utility>

#include "parsers/extract/results/clause_roles.hpp"
#include "parsers/extract/results/measured_values.hpp"

namespace kgbuild::parsing {
namespace {

/// The name of an entity as results show it.
std::string_view shown_name(const PaperReading& reading, const RuleData& rules, std::uint32_t entity) {
  const Entity& e = reading.entities[entity];
  if (!e.metric_phrase.empty() && reading.decisions[entity].kind == EntityKind::metric) return e.metric_phrase;
  const bool standard = reading.decisions[entity].kind == EntityKind::metric && e.knows(NameKind::metric);
  return standard ? std::string_view(rules.entries[e.lexicon[static_cast<std::size_t>(NameKind::metric)]].name)
                  : reading.names[entity];
}

}  // namespace

const NamedMention* ResultSentence::last_inside(EntityKind kind, std::size_t from, std::size_t to) const {
  const NamedMention* out = nullptr;
  for (const NamedMention& p : mentions) {
    if (p.kind == kind && p.start() >= from && p.end() <= to) out = &p;
  }
  return out;
}

const NamedMention* ResultSentence::first_inside(EntityKind kind, std::size_t from, std::size_t to) const {
  for (const NamedMention& p : mentions) {
    if (p.kind == kind && p.start() >= from && p.start() < to) return &p;
  }
  return nullptr;
}

bool ResultSentence::has_value(std::size_t from, std::size_t to) const {
  return std::any_of(values.begin(), values.end(),
                     [&](const MeasuredValue& v) { return v.quantity.start >= from && v.quantity.start < to; });
}

bool is_glue(std::string_view gap, const ResultWords& words) {
  while (!gap.empty()) {
    const std::size_t length = words.glue_words.prefix_length(gap);
    if (length == 0) return false;
    gap.remove_prefix(length);
  }
  return true;
}

ResultSentence make_result_sentence(const PaperReading& reading, const RuleData& rules, const Sentence& sentence,
                                    std::span<const Mention> mentions) {
  ResultSentence s;
  std::vector<Quantity> quantities = find_quantities(reading.text, sentence, mentions, rules);
  if (quantities.empty()) return s;
  s.words = &rules.results;
  s.field = reading.text.field(sentence.in_title);
  s.start = sentence.start;
  s.end = sentence.end;
  s.verb_last = sentence.verb_last;
  for (const Mention& m : mentions) {
    const Decision& d = reading.decisions[m.entity];
    if (d.kind == EntityKind::nothing) continue;
    const Entity& e = reading.entities[m.entity];
    const bool in_lexicon = e.knows(NameKind::method) || e.base != Mention::none;
    s.mentions.push_back({&m, m.entity, shown_name(reading, rules, m.entity), d.kind, d.introduced, in_lexicon,
                          ClauseRole::other, false, m.end});
  }
  assign_roles(s);
  s.values = select_results(s, std::move(quantities));
  return s;
}

namespace {

constexpr std::size_t reach = 240;  // bytes around the lists in which `each` may occur

/// A list of names: mentions [first, last).
struct Chain {
  std::size_t first = 0, last = 0;
  std::size_t size() const { return last - first; }
};

/// The list of `size` names of a kind nearest to the number: the last one before it, else the first after it.
Chain find_chain(const ResultSentence& s, const MeasuredValue& v, EntityKind kind, std::size_t size) {
  Chain out;
  for (std::size_t i = 0; i < s.mentions.size();) {
    std::size_t last = i + 1;
    while (last < s.mentions.size() && s.mentions[last].joined) ++last;
    const Chain chain{i, last};
    i = last;
    const NamedMention& head = s.mentions[chain.first];
    if (head.kind != kind || chain.size() != size || head.role == ClauseRole::baseline) continue;
    const bool before = s.mentions[last - 1].end() <= v.run_start;
    if (before || out.size() == 0) out = chain;
  }
  return out;
}

/// For a number of a run.
const NamedMention* find_in_run(const ResultSentence& s, const MeasuredValue& v, EntityKind kind) {
  const Chain chain = find_chain(s, v, kind, v.slots);
  if (chain.size() == 0) return nullptr;
  const std::size_t begin = s.mentions[chain.first].start(), end = s.mentions[chain.last - 1].end();
  const bool each = s.words->each_words.occurs_in(
      s.view(std::min(begin, v.run_start), std::min(std::max(end, v.run_end) + reach, s.end)));
  const bool separated = begin > v.run_start ? s.has_value(v.run_end, begin) : s.has_value(end, v.run_start);
  return separated && !each ? nullptr : &s.mentions[chain.first + v.slot];
}

/// For single numbers with words between them: `A와 B에서 각각 정확도 52%와 재현율 61%`.
const NamedMention* find_in_clause(const ResultSentence& s, const MeasuredValue& v, EntityKind kind) {
  const std::size_t from = std::max(v.clause.start, v.run_start - std::min(v.run_start, reach));
  if (!s.words->each_words.occurs_in(s.view(from, std::min(v.clause.end, v.run_end + reach)))) return nullptr;
  std::size_t count = 0, index = 0;
  for (const MeasuredValue& other : s.values) {
    if (other.clause.start != v.clause.start || other.slots != 1 || other.quantity.range_end) continue;
    const std::size_t own_start = v.quantity.range_end ? v.run_start : v.quantity.start;
    if (other.quantity.start < own_start) ++index;
    ++count;
  }
  if (count < 2) return nullptr;
  const Chain chain = find_chain(s, v, kind, count);
  return chain.size() == 0 ? nullptr : &s.mentions[chain.first + index];
}

}  // namespace

const NamedMention* find_by_order(const ResultSentence& s, const MeasuredValue& v, EntityKind kind) {
  return v.slots >= 2 ? find_in_run(s, v, kind) : find_in_clause(s, v, kind);
}

}  // namespace kgbuild::parsing
