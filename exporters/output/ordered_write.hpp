// Formatting by several threads, writing in order.
#pragma once

#include <cstddef>
#include <functional>

#include "exporters/text/text_buffer.hpp"
#include "kgbuild/output_file.hpp"

namespace kgbuild::exporting {

/// Appends the text of items [first, last) to a buffer. Called from any thread, for several pieces at a time.
using FormatItems = std::function<void(std::size_t first, std::size_t last, TextBuffer& text)>;

/// Writes `count` items in order, formatted in pieces by up to `threads` threads; the bytes do not depend on `threads`.
/// Memory: one piece per thread. An exception of `format` or `out` is rethrown after all threads have ended.
void write_in_order(std::size_t count, unsigned threads, const FormatItems& format, OutputFile& out);

/// The same one item at a time: `write(item, text)` appends the text of an item, a number of type `Item`.
template <typename Item, typename Write>
void write_each(Item count, unsigned threads, const Write& write, OutputFile& out) {
  const auto format = [&write](std::size_t first, std::size_t last, TextBuffer& text) {
    for (std::size_t item = first; item < last; ++item) write(static_cast<Item>(item), text);
  };
  write_in_order(count, threads, format, out);
}

}  // namespace kgbuild::exporting
