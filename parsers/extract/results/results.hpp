// Results: numbers that were measured, with benchmark, metric, method and baseline.
#pragma once

#include "kgbuild/record.hpp"
#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {

/// Reads the results of all sentences of the body and appends them to the record, in reading order,
/// each value once for a benchmark. A number is a result when it has a unit of measurement, or stands
/// beside a metric. Linear.
void append_results(const PaperReading& reading, const RuleData& rules, PaperRecord& record);

}  // namespace kgbuild::parsing
