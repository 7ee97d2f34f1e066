// Formatting by several threads, writing in order.
#pragma once

#include <cstddef>
#include <functional>

#include "exporters/text/text_buffer.hpp"
#include "kgbuild/output_file.hpp"

namespace kgbuild::exporting {

/// Appends the text of items [first, last) to a buffer. Called from any thread, for several pieces at a time.
using FormatItems = std::function<void(std::size_t first, std::size_t last, TextBuffer& text)>;

/// Writes `count` items, formatted a piece at a time by up to `threads` threads; the bytes are the same whatever
/// their number. Memory: one piece a thread. What `format` or `out` throws is thrown here, after all threads ended.
void write_in_order(std::size_t count, unsigned threads, const FormatItems& format, OutputFile& out);

/// The same for one item at a time: `write(item, text)` appends the text of one, a number of the type `Item`.
template <typename Item, typename Write>
void write_each(Item count, unsigned threads, const Write& write, OutputFile& out) {
  const auto format = [&write](std::size_t first, std::size_t last, TextBuffer& text) {
    for (std::size_t item = first; item < last; ++item) write(static_cast<Item>(item), text);
  };
  write_in_order(count, threads, format, out);
}

}  // namespace kgbuild::exporting
