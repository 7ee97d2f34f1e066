// A user's pack against schemas/rule-pack.schema.json, which is embedded at build time.
#pragma once

#include <string_view>

#include "base/json.hpp"

namespace kgbuild::parsing {

/// Throws RulePackError for a pack that the schema rejects, with the place in the pack and the schema's keyword.
/// The loader checks all that it reads, and its messages name the rule; the schema also covers what it never reads.
void check_schema(const JsonValue& pack, std::string_view where);

}  // namespace kgbuild::parsing
