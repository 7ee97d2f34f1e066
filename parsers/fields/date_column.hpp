// Dates whose day and month only the other dates of a column can tell apart.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// The dates in one column of a file. First every date is added, then each is read: `25/06/2017` shows that the day
/// comes first, and so the 12th of June in `12/06/2017`. Most dates of the column decide, never one against another.
class DateColumn {
 public:
  /// Takes the date into account.
  void add(std::string_view text);

  /// The day of a date that begins with two numbers up to 12, if the column shows their order; else nothing.
  std::optional<std::string> resolve(std::string_view text) const;
  /// How many dates can be read in two ways though the column does not show which.
  std::size_t undecided() const { return day_first_ == month_first_ ? open_ : 0; }

 private:
  std::size_t day_first_ = 0, month_first_ = 0, open_ = 0;
};

/// The day in a number as programs store it: days since 1899-12-30 as in Excel (`45292`), seconds, milliseconds or
/// microseconds since 1970. Empty for other texts and years outside 1990 to 2099.
std::string read_stored_date(std::string_view text);

}  // namespace kgbuild::parsing
