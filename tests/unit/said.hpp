// Diagnostics as text that tests search.
#pragma once

#include <string>
#include <string_view>

#include "kgbuild/diagnostic.hpp"

namespace kgbuild::test {

inline bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// `code line: text`, a line each.
inline std::string list_diagnostics(const Diagnostics& diagnostics) {
  std::string said;
  for (const Diagnostic& d : diagnostics) said += d.code + ' ' + std::to_string(d.line) + ": " + d.text + '\n';
  return said;
}

}  // namespace kgbuild::test
