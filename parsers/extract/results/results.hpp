// Results: measured numbers with benchmark, metric, method and baseline.
#pragma once

#include "kgbuild/record.hpp"
#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {

/// Appends the results of all sentences of the body to the record, in reading order. A number is a
/// result when it has a unit of measurement or occurs next to a metric. Claims with the same value that
/// do not contradict each other are one result. Linear.
void append_results(const PaperReading& reading, const RuleData& rules, PaperRecord& record);

}  // namespace kgbuild::parsing
