// Paths that an output may have.
#pragma once

#include <string>

#include "kgbuild/error.hpp"

namespace kgbuild::exporting {

/// Throws UsageError for a path that no file can have: empty, or with a null byte, after which the system stops
/// reading.
inline void require_path(const std::string& path) {
  if (path.empty()) throw UsageError("the path of the output is empty");
  if (path.find('\0') != std::string::npos) throw UsageError("the path of the output contains a null byte");
}

}  // namespace kgbuild::exporting
