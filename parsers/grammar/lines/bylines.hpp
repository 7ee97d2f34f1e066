// People around a title, by their place: after a word such as `by`, or family names before it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// `by A`, `par A`, `von A`: the names after the first word; empty if it is another word, or part of a name as in
/// `von Neumann`.
std::string_view names_after_by(std::string_view text);

/// What a text of capitalised single words may be, in rising order.
enum class SurnameList : std::uint8_t {
  none,
  plain,   ///< `Moor`, `Moor, Lin`: family names if the other items of a list have such ones
  joined,  ///< `Moor & Lin`, `Moor, Lin and Ode`
};

/// What `text` is as a list of family names; `none` for other text. Linear.
SurnameList judge_surnames(std::string_view text);

/// `Moor;Lin;Ode` of `Moor, Lin and Ode`: no comma turns a name.
std::string part_surnames(std::string_view names);

/// True for `Moor & Lin.`, `Moor, Lin and Ode:`: family names alone, which are people only in the place of authors.
bool resembles_surnames(std::string_view text);

/// `5/3 Ann Moor: *Title*`, `5/3 (Ann Moor): Title` of a schedule: who presents the paper is between its date and its
/// title.
struct PresentedTitle {
  std::string_view date, title;
};

/// Nothing if the line does not begin with a date of digits and a name before a colon, or if neither the name is in
/// brackets nor the title marked: the name may be the first part of a title.
std::optional<PresentedTitle> split_presenter(std::string_view line);

}  // namespace kgbuild::parsing
