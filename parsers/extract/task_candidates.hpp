// Candidates for the tasks of a paper.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {

/// Where a task is named: bytes [start, end) of a sentence's field.
struct TaskPlace {
  std::uint32_t sentence = 0;
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  std::uint32_t outer = 0;  ///< start of the longest phrase that ends with it: `fine-grained` of `fine-grained editing`
  bool shared = false;      ///< its words are not adjacent
};

/// A task that the paper names, and what is known of it before its places are looked at.
struct TaskCandidate {
  std::string name;
  std::string_view rule;          ///< that read it: `lexicon`, `task-words`, `task-title`, `task-phrase`
  std::vector<TaskPlace> places;  ///< in reading order, at least one
  std::uint32_t shown = 0;        ///< the place that is the evidence
  bool title_phrase = false;      ///< a phrase of the title that ends in a head
  bool background = false;        ///< the lexicon counts it from the title only
  bool known = false;             ///< in the lexicon
  bool method = false;            ///< names a method too
  bool named = false;             ///< part of a method's or benchmark's name, or the other way round
  bool covered = false;           ///< in the title, part of a longer task
  bool in_title = false;
};

/// All tasks that a paper names, each once: entities in the order of their first mention, then phrases of the title
/// that are none of these, then those of the body; at most 200. Linear in the text.
std::vector<TaskCandidate> find_task_candidates(const PaperReading& reading, const RuleData& rules);

}  // namespace kgbuild::parsing
