// Checks of option values. Each returns what is wrong, or nothing.
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.hpp"
#include "cli/options/option_parser.hpp"

namespace kgbuild::cli {

/// Accepts one of `choices`; `what` names the thing chosen in the message.
Check one_of(std::string what, std::vector<std::string_view> choices);
/// Accepts a comma-separated list of `choices`.
Check list_of(std::string what, std::vector<std::string_view> choices);

/// A finite number above 0.
std::string check_positive(const std::string& text);
/// A number from 0 to 1.
std::string check_share(const std::string& text);
/// A calendar day, YYYY-MM-DD.
std::string check_day(const std::string& text);
/// The prefix of an IRI (RFC 3986): a scheme, then characters that need no escapes.
std::string check_iri(const std::string& text);

std::string format_expected(const std::string& expected, const std::string& text);

/// Accepts a decimal integer from `min` to `max`.
template <typename Number>
Check integer_from(Number min, Number max = std::numeric_limits<Number>::max()) {
  return [min, max](const std::string& text) {
    const auto number = parse_number<Number>(text);
    if (number && *number >= min && *number <= max) return std::string();
    const bool is_bounded = max != std::numeric_limits<Number>::max();
    return format_expected(is_bounded ? "an integer from " + std::to_string(min) + " to " + std::to_string(max)
                                      : "an integer >= " + std::to_string(min),
                           text);
  };
}

}  // namespace kgbuild::cli
