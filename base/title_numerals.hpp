// The words of a title, and its numerals: parts and versions of a work differ in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kgbuild {
inline namespace base {

/// The words of a title in their spelling, parted at blanks and punctuation: views into it.
std::vector<std::string_view> split_title(std::string_view title);

/// The numerals of a title, sorted: its numbers, also within a word (`GPT-4`, `v2`); Roman numerals in capitals, as
/// numbers, of which `I`, `V` and `X` count only at the end or before a colon; letters after `Part`.
std::vector<std::string> title_numerals(std::string_view title);

}  // namespace base
}  // namespace kgbuild
