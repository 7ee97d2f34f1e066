// Lists of formatted references: bibliographies, and publications of a person or group.
#pragma once

#include "parsers/grammar/lines/document.hpp"
#include "parsers/grammar/lines/field_words.hpp"
#include "parsers/grammar/lines/list_reading.hpp"

namespace kgbuild::parsing {

/// Reads items, lines that begin with `[12]`, and paragraphs or single lines of plain text as references of any style.
/// What the style is, most references of the file show: a team or a single name before the year, or one name before the
/// title, is read only where surer people are in the same place of others. Linear.
ListReading read_references(const Document& document, const FieldWords& words);

}  // namespace kgbuild::parsing
