// The layouts of rule packs: loaded, then proved by their own examples.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "kgbuild/entry.hpp"
#include "parsers/grammar/lines/field_words.hpp"
#include "parsers/layouts/layout.hpp"

namespace kgbuild::parsing {

/// Reads one layout. `where` names the pack in messages. Throws RulePackError. Patterns are compiled and examples are
/// run later, by `check_layout`.
Layout load_layout(const JsonValue& value, std::string_view where);

/// Compiles the patterns and runs the examples and counterexamples. One line for each failure, empty if all pass.
std::vector<std::string> check_layout(const Layout& layout, const FieldWords& words);

/// Adds "field_words" and "venues" of a pack. Throws RulePackError; `where` names the pack.
void load_field_words(const JsonValue& pack, std::string_view where, FieldWords& words);

/// `date | title | url or id | votes | authors | body`. Authors are separated by `; `, lines of the body by ` / `; a
/// missing value is `-`.
std::string describe_entry(const Entry& entry);

}  // namespace kgbuild::parsing
