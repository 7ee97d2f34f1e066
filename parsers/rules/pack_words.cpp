#include "parsers/rules/pack_words.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::pair<const char*, WordSet WordClasses::*> classes[] = {
    {"particles", &WordClasses::particles},
    {"verb_endings", &WordClasses::verb_endings},
    {"version_words", &WordClasses::version_words},
    {"model_sizes", &WordClasses::model_sizes},
    {"part_heads", &WordClasses::part_heads},
    {"component_heads", &WordClasses::component_heads},
    {"generic_nouns", &WordClasses::generic_nouns},
    {"connectors", &WordClasses::connectors},
    {"name_suffixes", &WordClasses::name_suffixes},
    {"data_shapes", &WordClasses::data_shapes},
    {"data_title_words", &WordClasses::data_title_words},
    {"metric_shapes", &WordClasses::metric_shapes},
    {"metric_heads", &WordClasses::metric_heads},
    {"task_endings", &WordClasses::task_endings},
    {"method_heads", &WordClasses::method_heads},
    {"task_breaks", &WordClasses::task_breaks},
    {"task_mechanisms", &WordClasses::task_mechanisms},
    {"task_verbs", &WordClasses::task_verbs},
    {"task_plain_nouns", &WordClasses::task_plain_nouns},
    {"noun_unlike_endings", &WordClasses::noun_unlike_endings},
    {"korean_nouns", &WordClasses::korean_nouns},
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

void TaskWordsLoader::load(const JsonValue& pack, std::string_view where) {
  constexpr std::size_t max_words = 4000;  // numbers have 16 bits
  load_modifiers(pack, where);
  load_heads(pack, where);
  if (const JsonValue* gerunds = find_object(pack, "task_gerunds", where)) {
    for (const auto& item : gerunds->GetObject()) {
      const char* verb = item.name.GetString();
      words_.gerunds.add(verb, require_string(*gerunds, verb, where));
    }
  }
  if (words_.heads.size() > max_words || words_.modifiers.size() > max_words)
    fail_pack(where, "more than 4000 words of tasks");
}

void TaskWordsLoader::load_modifiers(const JsonValue& pack, std::string_view where) {
  const JsonValue* modifiers = find_list(pack, "task_modifiers", where);
  if (modifiers == nullptr) return;
  for (const JsonValue& item : modifiers->GetArray()) {
    check_keys(item, {"en", "forms", "manner"}, where);
    const std::string name = require_string(item, "en", where);
    const std::uint16_t number = add_modifier(name);
    if (bool_or(item, "manner", false, where)) {
      words_.manner.resize(words_.modifiers.size());
      words_.manner[number] = true;
    }
    add_form(name, number, false);
    for (const auto& form : strings_or_none(item, "forms", where)) add_form(form, number, false);
  }
}

void TaskWordsLoader::load_heads(const JsonValue& pack, std::string_view where) {
  const JsonValue* heads = find_list(pack, "task_heads", where);
  if (heads == nullptr) return;
  for (const JsonValue& item : heads->GetArray()) {
    check_keys(item, {"en", "forms", "with", "converts", "in_title"}, where);
    TaskWords::Head head;
    head.name = require_string(item, "en", where);
    head.converts = bool_or(item, "converts", false, where);
    head.in_title = bool_or(item, "in_title", true, where);
    for (auto& name : strings_or_none(item, "with", where)) head.with.push_back(add_modifier(std::move(name)));
    const auto number = static_cast<std::uint16_t>(words_.heads.size());
    add_form(head.name, number, true);
    for (const auto& form : strings_or_none(item, "forms", where)) add_form(form, number, true);
    words_.heads.push_back(std::move(head));
  }
}

/// The number of a modifier, which a head of an earlier pack may have named already.
std::uint16_t TaskWordsLoader::add_modifier(std::string name) {
  const auto known = std::ranges::find(words_.modifiers, name);
  const auto number = static_cast<std::uint16_t>(known - words_.modifiers.begin());
  if (known == words_.modifiers.end()) words_.modifiers.push_back(std::move(name));
  return number;
}

void TaskWordsLoader::add_form(std::string_view form, std::uint16_t number, bool head) {
  constexpr std::size_t two_syllables = 6;
  if (form.size() < 2 || form.size() > 160) return;
  forms_.push_back({names_.add(form, true), number, head});
  if (!head) return;
  const bool ascii = (form.front() & 0x80) == 0;
  words_.head_starts.add(ascii ? ascii_lower(form.substr(0, form.find(' ')))
                               : std::string(form.substr(0, two_syllables)));
}

void TaskWordsLoader::finish() {
  words_.head_of.assign(names_.size(), TaskWords::none);
  words_.modifier_of.assign(names_.size(), TaskWords::none);
  for (const Form& form : forms_) {
    std::uint16_t* place = &(form.head ? words_.head_of : words_.modifier_of)[form.literal];
    if (!form.head && *place != TaskWords::none) continue;  // the first meaning wins
    while (*place != TaskWords::none && *place != form.number) place = &words_.heads[*place].otherwise;
    *place = form.number;
  }
}

}  // namespace kgbuild::parsing
