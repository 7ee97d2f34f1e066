// Numbers of votes in text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kgbuild::parsing {

/// The first whole number in `text`; commas may separate thousands. Nothing for a negative number or a decimal one.
std::optional<std::int64_t> parse_votes(std::string_view text);

}  // namespace kgbuild::parsing
