// Tasks named by words that no list knows: phrases that end in the head of a task.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

/// A phrase at bytes [start, end) of the field, and the task it names.
struct OpenTask {
  std::size_t start = 0;
  std::size_t end = 0;
  std::string name;
};

/// The phrases of the title that end in the head of a task, with at most four words before it: `Cloud Segmentation` in
/// `Tuning Models for Robust Cloud Segmentation`. Function words and words such as `robust` delimit a phrase on the
/// left. Phrases after `via` or `with` are left out: they say how, not what. `lower` is `title` in ASCII lower case.
/// Linear.
std::vector<OpenTask> find_title_tasks(std::string_view title, std::string_view lower, const RuleData& rules);

/// Appends the phrases in bytes [start, end) of a body. In running text verbs delimit a phrase, too, and a phrase that
/// nothing delimits within four words is left out. Linear.
void find_body_tasks(std::string_view body, std::string_view lower, std::size_t start, std::size_t end,
                     const RuleData& rules, std::vector<OpenTask>& out);

}  // namespace kgbuild::parsing
