// YAML as people write it by hand: values that should be quoted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kgbuild {
inline namespace base {

/// YAML with as many lines as before.
struct MendedYaml {
  std::string text;
  std::size_t lines = 0;         ///< that were changed
  std::uint32_t first_line = 0;  ///< 1-based
};

/// Quotes each plain value of a `key: value` line that YAML would not take as one text: with a colon and a blank in it,
/// with text after a closing quote or bracket, or with a sign of YAML (`@`, `*`, `%`, ...) before a word. Tabs of
/// indentation become two blanks. Values in blocks (`|`, `>`) stay. Linear.
MendedYaml mend_yaml(std::string_view text);

}  // namespace base
}  // namespace kgbuild
