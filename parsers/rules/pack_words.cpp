#include "parsers/rules/pack_words.hpp"

#include <algorithm>
#include <utility>

#include "base/ascii.hpp"
#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::pair<const char*, WordSet WordClasses::*> classes[] = {
    {"particles", &WordClasses::particles},
    {"verb_endings", &WordClasses::verb_endings},
    {"version_words", &WordClasses::version_words},
    {"part_heads", &WordClasses::part_heads},
    {"component_heads", &WordClasses::component_heads},
    {"generic_nouns", &WordClasses::generic_nouns},
    {"connectors", &WordClasses::connectors},
    {"name_suffixes", &WordClasses::name_suffixes},
    {"data_shapes", &WordClasses::data_shapes},
    {"data_title_words", &WordClasses::data_title_words},
    {"metric_heads", &WordClasses::metric_heads},
    {"task_endings", &WordClasses::task_endings},
    {"method_heads", &WordClasses::method_heads},
    {"task_breaks", &WordClasses::task_breaks},
    {"task_mechanisms", &WordClasses::task_mechanisms},
    {"task_nouns", &WordClasses::task_nouns},
    {"task_carriers", &WordClasses::task_carriers}};

}  // namespace

void load_stop_words(const JsonValue& pack, std::string_view where, const WordSet& exceptions, StopWords& stops) {
  if (const JsonValue* groups = find_list(pack, "stops", where)) {
    for (const JsonValue& item : groups->GetArray()) {
      check_keys(item, {"group", "forms"}, where);
      const std::string group = require_string(item, "group", where);
      for (const auto& form : strings_or_none(item, "forms", where)) {
        std::string lower = ascii_lower(form);
        if (!exceptions.contains(lower)) stops.add(std::move(lower), group);
      }
    }
  }
  for (const auto& pattern : strings_or_none(pack, "stop_patterns", where)) {
    const std::string problem = stops.add_pattern(pattern);
    if (!problem.empty()) fail_pack(where, concat({"stop pattern ", pattern, ": ", problem}));
  }
}

void load_word_classes(const JsonValue& pack, std::string_view where, WordClasses& words) {
  const JsonValue* object = find_object(pack, "words", where);
  if (object == nullptr) return;
  for (const auto& item : object->GetObject()) {
    const std::string_view name = item.name.GetString();
    const auto* const known = std::ranges::find(classes, name, [](const auto& row) { return row.first; });
    if (known == std::end(classes)) fail_pack(where, concat({"no class of words is called ", name}));
    for (auto& word : strings_or_none(*object, known->first, where)) (words.*known->second).add(std::move(word));
  }
}

void load_weights(const JsonValue& pack, std::string_view where, Weights& weights) {
  const JsonValue* object = find_object(pack, "weights", where);
  if (object == nullptr) return;
  for (const auto& item : object->GetObject()) {
    const std::string_view name = item.name.GetString();
    if (!item.value.IsNumber()) fail_pack(where, "a weight must be a number");
    const auto* const known = std::ranges::find(weight_table, name, &NamedWeight::name);
    if (known == std::end(weight_table)) fail_pack(where, concat({"no weight is called ", name}));
    weights.set(known->weight, item.value.GetFloat());
  }
}

}  // namespace kgbuild::parsing
