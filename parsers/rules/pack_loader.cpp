#include "parsers/rules/pack_loader.hpp"

#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <string>
#include <unordered_set>

#include "base/read_file.hpp"
#include "base/strings.hpp"
#include "kgbuild/error.hpp"
#include "parsers/layouts/layout_load.hpp"
#include "parsers/rules/confidence.hpp"
#include "parsers/rules/embedded_packs.hpp"
#include "parsers/rules/pack_cues.hpp"
#include "parsers/rules/pack_fields.hpp"
#include "parsers/rules/pack_metric_phrases.hpp"
#include "parsers/rules/pack_results.hpp"
#include "parsers/rules/pack_words.hpp"

namespace kgbuild::parsing {

void check_schema(const JsonValue& pack, std::string_view where) {
  const std::string_view text = rule_pack_schema();
  rapidjson::Document json;
  json.Parse(text.data(), text.size());
  const rapidjson::SchemaDocument schema(json);
  rapidjson::SchemaValidator validator(schema);
  if (pack.Accept(validator)) return;
  rapidjson::StringBuffer place;
  validator.GetInvalidDocumentPointer().Stringify(place);
  const std::string_view at = place.GetSize() == 0 ? "/" : place.GetString();
  fail_pack(where,
            concat({"breaks the schema (rule-pack.schema.json) at ", at, ": ", validator.GetInvalidSchemaKeyword()}));
}

namespace {

/// Recursive: the parser bounds the depth.
void check_repeated_keys(const JsonValue& value, std::string_view where) {
  if (value.IsArray()) {
    for (const JsonValue& item : value.GetArray()) check_repeated_keys(item, where);
  }
  if (!value.IsObject()) return;
  std::unordered_set<std::string_view> keys;
  for (const auto& member : value.GetObject()) {
    const std::string_view key(member.name.GetString(), member.name.GetStringLength());
    if (!keys.insert(key).second) fail_pack(where, concat({"key \"", key, "\" occurs twice in one object"}));
    check_repeated_keys(member.value, where);
  }
}

/// Without the checks of `read_pack`: a unit test makes sure that these packs are clean.
JsonDocument parse_embedded(const EmbeddedPack& pack) {
  JsonDocument document;
  document.Parse(pack.text.data(), pack.text.size());
  if (document.HasParseError()) fail_pack(pack.name, describe_json_error(document.GetParseError()));
  return document;
}

}  // namespace

JsonDocument read_pack(const std::string& file) {
  std::string json;
  try {
    json = read_file(file, max_table_bytes);
  } catch (const InputError& error) {
    throw RulePackError(error.what());
  }
  if (json.empty()) fail_pack(file, "the rule pack is empty; name a JSON file");
  if (json.starts_with("\xEF\xBB\xBF")) json.erase(0, 3);
  JsonDocument pack;
  JsonProblem problem;
  if (!parse_json(json, pack, problem)) {
    const std::string_view before = std::string_view(json).substr(0, problem.offset);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t column = before.size() - (before.rfind('\n') + 1) + 1;  // npos + 1 is 0
    fail_pack(file, concat({"not valid JSON at byte ", std::to_string(before.size()), " (line ", std::to_string(line),
                            ", column ", std::to_string(column), "): ", problem.reason}));
  }
  check_repeated_keys(pack, file);
  return pack;
}

void PackLoader::add_table(const std::string& file, Diagnostics& diagnostics) {
  lexicon_.add_table(read_name_table(file, diagnostics));
  end_pack(file);
}

void PackLoader::load_file(const std::string& file) {
  const JsonDocument pack = read_pack(file);
  load(pack, file);  // before the schema: its errors name rules
  check_schema(pack, file);
}

void PackLoader::load(const JsonValue& pack, std::string_view name) {
  if (!pack.IsObject()) fail_pack(name, "a rule pack is a JSON object");
  check_keys(pack, {"$schema",        "pack",         "layouts",     "field_words",    "item_fields", "person_fields",
                    "status_words",   "element_uses", "venues",      "publishers",     "names",       "task_heads",
                    "task_modifiers", "task_gerunds", "task_frames", "metric_phrases", "stops",       "stop_patterns",
                    "words",          "weights",      "name_model",  "connectors",     "cues",        "results"},
             name);
  if (const JsonValue* layouts = find_list(pack, "layouts", name)) {
    for (const JsonValue& layout : layouts->GetArray())
      data_->layouts.push_back(std::make_shared<const Layout>(load_layout(layout, name)));
  }
  load_field_words(pack, name, data_->field_words);
  load_item_fields(pack, name, data_->item_fields);
  load_element_uses(pack, name, data_->element_uses);
  lexicon_.load(pack, name);
  task_words_.load(pack, name);
  data_->task_frames.load(pack, name);
  load_stop_words(pack, name, lexicon_.table_forms(), data_->stops);
  load_word_classes(pack, name, data_->words);
  load_weights(pack, name, data_->weights);
  load_name_model(pack, name, data_->name_model);
  for (auto& cue : load_cues(pack, name)) {
    if (cue_ids_.add(cue->id)) data_->cues.push_back(std::move(cue));
  }
  load_result_words(pack, name, data_->results);
  load_metric_phrases(pack, name, data_->metric_phrases);
  end_pack(name);
}

void PackLoader::end_pack(std::string_view name) {
  data_->packs.push_back({std::string(name), data_->entries.size(), data_->cues.size(), data_->layouts.size(),
                          data_->task_frames.all().size()});
}

void PackLoader::finish_cues() {
  for (std::uint32_t i = 0; i < data_->cues.size(); ++i) {
    for (const auto& literal : data_->cues[i]->literals) {
      const std::uint32_t number = data_->cue_literals.add(literal, true);
      data_->cues_of_literal.resize(data_->cue_literals.size());
      data_->cues_of_literal[number].push_back(i);
    }
  }
  data_->cue_literals.build();
}

std::shared_ptr<RuleData> PackLoader::finish() {
  lexicon_.finish();
  task_words_.finish();
  share_field_words(data_->field_words, data_->item_fields);
  if (const std::string problem = data_->stops.finish(); !problem.empty())
    fail_pack("stop patterns of all packs", problem);
  finish_cues();
  for (const auto& [weight, name] : weight_table)
    if (!data_->weights.has(weight)) throw RulePackError(concat({"no pack has the weight ", name}));
  return std::move(data_);
}

std::shared_ptr<const RuleData> load_rule_data(const UserRules& user, Diagnostics& diagnostics) {
  PackLoader loader;
  for (const auto& file : user.names) loader.add_table(file, diagnostics);
  for (const auto& file : user.packs) loader.load_file(file);
  for (const auto& pack : embedded_packs()) loader.load(parse_embedded(pack), pack.name);
  std::shared_ptr<RuleData> data = loader.finish();
  if (user.min_confidence) set_min_confidence(*user.min_confidence, *data);
  return data;
}

}  // namespace kgbuild::parsing
