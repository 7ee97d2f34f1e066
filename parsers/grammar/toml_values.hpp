// A value of TOML as text. This header includes toml++, which is slow to compile.
#pragma once

#include <toml++/toml.h>

#include <optional>
#include <string>

namespace kgbuild::parsing {

/// A string, a whole number, a day or a time; nothing for other values.
std::optional<std::string> scalar_text(const toml::node& node);

}  // namespace kgbuild::parsing
