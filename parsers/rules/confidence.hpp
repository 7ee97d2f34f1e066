// Scores as probabilities, and the thresholds that a wanted confidence means.
#pragma once

#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

/// The probability of log-odds.
float probability(float log_odds);

/// Log-odds of a probability; those of 0 and 1 are finite.
float log_odds(double probability);

/// With two decimals, as records have it: more would differ between machines.
double round_confidence(float probability);

/// The probability that a task with this score is one that the paper addresses, by `task-confidence-...`.
float task_confidence(float score, const Weights& weights);

/// Replaces the thresholds of names and tasks, and sets that of results and own names.
void set_min_confidence(double confidence, RuleData& rules);

}  // namespace kgbuild::parsing
