// Extraction: entry → record.
#pragma once

#include "kgbuild/diagnostic.hpp"
#include "kgbuild/entry.hpp"
#include "kgbuild/record.hpp"
#include "kgbuild/rules.hpp"

namespace kgbuild {

/// Finds the names, tasks, metrics, results and links of one entry. Pure: the record depends only on the entry and the
/// rules. Linear in the entry's text. Thread-safe. Never fails: a text without names gives a record without names.
PaperRecord extract(const Entry& entry, const RuleSet& rules);

}  // namespace kgbuild
