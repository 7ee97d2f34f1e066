// Notes: files about one paper.
#pragma once

#include "parsers/grammar/lines/document.hpp"
#include "parsers/grammar/reading.hpp"

namespace kgbuild::parsing {

/// The paper of a note, or nothing if the document is none. A note has front matter with a title and a field that only
/// papers have, or with a title that the text of a link to a paper repeats; or the only address of a paper in the file
/// is in its first lines, with the title in the lines around it. Linear.
ListReading read_note(const Document& document, const FieldWords& words);

}  // namespace kgbuild::parsing
