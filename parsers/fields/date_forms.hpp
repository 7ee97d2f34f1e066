// Forms of dates: sequences of tokens, and what their numbers mean.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "parsers/fields/date_tokens.hpp"

namespace kgbuild::parsing {

/// What a sequence of tokens is.
enum class DateReach { nothing, impossible, year, month, day };

struct DateReading {
  DateReach reach = DateReach::nothing;
  std::string iso;
  std::size_t used = 0;  ///< tokens
};

/// Reads the date that begins with the first token. Forms of days go first: `2024-03` is not read from `2024-03-14`,
/// nor from `2024-03-45`.
DateReading read_date(std::span<const DateToken> tokens);

}  // namespace kgbuild::parsing
