// Selects the tasks that a paper addresses from those that it names.
#pragma once

#include "kgbuild/record.hpp"
#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {

/// Appends the tasks of the paper to the record: at most three, by descending score of the places that name them.
/// Linear in the mentions, quadratic in the tasks.
void append_tasks(const PaperReading& reading, const RuleData& rules, PaperRecord& record);

}  // namespace kgbuild::parsing
