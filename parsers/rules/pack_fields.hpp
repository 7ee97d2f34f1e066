// "item_fields" and "person_fields" of a rule pack.
#pragma once

#include <string_view>

#include "base/json.hpp"
#include "parsers/grammar/field_words.hpp"
#include "parsers/items/item_fields.hpp"

namespace kgbuild::parsing {

/// Adds the names of a pack to `fields`. Throws RulePackError; `where` names the pack.
void load_item_fields(const JsonValue& pack, std::string_view where, ItemFields& fields);

/// Adds the field words that are not ASCII: `제목`, `作者`. English ones mean too many things as names of fields.
void add_field_words(const FieldWords& words, ItemFields& fields);

}  // namespace kgbuild::parsing
