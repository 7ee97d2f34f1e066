// How much speaks for a candidate being a task that the paper addresses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/extract/task_candidates.hpp"

namespace kgbuild::parsing {

/// A weight or a frame that applies to a candidate.
struct TaskReason {
  std::string_view rule;
  float weight = 0;
  TaskPlace place;
};

struct ScoredTask {
  TaskCandidate candidate;
  float score = 0;
  std::vector<TaskReason> reasons;
};

/// The scores of all candidates, in their order. Linear in their places, quadratic in the candidates.
std::vector<ScoredTask> score_tasks(const PaperReading& reading, const RuleData& rules,
                                    std::vector<TaskCandidate> candidates);

/// True if `special` has every word of `general`, and the same last one: `3D scene generation` implies `3D generation`.
bool implies_task(std::string_view special, std::string_view general);

}  // namespace kgbuild::parsing
