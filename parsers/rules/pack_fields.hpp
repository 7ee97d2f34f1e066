// "item_fields", "person_fields", "status_words" and "element_uses" of a rule pack.
#pragma once

#include <string_view>

#include "base/json.hpp"
#include "parsers/grammar/lines/field_words.hpp"
#include "parsers/items/element_uses.hpp"
#include "parsers/items/item_fields.hpp"

namespace kgbuild::parsing {

/// Adds the names of a pack to `fields`. Throws RulePackError; `where` names the pack.
void load_item_fields(const JsonValue& pack, std::string_view where, ItemFields& fields);

/// Adds the names of elements that a pack has. Throws RulePackError.
void load_element_uses(const JsonValue& pack, std::string_view where, ElementUses& uses);

/// Gives `fields` the field words that are not ASCII, `제목`, `作者`, and `words` the words of statuses. English field
/// words mean too many things as names of fields.
void share_field_words(FieldWords& words, ItemFields& fields);

}  // namespace kgbuild::parsing
