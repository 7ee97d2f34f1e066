// Selects the tasks that a paper addresses from those that it names.
#pragma once

#include <vector>

#include "kgbuild/record.hpp"
#include "parsers/extract/task_scores.hpp"

namespace kgbuild::parsing {

/// Why a candidate was accepted or rejected.
enum class TaskVerdict : std::uint8_t {
  accepted,
  covered,  ///< part of a longer task in the title
  weak,     ///< its score is below the threshold
  form,     ///< a shorter or longer form of one with a higher score
  surplus,  ///< three others have higher scores
};

struct DecidedTask {
  ScoredTask task;
  TaskVerdict verdict = TaskVerdict::weak;
};

/// All candidates, by descending score; ties keep the order of candidates. At most three are accepted.
/// Linear in the places, quadratic in the candidates.
std::vector<DecidedTask> decide_tasks(const PaperReading& reading, const RuleData& rules);

/// The words of the text that name the task, other than its name, in reading order, each once.
std::vector<std::string> task_aliases(const PaperReading& reading, const TaskCandidate& candidate);

/// Appends the accepted tasks to the record.
void append_tasks(const PaperReading& reading, const RuleData& rules, PaperRecord& record);

}  // namespace kgbuild::parsing
