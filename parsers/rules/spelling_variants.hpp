// Spellings of a name that differ in hyphens and blanks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// `GSM8K` → `GSM8K`, `GSM-8K`, `GSM 8K`; `Llama 2` → `Llama 2`, `Llama-2`, `Llama2`. Joints of one kind vary together,
/// so that there are at most 12.
std::vector<std::string> spelling_variants(std::string_view form);

}  // namespace kgbuild::parsing
