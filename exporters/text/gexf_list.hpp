// Lists in GEXF, as Gephi reads them: `["a", "b \"c\""]`, quotes and backslashes escaped by a backslash.
#pragma once

#include <string_view>

#include "exporters/text/text_buffer.hpp"

namespace kgbuild::exporting {

/// Writes one value of a list into an attribute, with the comma before it unless it is the first.
void write_gexf_item(std::string_view text, bool is_first, TextBuffer& out);

}  // namespace kgbuild::exporting
