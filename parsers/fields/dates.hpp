// Dates in text, in the usual written forms of English, Korean, Chinese, Japanese, German, French and Spanish.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// A date and the bytes [begin, end) of the text it was read from.
struct WrittenDate {
  std::string iso;  ///< `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as precise as the text says
  std::size_t begin = 0, end = 0;
};

/// The first complete date in `text` as `YYYY-MM-DD`; empty if there is none. Recognizes 2024-12-23 (also with `.`,
/// `/`, `_`), 2024. 12. 23., 2024년 12월 23일, 二〇二四年十二月二十三日, 20241223, December 23rd, 2024, 23 Dec
/// 2024, 23.12.2024, 23 de diciembre de 2024 and their like; of a range (`Dec 23 - Dec 29, 2024`) and of a week
/// (`2024-W52`) the first day. The day must exist and the year be between 1990 and 2099. `3/4/2024` may be of March or
/// April, and is not complete. Linear.
std::string find_date(std::string_view text);

/// The first complete date outside addresses, else the first month with a year, else the year of the first date whose
/// day and month cannot be told apart (`3/4/2024`). Linear.
std::optional<WrittenDate> find_written_date(std::string_view text);

/// The first year from 1990 to 2099 that is a word of its own: no letter touches it, no sign joins it to a digit.
std::optional<WrittenDate> find_year(std::string_view text);

/// The date in a field that holds one: as find_written_date, else as find_year, else as read_stored_date, else
/// the year in `2024Q1` and `FY2024`, else the day or the year that all readings of read_open_date have (`24.03.05`).
/// References may be older than that: of
/// a text that begins or ends with a year from 1500 to 1989, that year. Empty if there is none.
std::string read_date_field(std::string_view text);

/// The first thing that is written like a day but cannot be one, as `2024-02-30`; `iso` is empty.
std::optional<WrittenDate> find_impossible_date(std::string_view text);

}  // namespace kgbuild::parsing
