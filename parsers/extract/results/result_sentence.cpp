#include "parsers/extract/results/result_sentence.hpp"

#include <utility>

#include "parsers/extract/results/clause_roles.hpp"
#include "parsers/extract/results/measured_values.hpp"

namespace kgbuild::parsing {
namespace {

/// The name of an entity as results show it.
std::string_view shown_name(const PaperReading& reading, const RuleData& rules, std::uint32_t entity) {
  const Entity& e = reading.entities[entity];
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

}  // namespace kgbuild::parsing
