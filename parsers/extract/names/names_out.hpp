// Decided names → items of a record.
#pragma once

#include "kgbuild/record.hpp"
#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {

/// Appends the accepted names to the record's lists, in the order of their first mention. Introduced benchmarks and
/// metrics are in two lists. Linear.
void append_names(const PaperReading& reading, const RuleData& rules, PaperRecord& record);

}  // namespace kgbuild::parsing
