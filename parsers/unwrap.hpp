// Prose broken into lines of one width, as typed by hand, made one line again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild {

/// Where a line break and the indentation behind it became one blank.
struct Join {
  std::uint32_t at = 0;       ///< bytes of the joined text up to and with the blank
  std::uint32_t removed = 0;  ///< bytes left out up to here
};

/// A text whose wrapped lines are joined. Both members are empty when it has none.
struct Unwrapped {
  std::vector<char> text;
  std::vector<Join> joins;  ///< ordered
};

/// Joins a line with the next one when it is long, no sentence ends with it, and neither line is a
/// heading, a list item, a field, a table row or a link. Linear.
Unwrapped unwrap_lines(std::string_view body);

/// The place in the text as it was written of the byte `at` of the joined text.
std::uint32_t written_offset(const std::vector<Join>& joins, std::uint32_t at);

}  // namespace kgbuild
