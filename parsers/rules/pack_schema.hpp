// A user's pack against schemas/rule-pack.schema.json, which is embedded at build time.
#pragma once

#include <string_view>

#include "base/pack_value.hpp"

namespace kgbuild::parsing {

/// Throws RulePackError for a pack with a key twice in one object, or nested deeper than any pack is.
void check_structure(const PackValue& pack, std::string_view where);

/// Throws RulePackError for a pack that the schema refuses, with the place in the pack and the
/// schema's keyword. The structure must have been checked: the validator is recursive.
void check_schema(const PackValue& pack, std::string_view where);

}  // namespace kgbuild::parsing
