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

/// The address of a paper without `https://` that `text` begins with, at one of the few hosts that people write so:
/// `arxiv.org/abs/2412.16145`, `doi.org/10.1000/182`. Empty for other text.
std::string_view bare_paper_address(std::string_view text);

/// True for an address of a paper at a host that publishes papers, or of a PDF file.
bool is_paper_address(std::string_view url);

/// All addresses in running text, each once, in order. Stricter than `find_url`, because plain text has no markup that
/// delimits addresses: ASCII only, no brackets.
std::vector<std::string> find_links(std::string_view text);

}  // namespace kgbuild::parsing
