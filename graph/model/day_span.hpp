// The span of days in which something was seen.
#pragma once

#include <limits>

#include "kgbuild/day.hpp"

namespace kgbuild::graphs {

inline constexpr Day no_day = std::numeric_limits<Day>::min();

/// First and last of the days added; both are no_day before the first.
struct DaySpan {
  Day first = no_day, last = no_day;

  /// Ignores no_day.
  void add(Day day) {
    if (day == no_day) return;
    if (first == no_day || day < first) first = day;
    if (last == no_day || day > last) last = day;
  }
};

}  // namespace kgbuild::graphs
