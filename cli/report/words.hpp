// Text that users type: lists and numbers. Misspelled names: base/nearest.hpp.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

#include "base/nearest.hpp"
#include "base/strings.hpp"

namespace kgbuild::cli {

/// The parts of `a,b,c`; empty parts are kept.
std::vector<std::string_view> split_list(std::string_view text, char separator = ',');

/// Parses all of `text` by std::from_chars.
template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
  Number number{};
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace kgbuild::cli
