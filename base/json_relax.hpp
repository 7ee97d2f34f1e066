// Data written as Python, JavaScript or JSON with comments, as JSON.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild {
inline namespace base {

/// The objects and lists of `text` as JSON values, one after another, with line ends where they were. Read are: single
/// quotes, backticks, prefixes and escapes of strings; `None`, `True`, `undefined`; keys without quotes; comments;
/// tuples; calls such as `datetime.date(2024, 3, 14)` and `array([...])`; missing and doubled commas; assignments and
/// calls around a value: `export const papers = [...];`, `callback({...})`. What is open at the end stays open. Linear.
std::string relax_json(std::string_view text);

}  // namespace base
}  // namespace kgbuild
