// Decided names as items of a record.
#pragma once

#include "kgbuild/record.hpp"
#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {

/// Appends the methods, benchmarks and metrics of a reading to the record's lists, in the order of
/// their first mention. An introduced method appears in `introduces` only, introduced benchmarks and
/// metrics in both lists.
void append_names(const PaperReading& reading, const RuleData& rules, PaperRecord& record);

}  // namespace kgbuild::parsing
