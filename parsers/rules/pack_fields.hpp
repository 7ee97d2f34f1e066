// "item_fields" and "person_fields" of a rule pack.
#pragma once

#include <string_view>

#include "base/json.hpp"
#include "parsers/items/item_fields.hpp"

namespace kgbuild::parsing {

/// Adds the names of a pack to `fields`. Throws RulePackError; `where` names the pack.
void load_item_fields(const JsonValue& pack, std::string_view where, ItemFields& fields);

}  // namespace kgbuild::parsing
