// Extraction: entry → record.
#pragma once

#include "kgbuild/diagnostic.hpp"
#include "kgbuild/entry.hpp"
#include "kgbuild/record.hpp"
#include "kgbuild/rules.hpp"

namespace kgbuild {

/// Finds names, tasks, metrics, results and links in one entry. Pure: the record depends on the
/// entry and the rules alone. Linear in the entry's text. Thread-safe.
PaperRecord extract(const Entry& entry, const RuleSet& rules);

}  // namespace kgbuild
