// How the names of two people differ.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kgbuild::graphs {

enum class NameForms : std::uint8_t { unlike, reversed, initial, middle, hyphens, umlaut };

/// How two keys of `fold_person` differ, if they may be one person's: `wei-li` and `li-wei`, of Latin letters;
/// `j-smith` and `john-smith`, `y-q-wang` and `yuqing-wang`; `john-r-smith` and `john-smith`; `jun-yan-zhu` and
/// `junyan-zhu`; `mueller` and `muller`, where one of the names is spelled with a letter beyond ASCII.
NameForms compare_forms(std::string_view a, std::string_view b, bool beyond_ascii);

/// In words: `both orders of a name`.
std::string_view describe_forms(NameForms forms);

/// `li-wei` for both orders of two words; empty for any other number of words.
std::string order_words(std::string_view key);
/// The first and last word; empty for one word.
std::string outer_words(std::string_view key);
/// The last word and the first letter; empty for one word.
std::string initial_and_last(std::string_view key);
/// The letters, with `ae`, `oe` and `ue` as `a`, `o` and `u` if `umlauts`.
std::string letters_of(std::string_view key, bool umlauts);
/// The first word is one ASCII letter.
bool begins_with_initial(std::string_view key);

}  // namespace kgbuild::graphs
