// One way of reading a document: as a list of one form.
#pragma once

#include "parsers/grammar/lines/document.hpp"
#include "parsers/grammar/lines/list_reading.hpp"
#include "parsers/grammar/units.hpp"

namespace kgbuild::parsing {

/// Reads the document as a list of one form. Headings: those of `level`, or with 0 all that have an address; other
/// forms have level 0 only. Linear in the text.
ListReading read_list(const Document& document, ListForm form, unsigned level, const FieldWords& words);

}  // namespace kgbuild::parsing
