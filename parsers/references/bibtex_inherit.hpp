// Fields that an entry takes from others.
#pragma once

#include "parsers/references/bibtex_syntax.hpp"

namespace kgbuild::parsing {

/// Adds to each entry what it lacks and an entry named by its `crossref` or `xdata` has, up to eight steps away.
/// Through `crossref` the title of the volume becomes `booktitle`, and what identifies the volume (authors, DOI,
/// address, abstract) is not taken. Of a key used twice the first entry counts. An entry may be named before it occurs;
/// unknown keys and cycles are ignored. The fields looked at are at most 32 for each entry of the file, and 4096.
void inherit_fields(BibFile& file);

}  // namespace kgbuild::parsing
