// The candidates of a paper with their features: what weights are fitted to (tests/quality/fit_names.py).
#pragma once

#include <string>

#include "kgbuild/entry.hpp"
#include "kgbuild/rules.hpp"

namespace kgbuild {

/// Every name that was considered in an entry, and its results, as one line of JSON without the line break: `id`,
/// `arxiv_id`, and `names`, each with its `forms` (surface forms, the lexicon's standard name last if it has one) and
/// its `features`, an object of numbers; that of a rule that applied is called `rule:ID`. `results` are the features of
/// the results, in the order of the record. Thread-safe. Linear in the text.
std::string format_candidates(const Entry& entry, const RuleSet& rules);

}  // namespace kgbuild
