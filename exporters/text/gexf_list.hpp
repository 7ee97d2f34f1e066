// Lists in GEXF, as Gephi reads them: `["a", "b \"c\""]`, quotes and backslashes escaped by a backslash.
#pragma once

#include <string_view>

#include "exporters/text/text_buffer.hpp"

namespace kgbuild::exporting {

/// One value of a list, and what stands between it and the one before, in an attribute.
void write_gexf_item(std::string_view text, bool is_first, TextBuffer& out);

}  // namespace kgbuild::exporting
