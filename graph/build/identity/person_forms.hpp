// Forms of folded names of persons (`yann-n-dauphin`).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::graphs {

/// The key without middle initials, and with middle names as initials, as far as these differ from it.
std::vector<std::string> list_short_forms(std::string_view key);

/// The key without hyphens.
std::string drop_hyphens(std::string_view key);

/// False for a first name of one letter, which many people share. Merged with the only long form that fits, it
/// would separate again as soon as more files add a second one: a build of half of the files would then give an id
/// that the whole build does not know as the same person.
bool has_first_name(std::string_view key);

}  // namespace kgbuild::graphs
