// Tables of papers: which column holds which field.
#pragma once

#include <vector>

#include "parsers/grammar/lines/document.hpp"
#include "parsers/grammar/lines/draft.hpp"
#include "parsers/grammar/reading.hpp"

namespace kgbuild::parsing {

/// Reads all tables. Columns are assigned to fields one to one, by the words of the header and by the values below it;
/// so a table without a header, or with an unknown one, is read as well. A row is a paper if it has a title, and an
/// address, people or a date. Linear in the text; quadratic in the columns of a table, of which the first 32 count.
ListReading read_tables(const Document& document, const FieldWords& words);

}  // namespace kgbuild::parsing
