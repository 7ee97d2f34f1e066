// Works cited, in the values of fields.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// Appends the works that the value of a field names, each as ids parted by blanks. Links of notes (`[[Name]]`) are one
/// work each, and so is `citation_title=...; citation_doi=...` as a whole. A value that is not `in_list` may hold
/// several, parted by `;`, `|` or line breaks. Commas and blanks part ids. What has other words is searched for ids. In
/// a list it may be a title, or a key of any form; outside of one, `42` is a count. Linear.
void split_works(std::string_view value, bool in_list, std::vector<std::string>& works);

}  // namespace kgbuild::parsing
