#include "parsers/extract/names/metric_evidence.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/extract/names/paper_reading.hpp"
#include "parsers/extract/names/valued_names.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

bool is_near_quantity(const PaperReading& reading, const RuleData& rules, const Mention& m) {
  constexpr std::size_t before = 40, after = 60;  // bytes
  const Sentence& s = reading.sentence_of(m);
  const std::string_view field = reading.text.field(s.in_title);
  const std::size_t from = std::max<std::size_t>(s.start, m.start > before ? m.start - before : 0);
  const std::size_t to = std::min<std::size_t>(s.end, m.end + after);
  const FormList& numbers = rules.results.number_forms;
  for (std::size_t at = from, blank = 0; at < to && blank < to; at = blank + 1) {
    const bool in_name = at >= m.start && at < m.end;
    if (!in_name && numbers.prefix_length(field.substr(at, to - at)) != 0) return true;
    blank = std::min(field.find(' ', at), to);
  }
  for (std::size_t at = s.digit ? from : to; at < to; ++at) {
    if (at >= m.start && at < m.end) continue;
    if (!is_ascii_digit(field[at]) || (at > from && is_ascii_alnum(field[at - 1]))) continue;
    while (at + 1 < to && (is_ascii_digit(field[at + 1]) || field[at + 1] == '.')) ++at;
    if (rules.results.unit_forms.prefix_length(field.substr(at + 1)) != 0) return true;
  }
  return false;
}

bool value_follows(const PaperReading& reading, const Mention& m) {
  const Sentence& s = reading.sentence_of(m);
  if (!s.digit) return false;
  std::string_view rest = reading.text.field(s.in_title).substr(0, s.end).substr(m.end);
  if (rest.starts_with(')')) rest.remove_prefix(1);
  if (const std::size_t particle = hangul_run(rest, 0); particle <= 6) rest.remove_prefix(particle);
  const bool separated = rest.starts_with(' ') || rest.starts_with('=') || rest.starts_with(':');
  if (!separated) return false;
  rest.remove_prefix(std::min(rest.find_first_not_of(" =:"), rest.size()));
  for (const std::string_view word : {"of ", "from ", "is ", "to "}) {
    if (rest.starts_with(word)) rest.remove_prefix(word.size());
  }
  const std::size_t point = find_first_not_of(rest, "0123456789");
  if (point == 0 || point == std::string_view::npos || point + 1 >= rest.size()) return false;
  return rest[point] == '%' || (rest[point] == '.' && is_ascii_digit(rest[point + 1]));
}

bool any_value_follows(const PaperReading& reading, const Entity& e) {
  return std::any_of(e.mentions.begin(), e.mentions.end(),
                     [&](std::uint32_t i) { return value_follows(reading, reading.mention(i)); });
}

/// True if a list of metrics names it.
bool is_listed(const PaperReading& reading, const Entity& e) {
  return std::any_of(e.mentions.begin(), e.mentions.end(), [&](std::uint32_t i) {
    const Mention& m = reading.mention(i);
    return m.source == MentionSource::metric_phrase && m.literal != Mention::none;
  });
}

const LexiconEntry& metric_entry(const RuleData& rules, const Entity& e) {
  return rules.entries[e.lexicon[static_cast<std::size_t>(NameKind::metric)]];
}

}  // namespace

bool has_firm_form(const PaperReading& reading, const RuleData& rules, const Entity& entity) {
  return std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](std::uint32_t i) {
    const std::uint32_t literal = reading.mention(i).literal;
    return literal != Mention::none && !rules.soft_names[literal];
  });
}

bool is_metric(const PaperReading& reading, const RuleData& rules, const Entity& entity, bool is_data) {
  const auto votes_reach = [&](Weight threshold) { return entity.vote(Vote::metric) >= rules.weights[threshold]; };
  const bool known = entity.knows(NameKind::metric), is_method = entity.knows(NameKind::method);
  if (known && !is_method && is_listed(reading, entity)) return true;
  // Masked autoencoders or mean absolute error: a value after the acronym decides.
  if (is_method && known && any_value_follows(reading, entity)) return true;
  if (is_data || is_method || entity.base != Mention::none) {
    return known && votes_reach(Weight::metric_noun) && !is_method;
  }
  if (!known) return votes_reach(Weight::metric_threshold) || is_valued_name(reading, rules, entity);
  const LexiconEntry& metric = metric_entry(rules, entity);
  if (metric.strict && has_firm_form(reading, rules, entity)) return true;
  // A quality (robustness, consistency) that only rises, without a value, is praise.
  return votes_reach(metric.weak ? Weight::metric_noun : Weight::metric_change) || has_value(reading, rules, entity);
}

bool has_value(const PaperReading& reading, const RuleData& rules, const Entity& entity) {
  const bool weak = entity.knows(NameKind::metric) && metric_entry(rules, entity).weak;
  if (!weak && any_value_follows(reading, entity)) return true;
  return std::any_of(entity.mentions.begin(), entity.mentions.end(),
                     [&](std::uint32_t i) { return is_near_quantity(reading, rules, reading.mention(i)); });
}

}  // namespace kgbuild::parsing
