// JSON text as papers, for formats that hold it.
#pragma once

#include "kgbuild/reader.hpp"
#include "parsers/items/item_fields.hpp"

namespace kgbuild::parsing {

/// Adds the papers in the JSON values of `source`, one after another or, if `by_lines`, one a line, by the names in
/// `fields`. Diagnostics: those of read_items, `malformed-json`, `no-paper`, `skipped-value`.
void read_json_values(const Source& source, bool by_lines, const ItemFields& fields, const RuleSet& rules,
                      ReadResult& out, Diagnostics& diagnostics);

}  // namespace kgbuild::parsing
