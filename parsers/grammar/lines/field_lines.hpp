// Fields of a line in the order title, people, year, venue, which one sign parts: `Title; Moor, Bo; 2022; MIDL`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// What follows a title. Views into the line.
struct FieldByline {
  std::string_view people;  ///< with the signs between them
  std::string year;
  std::string_view venue;  ///< what is after the year, or between it and the people; may be empty
};

/// `Jun Ogawa | 2023 | BlackboxNLP`, `Moor, Bo; 2022;`: at most eight fields, one of them a year, people before it, and
/// at most one other field, which is short. Nothing for anything else. Linear.
std::optional<FieldByline> read_field_byline(std::string_view line);

/// The title in `Title; Moor, Bo; 2022`: the first field, if what follows is a byline. Empty for anything else. Linear.
std::string_view read_field_title(std::string_view line);

}  // namespace kgbuild::parsing
