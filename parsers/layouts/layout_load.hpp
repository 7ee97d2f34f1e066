// The layouts of rule packs.
#pragma once

#include <string_view>

#include "base/json.hpp"
#include "parsers/layouts/layout.hpp"

namespace kgbuild::parsing {

/// Reads one layout. `where` names the pack in messages. Throws RulePackError. Patterns are compiled and examples are
/// run later, by `check_layout`.
Layout load_layout(const JsonValue& value, std::string_view where);

}  // namespace kgbuild::parsing
