// JSON that one wrong value would make unreadable.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kgbuild {
inline namespace base {

/// JSON of the same length in which `""` and blanks, which fit anywhere, replace what a parser would stop at.
struct RepairedJson {
  std::string text;
  std::size_t skipped = 0;        ///< numbers that no double holds, values nested deeper than `max_json_depth`
  std::size_t first_skipped = 0;  ///< offset
};

/// Repairs values only: `NaN`, `Infinity` (Python writes them; not counted), numbers out of range, values nested too
/// deeply, escaped lone surrogates. Line ends stay where they are. Linear, no recursion.
RepairedJson repair_json(std::string_view text);

}  // namespace base
}  // namespace kgbuild
