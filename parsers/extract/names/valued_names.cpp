#include "parsers/extract/names/valued_names.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/extract/names/metric_words.hpp"
#include "parsers/extract/names/paper_reading.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::string_view digits = "0123456789";

/// `ASR`
bool is_acronym(std::string_view name) {
  constexpr std::size_t min_acronym = 3, max_acronym = 6;  // two letters may be anything
  return name.size() >= min_acronym && name.size() <= max_acronym &&
         std::all_of(name.begin(), name.end(), is_ascii_upper);
}

/// `RayIoU`, `Knot Success`: ends as names of metrics do.
bool has_metric_ending(std::string_view name, const RuleData& rules) {
  constexpr std::size_t max_ending = 8;
  const std::size_t blank = name.rfind(' ');
  if (blank != std::string_view::npos) return is_metric_head(name.substr(blank + 1), rules);
  for (std::size_t length = 2; length < name.size() && length <= max_ending; ++length) {
    if (rules.words.metric_shapes.contains(name.substr(name.size() - length))) return true;
  }
  return false;
}

/// True if nothing after a name goes on with it: `ASR on X`, `ASR.`, `ASR를`.
bool ends_phrase(std::string_view after, const RuleData& rules) {
  constexpr std::string_view marks = ".,;:)|";
  if (after.empty() || marks.find(after.front()) != std::string_view::npos) return true;
  if (after.front() != ' ') return hangul_run(after, 0) > 0;
  after.remove_prefix(1);
  const ResultWords& words = rules.results;  // `12%의 KTR 향상`
  const bool change = words.gain_words.prefix_length(after) != 0 || words.drop_words.prefix_length(after) != 0;
  if (change && hangul_run(after, 0) > 0) return true;
  if (after.empty() || marks.find(after.front()) != std::string_view::npos) return true;
  return rules.metric_phrases.stops.contains(after.substr(0, after.find_first_of(" ,.")));
}

/// `52.1% ASR on X`, `0.31 RayIoU.`: the value right before. An acronym needs a unit: `2.33 USD` is a price.
bool follows_value(const PaperReading& reading, const RuleData& rules, const Mention& m) {
  constexpr std::size_t window = 24, max_marks = 3;
  const Sentence& s = reading.sentence_of(m);
  const std::string_view field = reading.text.field(s.in_title).substr(0, s.end);
  std::string_view number = field.substr(s.start, m.start - s.start);
  if (!number.ends_with(' ')) return false;
  number.remove_suffix(1);
  number = number.substr(number.size() - std::min(number.size(), window));
  number = number.substr(number.rfind(' ') + 1);
  const std::size_t digit = number.find_first_of(digits);
  if (digit > max_marks) return false;
  const std::size_t end = number.find_first_not_of("0123456789.,", digit);
  const bool decimal = end == std::string_view::npos && number.find('.', digit) != std::string_view::npos;
  const bool unit = end != std::string_view::npos && rules.results.unit_forms.prefix_length(number.substr(end)) != 0;
  const bool valued = unit || (decimal && !is_acronym(field.substr(m.start, m.end - m.start)));
  return valued && ends_phrase(field.substr(m.end), rules);
}

/// `ASR = 52.1%`, `RayIoU of 0.31`: the value right after. Unlike that of a known metric, it needs a link: in `an LLM
/// 52% better`, the name is not a metric.
bool precedes_value(const PaperReading& reading, const Mention& m) {
  const Sentence& s = reading.sentence_of(m);
  const std::string_view after = reading.text.field(s.in_title).substr(0, s.end).substr(m.end);
  for (const std::string_view link : {" of ", " from ", "=", " = ", ": "}) {
    if (!after.starts_with(link)) continue;
    const std::string_view number = after.substr(link.size());
    const std::size_t end = number.find_first_not_of(digits);
    if (end == 0 || end == std::string_view::npos) return false;
    return number[end] == '%' || (number[end] == '.' && end + 1 < number.size() && is_ascii_digit(number[end + 1]));
  }
  return false;
}

}  // namespace

bool is_valued_name(const PaperReading& reading, const RuleData& rules, const Entity& e) {
  const bool other = e.vote(Vote::introduces) > 0 || e.vote(Vote::benchmark) > 0 || e.vote(Vote::method) > 0;
  if (e.is_known() || e.title_name || other) return false;
  return std::any_of(e.mentions.begin(), e.mentions.end(), [&](std::uint32_t i) {
    const Mention& m = reading.mention(i);
    if (reading.sentence_of(m).in_title || !reading.sentence_of(m).digit) return false;
    const std::string_view name = surface(reading.text, m);
    return (is_acronym(name) || has_metric_ending(name, rules)) &&
           (follows_value(reading, rules, m) || precedes_value(reading, m));
  });
}

}  // namespace kgbuild::parsing
