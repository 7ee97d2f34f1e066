// Strings, numbers and arrays of strings in JSON.
#pragma once

#include <string_view>

#include "exporters/text/text_buffer.hpp"

namespace kgbuild::exporting {

/// `text` between quotes. Escapes what JSON demands, and also `<`, U+2028 and U+2029, so that the JSON can be embedded
/// in a `<script>` element. `text` must be clean (clean_text).
void write_json_string(std::string_view text, TextBuffer& out);

/// The shortest form that reads back as the same number; `null` for one that is not finite.
void write_json_number(double value, TextBuffer& out);

/// An array of strings, `["a","b"]`: `add` each, then `close`.
class JsonArray {
 public:
  explicit JsonArray(TextBuffer& out) : out_(out) { out.write("["); }

  void add(std::string_view text) {
    if (!is_empty_) out_.write(",");
    write_json_string(text, out_);
    is_empty_ = false;
  }
  void close() { out_.write("]"); }

 private:
  TextBuffer& out_;
  bool is_empty_ = true;
};

}  // namespace kgbuild::exporting
