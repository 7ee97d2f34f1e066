// Files with lists of several forms: what the best layout does not read.
#pragma once

#include <string_view>
#include <vector>

#include "parsers/layouts/layout_choice.hpp"

namespace kgbuild::parsing {

/// Adds to the first of `readings` the papers that only a later one finds: a table after bullets. They must have an
/// id or an address of a paper which no entry has or mentions, and an ordinary title; or authors, a date, a good title,
/// and a blank line or a heading between them and the other entries. Then every other address of a
/// paper that no entry has or mentions becomes a line that is left. Entries and lines stay in the order of the text.
/// `LayoutReading::added` of the later ones counts what it adds. What a layout of line rules reads without a rest,
/// and a note, are left as they are. Linear, plus sorting.
void add_other_lists(std::vector<LayoutReading>& readings, std::string_view text);

}  // namespace kgbuild::parsing
