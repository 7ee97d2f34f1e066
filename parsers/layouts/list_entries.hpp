// Drafts of a list → entries.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "kgbuild/entry.hpp"
#include "kgbuild/source.hpp"
#include "parsers/grammar/reading.hpp"

namespace kgbuild::parsing {

/// What a list states, but not clearly enough.
struct UndecidedValues {
  std::vector<std::uint32_t> authors;  ///< lines of papers whose authors remain one text
  std::size_t yearless_dates = 0;      ///< days that were dropped, since nothing gives their year
};

/// The entries of `reading`, a reading of `text`, which is `source.text()` or a copy with cut lines. `layout` names the
/// source of the digest. How commas separate names is decided for all lists of authors together; the lines of papers
/// for which it cannot be are appended to `undecided`, and days of which nothing gives the year are counted there.
std::vector<Entry> make_entries(const ListReading& reading, const FieldWords& words, std::string_view layout,
                                const Source& source, std::string_view text, UndecidedValues& undecided);

}  // namespace kgbuild::parsing
