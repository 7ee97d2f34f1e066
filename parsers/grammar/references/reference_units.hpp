// Which lines of a document are one reference.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "parsers/grammar/lines/document.hpp"

namespace kgbuild::parsing {

struct ReferenceUnit {
  std::size_t line = 0, end = 0;  ///< indices in Document::lines; the end includes nested lines
  std::string text;               ///< its lines joined, without the mark of the item or `[12]`
  std::string_view note;          ///< lines nested below it
  bool marked = false;            ///< an item, or a line with `[12]` before it
};

/// Items, lines that begin with `[12]` and wrapped lines below them; of other text, each line that begins like a
/// reference after one that ends like one, else the whole paragraph. A text longer than 64 KiB is cut. Linear.
std::vector<ReferenceUnit> find_reference_units(const Document& document);

}  // namespace kgbuild::parsing
