// Weights and thresholds of the features that are code; packs hold their values.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
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
  name_confidence,
  own_confidence,
  task_threshold,
  task_in_title,
  task_title_phrase,
  task_in_body,
  task_again,
  task_early,
  task_late,
  task_noun,
  task_verb,
  task_shared,
  task_background,
  task_background_title,
  task_composed,
  task_method,
  task_three_words,
  task_beside_title,
  task_crowd,
  task_open,
  task_one_word,
  task_often,
  task_first,
  task_general,
  task_special,
  task_named,
  task_known_title,
  task_open_title,
  task_few,
  task_confidence_slope,
  task_confidence_bias,
  result_bias,
  result_no_method,
  result_no_benchmark,
  result_no_metric,
  result_unnamed,
  result_method_odds,
  result_metric_odds,
  result_own,
  result_baseline,
  result_score,
  result_gain,
  result_times,
  result_other_unit,
};

struct NamedWeight {
  Weight weight;
  std::string_view name;  ///< key in packs
};
inline constexpr NamedWeight weight_table[] = {
    {Weight::introduces_threshold, "introduces-threshold"},
    {Weight::introduces_lexicon, "introduces-lexicon"},
    {Weight::introduces_stop, "introduces-stop"},
    {Weight::introduces_over_stop, "introduces-over-stop"},
    {Weight::quoted, "quoted"},
    {Weight::title_name_in_body, "title-name-in-body"},
    {Weight::title_name_alone, "title-name-alone"},
    {Weight::part_head, "part-head"},
    {Weight::component_long, "component-long"},
    {Weight::component_head, "component-head"},
    {Weight::in_title, "in-title"},
    {Weight::benchmark_threshold, "benchmark-threshold"},
    {Weight::benchmark_noun, "benchmark-noun"},
    {Weight::data_shape, "data-shape"},
    {Weight::title_data_word, "title-data-word"},
    {Weight::method_threshold, "method-threshold"},
    {Weight::method_named_as_data, "method-named-as-data"},
    {Weight::method_against_head, "method-against-head"},
    {Weight::lexicon, "lexicon"},
    {Weight::lexicon_weak, "lexicon-weak"},
    {Weight::name_shape, "name-shape"},
    {Weight::gloss, "gloss"},
    {Weight::list, "list"},
    {Weight::list_of_two, "list-of-two"},
    {Weight::metric_threshold, "metric-threshold"},
    {Weight::metric_noun, "metric-noun"},
    {Weight::metric_change, "metric-change"},
    {Weight::name_confidence, "name-confidence"},
    {Weight::own_confidence, "own-confidence"},
    {Weight::task_threshold, "task-threshold"},
    {Weight::task_in_title, "task-in-title"},
    {Weight::task_title_phrase, "task-title-phrase"},
    {Weight::task_in_body, "task-in-body"},
    {Weight::task_again, "task-again"},
    {Weight::task_early, "task-early"},
    {Weight::task_late, "task-late"},
    {Weight::task_noun, "task-noun"},
    {Weight::task_verb, "task-verb"},
    {Weight::task_shared, "task-shared"},
    {Weight::task_background, "task-background"},
    {Weight::task_background_title, "task-background-title"},
    {Weight::task_composed, "task-composed"},
    {Weight::task_method, "task-method"},
    {Weight::task_three_words, "task-three-words"},
    {Weight::task_beside_title, "task-beside-title"},
    {Weight::task_crowd, "task-crowd"},
    {Weight::task_open, "task-open"},
    {Weight::task_one_word, "task-one-word"},
    {Weight::task_often, "task-often"},
    {Weight::task_first, "task-first"},
    {Weight::task_general, "task-general"},
    {Weight::task_special, "task-special"},
    {Weight::task_named, "task-named"},
    {Weight::task_known_title, "task-known-title"},
    {Weight::task_open_title, "task-open-title"},
    {Weight::task_few, "task-few"},
    {Weight::task_confidence_slope, "task-confidence-slope"},
    {Weight::task_confidence_bias, "task-confidence-bias"},
    {Weight::result_bias, "result-bias"},
    {Weight::result_no_method, "result-no-method"},
    {Weight::result_no_benchmark, "result-no-benchmark"},
    {Weight::result_no_metric, "result-no-metric"},
    {Weight::result_unnamed, "result-unnamed"},
    {Weight::result_method_odds, "result-method-odds"},
    {Weight::result_metric_odds, "result-metric-odds"},
    {Weight::result_own, "result-own"},
    {Weight::result_baseline, "result-baseline"},
    {Weight::result_score, "result-score"},
    {Weight::result_gain, "result-gain"},
    {Weight::result_times, "result-times"},
    {Weight::result_other_unit, "result-other-unit"},
};
inline constexpr std::size_t weight_count = std::size(weight_table);
static_assert(
    [] {
      for (std::size_t i = 0; i < weight_count; ++i)
        if (static_cast<std::size_t>(weight_table[i].weight) != i) return false;
      return static_cast<std::size_t>(Weight::result_other_unit) + 1 == weight_count;
    }(),
    "one row for each weight, in the order of Weight");

/// The values from the packs. Loading fails if a weight has none, so each has a value afterwards.
class Weights {
 public:
  float operator[](Weight weight) const { return values_[static_cast<std::size_t>(weight)].value_or(0); }
  bool has(Weight weight) const { return values_[static_cast<std::size_t>(weight)].has_value(); }
  /// The first value that is set is kept.
  void set(Weight weight, float value) {
    auto& known = values_[static_cast<std::size_t>(weight)];
    if (!known) known = value;
  }
  void replace(Weight weight, float value) { values_[static_cast<std::size_t>(weight)] = value; }

 private:
  std::array<std::optional<float>, weight_count> values_{};
};

}  // namespace kgbuild::parsing
