// The reading of a paper → its record.
#pragma once

#include "kgbuild/record.hpp"
#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {

/// The record of an entry and its reading: names, results, tasks, links, and the fields of the entry. Linear.
PaperRecord make_record(const Entry& entry, const PaperReading& reading, const RuleData& rules);

}  // namespace kgbuild::parsing
