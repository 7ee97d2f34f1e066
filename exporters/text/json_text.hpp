// Strings and numbers of JSON.
#pragma once

#include <string_view>

#include "exporters/text/text_buffer.hpp"

namespace kgbuild::exporting {

/// `text` between quotes. Besides what JSON demands, `<`, U+2028 and U+2029 are escaped, so that the JSON may stand in
/// a `<script>` element. `text` is clean (clean_text).
void write_json_string(std::string_view text, TextBuffer& out);

/// The shortest form that reads back as the same number; `null` for one that is not finite.
void write_json_number(double value, TextBuffer& out);

}  // namespace kgbuild::exporting
