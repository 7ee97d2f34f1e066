#include "parsers/rules/pack_metric_phrases.hpp"

#include <utility>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

/// Adds the English name and the forms of each word; forms that are not Latin are also those of `korean`.
void load_forms(const JsonValue& list, std::string_view where, WordMap<std::string>& words, FormList* korean,
                WordSet& bare) {
  for (const JsonValue& item : list.GetArray()) {
    check_keys(item, {"en", "forms", "bare"}, where);
    const std::string name = require_string(item, "en", where);
    const bool alone = bool_or(item, "bare", false, where);
    const auto add = [&](const std::string& form) {
      words.add(form, name);
      if (alone) bare.add(form);
      if (korean != nullptr && !form.empty() && !is_ascii_alnum(form.back())) korean->add(form);
    };
    add(name);
    for (const auto& form : strings_or_none(item, "forms", where)) add(form);
  }
}

constexpr std::pair<const char*, FormList MetricPhraseWords::*> lists[] = {
    {"stop_starts", &MetricPhraseWords::stop_starts}, {"stop_ends", &MetricPhraseWords::stop_ends},
    {"before_number", &MetricPhraseWords::before},    {"after_number", &MetricPhraseWords::after},
    {"counted", &MetricPhraseWords::counted},         {"compared", &MetricPhraseWords::compared}};

}  // namespace

void load_metric_phrases(const JsonValue& pack, std::string_view where, MetricPhraseWords& words) {
  const JsonValue* object = find_object(pack, "metric_phrases", where);
  if (object == nullptr) return;
  check_keys(*object,
             {"heads", "modifiers", "stops", "stop_starts", "stop_ends", "before_number", "after_number", "counted",
              "compared"},
             where);
  WordSet none;
  if (const JsonValue* heads = find_list(*object, "heads", where))
    load_forms(*heads, where, words.heads, &words.head_forms, words.bare);
  if (const JsonValue* modifiers = find_list(*object, "modifiers", where))
    load_forms(*modifiers, where, words.modifiers, nullptr, none);
  for (auto& word : strings_or_none(*object, "stops", where)) words.stops.add(std::move(word));
  for (const auto& [key, list] : lists) {
    for (auto& form : strings_or_none(*object, key, where)) (words.*list).add(std::move(form));
  }
}

}  // namespace kgbuild::parsing
