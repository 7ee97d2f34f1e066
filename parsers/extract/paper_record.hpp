// A reading written down as a record.
#pragma once

#include "kgbuild/record.hpp"
#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {

/// The record of `entry`; `reading` is that of the same entry and rules. Linear.
PaperRecord make_record(const Entry& entry, const PaperReading& reading, const RuleData& rules);

}  // namespace kgbuild::parsing
