// What speaks for each reading of a name, in log-odds: the learned weights of a pack (docs/weights.md).
#pragma once

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "base/json.hpp"
#include "base/word_map.hpp"

namespace kgbuild::parsing {

/// What a feature speaks for. `own` adds to the three readings of a name as the paper's own.
inline constexpr std::array<std::string_view, 4> side_names{"own", "method", "benchmark", "metric"};
using SideWeights = std::array<float, side_names.size()>;

/// The readings of a name that is one; the score of "no name" is 0.
inline constexpr std::array<std::string_view, 6> reading_names{"method",     "benchmark",     "metric",
                                                               "own method", "own benchmark", "own metric"};

/// Features that are code, each with the function in name_features.cpp that finds it.
inline constexpr std::string_view code_features[] = {
    // Sums of votes: the first point, what is above it, and what is below zero, as a positive number.
    "introduces", "introduces-more", "introduces-unknown", "method", "method-more", "method-against", "benchmark",
    "benchmark-more", "benchmark-against", "metric", "metric-more", "metric-against", "dataset", "organisation",
    "generic",
    // Roles that cues give.
    "used", "extended", "evaluated", "compared", "unknown-used",
    // The lexicon.
    "unknown", "known-method", "known-benchmark", "known-metric", "known-soft-metric", "known-task", "weak-method",
    "weak-benchmark", "weak-metric", "version-of-method", "version-of-benchmark", "established", "composed-task",
    // The forms of the name.
    "shaped", "unknown-shaped", "short-acronym", "acronym", "title-case", "unknown-title-case", "lower-case",
    "no-latin", "two-words", "three-words", "data-shape", "component-part", "component-long", "component-head",
    "metric-ending", "task-ending", "method-ending", "digits", "hyphen", "stop-word",
    // The title.
    "title-name", "title-name-in-body", "near-title-name", "in-title",
    // Names like those that are surely the paper's own.
    "variant-of-own", "base-of-own",
    // Places in the text.
    "twice", "often", "opening", "late", "only-late",
    // Its place in the sentence.
    "shaped-at-start", "unknown-at-start", "unknown-inside", "title-words-inside", "after-article", "glosses-hangul",
    "before-bracket", "near-unknown",
    // Names coordinated with it (name_company.hpp), and the paper as a whole (name_context.hpp).
    "company", "with-methods", "with-benchmarks", "with-metrics", "title-acronym", "leading",
    // Numbers next to it, and what metric_evidence.hpp makes of them.
    "near-value", "metric-near-value", "counts-as-metric",
    // What the thresholds of rules make of the name (decide.hpp).
    "decided-method", "decided-benchmark", "decided-metric", "decided-own", "decided-variant"};
inline constexpr std::size_t code_feature_count = std::size(code_features);

/// The index of a feature that is code; does not compile for an unknown name.
consteval std::size_t code_feature(std::string_view name) {
  const auto* const found = std::ranges::find(code_features, name);
  if (found == std::end(code_features)) throw "unknown feature";
  return static_cast<std::size_t>(found - std::begin(code_features));
}

/// Immutable once loaded.
struct NameModel {
  bool loaded = false;
  std::array<float, reading_names.size()> bias{};  ///< in the order of reading_names
  std::array<SideWeights, code_feature_count> code{};
  WordMap<SideWeights> rules;  ///< by id of a cue or of another rule that votes
};

/// Loads "name_model" of a pack unless an earlier pack had one. Throws RulePackError; `where` names the pack.
void load_name_model(const JsonValue& pack, std::string_view where, NameModel& model);

}  // namespace kgbuild::parsing
