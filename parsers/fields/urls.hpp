// http(s) addresses in text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// The first address at or after `from`, without the punctuation that closes a Markdown link or a sentence; empty if
/// there is none. A view into `text`. May hold any character except blanks, quotation marks and `<>|`.
std::string_view find_url(std::string_view text, std::size_t from = 0);

/// All addresses in running text, each once, in order. Stricter than `find_url`, because plain text has no markup that
/// delimits addresses: ASCII only, no brackets.
std::vector<std::string> find_links(std::string_view text);

}  // namespace kgbuild::parsing
