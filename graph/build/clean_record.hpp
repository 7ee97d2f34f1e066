// Cleans the text of a record.
#pragma once

#include "kgbuild/record.hpp"

namespace kgbuild::graphs {

/// Cleans all text that becomes part of a graph, as clean_text() does. Records that the library read are clean, so
/// this is one scan per field; only what a caller made up is ever copied.
void clean_record(PaperRecord& record);

}  // namespace kgbuild::graphs
