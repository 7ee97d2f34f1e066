// How common a name is among the people of these files.
#pragma once

#include <string_view>
#include <vector>

namespace kgbuild::graphs {

/// For each name how many further people of it are to be expected if given and family names are independent: the
/// names that share its given name, times those that share its family name, over all names. `Wei Liu` has many,
/// `Mor Geva` none, however many papers they wrote. 0 for a name of one word and for one with a number, which says who
/// it is. Keys are folded names, those of persons only. Linear.
std::vector<double> expect_namesakes(const std::vector<std::string_view>& keys);

}  // namespace kgbuild::graphs
