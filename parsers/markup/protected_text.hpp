// Text that a Markdown reader must not take for markup.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// `text` with each character that would be markup there as one of U+10FF00 to U+10FF7F, private characters that no
/// text uses. `before` is the character before it, or 0 at the beginning of a line. Linear.
std::string protect_text(std::string_view text, char before, bool in_table);
/// The same for the text of a link, in which every bracket is hidden.
std::string protect_link_text(std::string_view text, char before, bool in_table);

/// Makes them characters again, except those that are `kept`.
void restore_text(std::string& text, char kept = '\0');

}  // namespace kgbuild::parsing
