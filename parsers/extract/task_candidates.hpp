// Candidates for the tasks of a paper.
#pragma once

#include <string>
#include <vector>

#include "parsers/extract/names/paper_reading.hpp"
#include "parsers/extract/tasks/task_title.hpp"

namespace kgbuild::parsing {

/// A task that the paper names, and the features that score it.
struct TaskCandidate {
  std::string name;
  std::vector<std::uint32_t> mentions;        ///< in reading order; may be empty
  const TitleTask* title_phrase = nullptr;    ///< the phrase of the title that names it
  std::uint32_t composed_at = Mention::none;  ///< the first mention that composes it
  bool background = false;                    ///< the lexicon counts it from the title only
  bool composed = false;                      ///< unknown to the lexicon
  bool method = false;                        ///< names a method too
  bool covered = false;                       ///< in the title, part of a longer task
  bool in_title = false;
};

/// All tasks that a paper names, each once: entities in the order of their first mention, then phrases of the title
/// that are none of these. `phrases` are those of the title and must outlive the candidates.
std::vector<TaskCandidate> find_task_candidates(const PaperReading& reading, const RuleData& rules,
                                                const std::vector<TitleTask>& phrases);

}  // namespace kgbuild::parsing
