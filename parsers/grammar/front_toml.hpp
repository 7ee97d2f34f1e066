// Front matter in TOML, as Hugo and Zola write it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parsers/grammar/front_matter.hpp"

namespace kgbuild::parsing {

/// The fields at the top level, then those of tables in it (`[extra]`, `[taxonomies]`), each group in the order of
/// keys. Values other than text, numbers, days and lists of those are left out. If `toml` is not TOML, `problem_line`
/// is the 1-based line of the first error and the result is empty. By toml++, which limits the depth to 256.
std::vector<FrontField> read_toml_fields(std::string_view toml, std::uint32_t& problem_line);

}  // namespace kgbuild::parsing
