// Chinese and Japanese typography made that of the other texts, so that one set of rules reads all of them.
#pragma once

#include <string_view>

#include "parsers/extract/sentences/rewritten.hpp"

namespace kgbuild::parsing {

/// Fullwidth forms become ASCII (`（` `：` `％` `Ａ`), `，` and `、` become `, `, `。` becomes `. `, and blanks between
/// Han or kana and words that are not Hangul go away, since some writers set them and some do not. Linear.
Rewritten narrow_forms(std::string_view body);

/// True when a Han character or kana begins at `at`.
bool is_han_or_kana(std::string_view text, std::size_t at);

/// True when hiragana or katakana begins at `at`.
bool is_kana(std::string_view text, std::size_t at);

}  // namespace kgbuild::parsing
