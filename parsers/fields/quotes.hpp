// Quotation marks around a text.
#pragma once

#include <string_view>

namespace kgbuild::parsing {

/// `text` without quotation marks that wrap all of it, of any script; marks around a part of it stay, as in
/// `"Why Should I Trust You?": Explaining ...`. Linear.
std::string_view strip_quotes(std::string_view text);

/// The quotation at the beginning of `text` with its marks; empty for none. Single quotation marks do not count.
/// Linear.
std::string_view opening_quotation(std::string_view text);

/// The same, if nothing but separators or a word such as `by` can follow
/// it: the end, `,` `.` `;` `(` `[` `*`, a dash, a bar. Else empty. Linear.
std::string_view leading_quotation(std::string_view text);

}  // namespace kgbuild::parsing
