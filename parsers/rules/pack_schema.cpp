#include "parsers/rules/pack_schema.hpp"

#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <string>

#include "base/strings.hpp"
#include "parsers/rules/embedded_packs.hpp"

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

}  // namespace kgbuild::parsing
