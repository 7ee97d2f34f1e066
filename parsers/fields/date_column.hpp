// Dates whose parts only the other dates of a column can order.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "parsers/fields/open_date.hpp"

namespace kgbuild::parsing {

/// The dates in one column of a file. First every date is added, then each is read: `25/06/2017` shows that the day
/// comes first, and so the 12th of June in `12/06/2017`; `24.04.02` shows that `24.03.15` begins with its year. Most
/// dates of the column decide, never one against another.
class DateColumn {
 public:
  /// Takes the date into account.
  void add(std::string_view text);

  /// The day of a date as read_open_date() knows it, if its form or the column shows the order of its parts; else
  /// nothing. `--MM-DD` if it has no year.
  std::optional<std::string> resolve(std::string_view text) const;
  /// How many dates can be read in two ways though the column does not show which.
  std::size_t undecided() const;

 private:
  std::optional<DateOrder> choose(std::size_t orders) const;

  std::array<std::size_t, date_order_count> votes_{};                   ///< dates that only one order fits
  std::array<std::size_t, std::size_t{1} << date_order_count> open_{};  ///< others, by the mask of their orders
};

/// What to say of dates that are undecided.
std::string describe_undecided_dates(std::size_t count);
/// What to say of days of which nothing gives the year.
std::string describe_yearless_dates(std::size_t count);

/// The day in a number as programs store it: days since 1899-12-30 as in Excel (`45292`), seconds, milliseconds or
/// microseconds since 1970. Empty for other texts and years outside 1990 to 2099.
std::string read_stored_date(std::string_view text);

}  // namespace kgbuild::parsing
