#include "parsers/extract/names/name_forms.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/extract/names/name_run.hpp"
#include "parsers/extract/names/paper_reading.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

bool ends_with_any(std::string_view name, const WordSet& ends) {
  for (std::size_t length = 2; length <= 9 && length < name.size(); ++length) {
    if (ends.contains(name.substr(name.size() - length))) return true;
  }
  return false;
}

/// `SE`, `MLMs`: too ambiguous to be a name by its shape alone, without a long form.
bool is_short_acronym(std::string_view name) {
  if (name.size() > 2 && name.back() == 's') name.remove_suffix(1);
  return name.size() <= 3 && std::all_of(name.begin(), name.end(), is_ascii_upper);
}

/// `Resolve@1`, `Solve@k`
bool is_at_rank(std::string_view name) {
  const std::size_t at = name.rfind('@');
  if (at == std::string_view::npos || at == 0 || at + 1 == name.size()) return false;
  const std::string_view rank = name.substr(at + 1);
  return rank == "k" || rank == "K" || rank == "N" || std::all_of(rank.begin(), rank.end(), is_ascii_digit);
}

/// The weight of a name of a part, `Scene Magnifier Module`. One that begins with a known name (`CLIP Text Encoder`) is
/// not new and has none.
std::optional<Weight> component_weight(std::string_view name, const RuleData& rules) {
  if (!ends_with_component_head(name, rules) || !is_ascii_upper(name.front())) return std::nullopt;
  const std::string key = fold_name(name.substr(0, name.find(' ')));
  for (const auto& keys : rules.entry_by_key) {
    if (keys.contains(key)) return std::nullopt;
  }
  if (rules.words.part_heads.contains(name.substr(name.rfind(' ') + 1))) return Weight::part_head;
  const auto marks = std::count_if(name.begin(), name.end(), [](char c) { return c == ' ' || c == '-'; });
  return marks >= 2 ? Weight::component_long : Weight::component_head;
}

bool follows_quote(const PaperReading& reading, const Mention& m) {
  const std::string_view field = reading.text.field(reading.sentence_of(m).in_title);
  return m.start > 0 && (field[m.start - 1] == '\'' || field[m.start - 1] == '"');
}

/// True for names that the title presents or that the text repeatedly calls new. Overrides the stop list.
bool is_presented_as_new(const PaperReading& reading, const RuleData& rules, const Entity& e) {
  if (e.title_name) return true;
  const bool quoted = std::any_of(e.mentions.begin(), e.mentions.end(),
                                  [&](std::uint32_t i) { return follows_quote(reading, reading.mention(i)); });
  return e.vote(Vote::introduces) + (quoted ? rules.weights[Weight::quoted] : 0) >=
         rules.weights[Weight::introduces_over_stop];
}

/// True if the lexicon knows the name as a method or benchmark by an entry that is not `weak`: then it is not a stop
/// word.
bool is_firmly_known(const RuleData& rules, const Entity& e) {
  const auto is_firm = [&](NameKind kind) {
    return e.knows(kind) && !rules.entries[e.lexicon[static_cast<std::size_t>(kind)]].weak;
  };
  return is_firm(NameKind::method) || is_firm(NameKind::benchmark);
}

/// Adds what the last of several words of a form shows.
void add_ending(std::string_view last, const RuleData& rules, NameForms& out) {
  out.several_words = true;
  out.metric_ending = out.metric_ending || rules.words.metric_heads.contains(last);
  out.task_ending = out.task_ending || rules.words.task_endings.contains(last);
}

}  // namespace

NameForms read_forms(const PaperReading& reading, const RuleData& rules, const Entity& entity) {
  NameForms out;
  out.stop_word = !is_firmly_known(rules, entity);
  bool any_shaped = false, any_short = false;
  std::string_view previous;  // most names are written in one way
  for (const std::uint32_t i : entity.mentions) {
    const std::string_view name = surface(reading.text, reading.mention(i));
    if (name == std::exchange(previous, name)) continue;
    out.stop_word = out.stop_word && rules.is_stop(name);
    const std::string_view last = name.substr(name.rfind(' ') + 1);
    const bool shaped = has_name_shape(last) || has_name_shape(name.substr(0, name.find(' ')));
    const bool is_short = is_short_acronym(name);
    any_short = any_short || is_short;
    any_shaped = any_shaped || shaped;
    out.shaped = out.shaped || (shaped && !is_short);
    out.data_shape = out.data_shape || ends_with_any(name, rules.words.data_shapes);
    if (!out.component) out.component = component_weight(name, rules);
    out.latin = out.latin || std::any_of(name.begin(), name.end(), is_ascii_letter);
    out.metric_ending = out.metric_ending || is_at_rank(name);
    if (last.size() < name.size()) add_ending(last, rules, out);
  }
  out.shaped = out.shaped || (any_shaped && out.several_words);
  if (out.stop_word) out.stop_word = any_short ? !entity.title_name : !is_presented_as_new(reading, rules, entity);
  if (out.stop_word) out.component.reset();  // `Vision Encoder` is a part of anybody's model
  return out;
}

}  // namespace kgbuild::parsing
