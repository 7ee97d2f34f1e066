// Blocks of YAML: the top-level keys of a map, each with what is below it.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// `text` with empty lines for all but the blocks of the keys `names`, or, if not `keep`, for those alone; empty if it
/// has none of them. Lines keep their numbers. Linear.
std::string select_yaml_blocks(std::string_view text, std::span<const std::string_view> names, bool keep);

/// The YAML between `---` and `---` or `...` at the top of a note, after an empty line for the first; else empty.
std::string find_front_yaml(std::string_view text);

}  // namespace kgbuild::parsing
