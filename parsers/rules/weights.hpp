// Weights and thresholds of features that are code; their values are data of packs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kgbuild::parsing {

enum class Weight : std::uint8_t {
  introduces_threshold,
  introduces_lexicon,
  introduces_stop,
  introduces_over_stop,
  quoted,
  title_name_in_body,
  title_name_alone,
  part_head,
  component_long,
  component_head,
  in_title,
  benchmark_threshold,
  benchmark_noun,
  data_shape,
  title_data_word,
  method_threshold,
  method_named_as_data,
  method_against_head,
  lexicon,
  lexicon_weak,
  name_shape,
  gloss,
  list,
  list_of_two,
  metric_threshold,
  metric_noun,
  metric_change,
  task_threshold,
  task_in_title,
  task_title_phrase,
  task_in_body,
  task_again,
  task_early,
  task_late,
  task_noun,
  task_purpose,
  task_verb,
  task_shared,
  task_background,
  task_background_title,
  task_composed,
  task_method,
  task_three_words,
  task_beside_title,
  task_crowd,
};

/// As packs write them, in the order of Weight.
inline constexpr std::array<std::string_view, 45> weight_names{
    "introduces-threshold",
    "introduces-lexicon",
    "introduces-stop",
    "introduces-over-stop",
    "quoted",
    "title-name-in-body",
    "title-name-alone",
    "part-head",
    "component-long",
    "component-head",
    "in-title",
    "benchmark-threshold",
    "benchmark-noun",
    "data-shape",
    "title-data-word",
    "method-threshold",
    "method-named-as-data",
    "method-against-head",
    "lexicon",
    "lexicon-weak",
    "name-shape",
    "gloss",
    "list",
    "list-of-two",
    "metric-threshold",
    "metric-noun",
    "metric-change",
    "task-threshold",
    "task-in-title",
    "task-title-phrase",
    "task-in-body",
    "task-again",
    "task-early",
    "task-late",
    "task-noun",
    "task-purpose",
    "task-verb",
    "task-shared",
    "task-background",
    "task-background-title",
    "task-composed",
    "task-method",
    "task-three-words",
    "task-beside-title",
    "task-crowd",
};
inline constexpr std::size_t weight_count = weight_names.size();

/// What the packs say; a weight that none gives is a load error, so that none is missing once all are loaded.
class Weights {
 public:
  float operator[](Weight weight) const { return values_[static_cast<std::size_t>(weight)].value_or(0); }
  bool has(Weight weight) const { return values_[static_cast<std::size_t>(weight)].has_value(); }
  /// What was set first stays.
  void set(Weight weight, float value) {
    auto& known = values_[static_cast<std::size_t>(weight)];
    if (!known) known = value;
  }

 private:
  std::array<std::optional<float>, weight_count> values_{};
};

}  // namespace kgbuild::parsing
