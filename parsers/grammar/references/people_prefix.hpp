// The people that a formatted reference begins with.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

struct PeoplePrefix {
  std::vector<std::string> names;  ///< in the order of Western names
  std::size_t end = 0;             ///< offset after the list, and after the dot of its last initial
  bool more = false;               ///< `et al.`
  bool sure = false;               ///< several names, an initial, a turned name: a title has none of these
  bool stopped = false;            ///< a full stop ends the list, which may be the dot of an initial
};

/// The longest list of people at the start of plain text, in any of the usual orders: `Hu, E. J., & Shen, Y.`,
/// `E. J. Hu and Y. Shen`, `Hu EJ, Shen Y`, `Hu, Edward, Yelong Shen, and ...`, `김철수, 이영희`. Without names if
/// there is none. Linear; reads at most 64 KiB.
PeoplePrefix find_people_prefix(std::string_view text);

}  // namespace kgbuild::parsing
