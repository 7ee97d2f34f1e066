#include "parsers/extract/names/metric_evidence.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/extract/names/paper_reading.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

bool begins_with_unit(std::string_view text, const RuleData& rules) {
  return std::any_of(rules.results.units.begin(), rules.results.units.end(),
                     [&](const Unit& unit) { return !unit.form.empty() && text.starts_with(unit.form); });
}

bool is_near_quantity(const PaperReading& reading, const RuleData& rules, const Mention& m) {
  constexpr std::size_t before = 40, after = 60;  // bytes
  const Sentence& s = reading.sentence_of(m);
  const std::string_view field = reading.text.field(s.in_title);
  const std::size_t from = std::max<std::size_t>(s.start, m.start > before ? m.start - before : 0);
  const std::size_t to = std::min<std::size_t>(s.end, m.end + after);
  for (std::size_t at = from; at < to; ++at) {
    if (at >= m.start && at < m.end) continue;
    if (!is_ascii_digit(field[at]) || (at > from && is_ascii_alnum(field[at - 1]))) continue;
    while (at + 1 < to && (is_ascii_digit(field[at + 1]) || field[at + 1] == '.')) ++at;
    if (begins_with_unit(field.substr(at + 1), rules)) return true;
  }
  return false;
}

bool value_follows(const PaperReading& reading, const Mention& m) {
  const Sentence& s = reading.sentence_of(m);
  std::string_view rest = reading.text.field(s.in_title).substr(0, s.end).substr(m.end);
  if (rest.starts_with(')')) rest.remove_prefix(1);
  if (const std::size_t particle = hangul_run(rest, 0); particle <= 6) rest.remove_prefix(particle);
  const bool separated = rest.starts_with(' ') || rest.starts_with('=') || rest.starts_with(':');
  if (!separated) return false;
  rest.remove_prefix(std::min(rest.find_first_not_of(" =:"), rest.size()));
  for (const std::string_view word : {"of ", "from ", "is ", "to "}) {
    if (rest.starts_with(word)) rest.remove_prefix(word.size());
  }
  const std::size_t point = rest.find_first_not_of("0123456789");
  if (point == 0 || point == std::string_view::npos || point + 1 >= rest.size()) return false;
  return rest[point] == '%' || (rest[point] == '.' && is_ascii_digit(rest[point + 1]));
}

bool any_value_follows(const PaperReading& reading, const Entity& e) {
  return std::any_of(e.mentions.begin(), e.mentions.end(),
                     [&](std::uint32_t i) { return value_follows(reading, reading.mention(i)); });
}

/// `ASR`, `RayIoU`: capitals and digits, or a word that ends as names of metrics do.
bool has_metric_shape(std::string_view name, const RuleData& rules) {
  constexpr std::size_t min_acronym = 3, max_acronym = 6;
  if (name.size() < min_acronym || name.find(' ') != std::string_view::npos) return false;
  const bool acronym = name.size() <= max_acronym && std::all_of(name.begin(), name.end(), is_ascii_upper);
  for (std::size_t length = 2; !acronym && length < name.size() && length <= 8; ++length) {
    if (rules.words.metric_shapes.contains(name.substr(name.size() - length))) return true;
  }
  return acronym;
}

/// `52.1% ASR on X`, `0.31 RayIoU.`: the value right before, and nothing after that goes on with the name.
bool follows_value(const PaperReading& reading, const RuleData& rules, const Mention& m) {
  const Sentence& s = reading.sentence_of(m);
  const std::string_view field = reading.text.field(s.in_title).substr(0, s.end);
  std::string_view before = field.substr(s.start, m.start - s.start);
  if (!before.ends_with(' ')) return false;
  before.remove_suffix(1);
  const std::size_t blank = before.rfind(' ');
  const std::string_view number = before.substr(blank + 1);
  const std::size_t digit = number.find_first_of("0123456789");
  if (digit == std::string_view::npos || digit > 3) return false;
  const std::size_t end = number.find_first_not_of("0123456789.,", digit);
  const bool decimal = end == std::string_view::npos && number.find('.', digit) != std::string_view::npos;
  const bool percent = end != std::string_view::npos && begins_with_unit(number.substr(end), rules);
  const bool acronym =
      m.end - m.start <= 6 && std::all_of(field.begin() + m.start, field.begin() + m.end, is_ascii_upper);
  if (!percent && (!decimal || acronym)) return false;
  const std::string_view after = field.substr(m.end);
  if (after.empty() || std::string_view(".,;:)").find(after.front()) != std::string_view::npos) return true;
  if (after.front() != ' ') return hangul_run(after, 0) > 0;
  const std::string_view word = after.substr(1, after.find_first_of(" ,.", 1) - 1);
  return rules.metric_phrases.stops.contains(word);
}

/// `ASR = 52.1%`, `RayIoU of 0.31`: the value right after.
bool precedes_value(const PaperReading& reading, const Mention& m) {
  const Sentence& s = reading.sentence_of(m);
  std::string_view after = reading.text.field(s.in_title).substr(0, s.end).substr(m.end);
  for (const std::string_view link : {" of ", " from ", "=", " = ", ": "}) {
    if (!after.starts_with(link)) continue;
    const std::string_view number = after.substr(link.size());
    const std::size_t end = number.find_first_not_of("0123456789");
    if (end == 0 || end == std::string_view::npos) return false;
    return number[end] == '%' || (number[end] == '.' && end + 1 < number.size() && is_ascii_digit(number[end + 1]));
  }
  return false;
}

/// True if a mention is a form of the lexicon that needs no support from the text.
bool has_firm_form(const PaperReading& reading, const RuleData& rules, const Entity& e) {
  return std::any_of(e.mentions.begin(), e.mentions.end(), [&](std::uint32_t i) {
    const std::uint32_t literal = reading.mention(i).literal;
    return literal != Mention::none && !rules.soft_names[literal];
  });
}

const LexiconEntry& metric_entry(const RuleData& rules, const Entity& e) {
  return rules.entries[e.lexicon[static_cast<std::size_t>(NameKind::metric)]];
}

}  // namespace

bool is_acronym_with_value(const PaperReading& reading, const RuleData& rules, const Entity& e) {
  if (e.is_known() || e.title_name || e.vote(Vote::introduces) > 0 || e.vote(Vote::benchmark) > 0 ||
      e.vote(Vote::method) > 0)
    return false;
  return std::any_of(e.mentions.begin(), e.mentions.end(), [&](std::uint32_t i) {
    const Mention& m = reading.mention(i);
    return has_metric_shape(surface(reading.text, m), rules) &&
           (follows_value(reading, rules, m) || precedes_value(reading, m));
  });
}

bool is_metric(const PaperReading& reading, const RuleData& rules, const Entity& entity, bool is_data) {
  const auto votes_reach = [&](Weight threshold) { return entity.vote(Vote::metric) >= rules.weights[threshold]; };
  const bool known = entity.knows(NameKind::metric), is_method = entity.knows(NameKind::method);
  // Masked autoencoders or mean absolute error: a value after the acronym decides.
  if (is_method && known && any_value_follows(reading, entity)) return true;
  if (is_data || is_method || entity.base != Mention::none) {
    return known && votes_reach(Weight::metric_noun) && !is_method;
  }
  if (!known) return votes_reach(Weight::metric_threshold) || is_acronym_with_value(reading, rules, entity);
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
