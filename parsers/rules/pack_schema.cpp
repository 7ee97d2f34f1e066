#include "parsers/rules/pack_schema.hpp"

#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <string>
#include <unordered_set>
#include <utility>

#include "parsers/rules/embedded_packs.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t most_depth = 32;

using Level = std::pair<const PackValue*, std::size_t>;  // a value and how deep it stands

void add_members(const PackValue& object, std::size_t depth, std::string_view where, std::vector<Level>& open) {
  std::unordered_set<std::string_view> keys;
  for (const auto& member : object.GetObject()) {
    const std::string_view key(member.name.GetString(), member.name.GetStringLength());
    if (!keys.insert(key).second) fail_pack(where, "key \"" + std::string(key) + "\" stands twice in one object");
    open.emplace_back(&member.value, depth);
  }
}

}  // namespace

void check_structure(const PackValue& pack, std::string_view where) {
  std::vector<Level> open{{&pack, 1}};
  while (!open.empty()) {
    const auto [value, depth] = open.back();
    open.pop_back();
    if (depth > most_depth) fail_pack(where, "is nested deeper than 32 levels");
    if (value->IsObject()) add_members(*value, depth + 1, where, open);
    if (!value->IsArray()) continue;
    for (const PackValue& item : value->GetArray()) open.emplace_back(&item, depth + 1);
  }
}

void check_schema(const PackValue& pack, std::string_view where) {
  const std::string_view text = rule_pack_schema();
  rapidjson::Document json;
  json.Parse(text.data(), text.size());
  const rapidjson::SchemaDocument schema(json);
  rapidjson::SchemaValidator validator(schema);
  if (pack.Accept(validator)) return;
  rapidjson::StringBuffer place;
  validator.GetInvalidDocumentPointer().Stringify(place);
  const std::string at = place.GetSize() == 0 ? "/" : place.GetString();
  fail_pack(where, "breaks the schema (rule-pack.schema.json) at " + at + ": " + validator.GetInvalidSchemaKeyword());
}

}  // namespace kgbuild::parsing
