// Drafts of a list → entries.
#pragma once

#include <vector>

#include "kgbuild/entry.hpp"
#include "kgbuild/source.hpp"
#include "parsers/grammar/reading.hpp"

namespace kgbuild::parsing {

/// The entries of `reading`, a reading of `text`, which is `source.text()` or a copy with cut lines. `layout` names the
/// source of the digest. How commas separate names is decided for all lists of authors together; the lines of papers
/// for which it cannot be are appended to `undecided`.
std::vector<Entry> make_entries(const ListReading& reading, const FieldWords& words, std::string_view layout,
                                const Source& source, std::string_view text, std::vector<std::uint32_t>& undecided);

}  // namespace kgbuild::parsing
