// Tasks that the words of a title name, known or not.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

/// A phrase of the title, bytes [start, end), with the task it names.
struct TitleTask {
  std::size_t start = 0;
  std::size_t end = 0;
  std::string name;
};

/// The phrases of the title that end in the head of a task, at most four words before it: `Cloud Segmentation` in
/// `Tuning Models for Robust Cloud Segmentation`. Words of praise and function words end a phrase to the left. What
/// follows `via` or `with` is how, not what. Linear in the title.
std::vector<TitleTask> find_title_tasks(std::string_view title, std::string_view lower, const RuleData& rules);

}  // namespace kgbuild::parsing
