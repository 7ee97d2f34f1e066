// Papers in YAML.
#pragma once

#include <string_view>

#include "kgbuild/reader.hpp"

namespace kgbuild::parsing {

/// Adds the papers in `written`, which has the lines of `source`. Diagnostics: `malformed-yaml`, `mended-yaml` and
/// those of read_items.
void read_yaml_text(const Source& source, std::string_view written, const RuleSet& rules, ReadResult& out,
                    Diagnostics& diagnostics);

}  // namespace kgbuild::parsing
