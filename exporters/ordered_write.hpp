// Formatting by several threads, writing in order.
#pragma once

#include <cstddef>
#include <functional>

#include "exporters/text_buffer.hpp"
#include "kgbuild/output_file.hpp"

namespace kgbuild {

/// Appends the text of items [first, last) to a buffer. Called from any thread, for several pieces at a time.
using FormatItems = std::function<void(std::size_t first, std::size_t last, TextBuffer& text)>;

/// Writes `count` items, formatted a piece at a time by up to `threads` threads; the bytes are the same whatever
/// their number. Memory: one piece a thread. What `format` or `out` throws is thrown here, after all threads ended.
void write_in_order(std::size_t count, unsigned threads, const FormatItems& format, OutputFile& out);

}  // namespace kgbuild
