// The words by which numbers in text are recognized as results.
#pragma once

#include <string>
#include <vector>

#include "parsers/rules/form_list.hpp"

namespace kgbuild::parsing {

/// A spelling of a unit of measurement.
struct Unit {
  std::string form;
  std::string unit;              ///< standard symbol; empty for a form that only marks a count
  bool needs_time_word = false;  ///< durations are results only near a word of time
  FormList before;               ///< unless empty, one of these must precede the number: 초당
};

/// A number and its unit written as one word: 두 배.
struct NumberWord {
  std::string form, value, unit;
  bool needs_drop = false;  ///< a result only near a decrease: 절반
};

/// Metrics that a number with one of these units can belong to, by words of the metric's name.
struct UnitMetrics {
  std::vector<std::string> units;
  FormList words;
};

/// Words that imply a metric where none is named: 빠른 near a ratio. Without forms the unit implies it.
struct MeasureWord {
  std::vector<std::string> units;
  FormList forms;
  std::string metric;
};

/// Word lists for reading results; each is documented in schemas/rule-pack.schema.json.
struct ResultWords {
  std::vector<Unit> units;  ///< longest form first
  FormList unit_forms;      ///< the forms of `units`
  std::vector<NumberWord> number_words;
  FormList number_forms;  ///< the forms of `number_words`
  std::vector<UnitMetrics> unit_metrics;
  std::vector<MeasureWord> measure_words;
  FormList counters;        ///< after a number that is not a result
  FormList refused_before;  ///< before a number that is not a result
  FormList refused_after;   ///< soon after a number and its unit: not a result
  FormList allowed_after;   ///< overrides `refused_after`: ` 작은 메모리`
  FormList clause_ends, joiners, glue_words, gap_stops, range_words, change_words, versus_words, each_words, on_words,
      splits;
  FormList gain_words, drop_words, bound_words, level_words, at_most_words, score_words, score_verbs;
  FormList time_words, time_tails, setting_words, as_metric, media_words, unmeasured;
  FormList baseline_words, baseline_verbs, baseline_before, means_before, means_verbs, data_nouns, determiners;
  FormList subject_particles, topic_particles, object_particles, owner_particles, owner_gaps, by_words, verb_tails;
  FormList subject_verbs, means_words, target_words, name_nouns, own_words, other_words, judge_words;
  FormList factor_words, total_words, total_verbs;
};

}  // namespace kgbuild::parsing
