// The project's schemas.
#pragma once

#include <string>

#include "folder.hpp"

namespace kgbuild::test {

/// A file of the project's folder `schemas`.
inline std::string read_schema(const std::string& name) { return read_text(KGBUILD_SCHEMAS + name); }

}  // namespace kgbuild::test
