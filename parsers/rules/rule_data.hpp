// What a RuleSet holds; for the parsers only.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.hpp"
#include "kgbuild/rules.hpp"
#include "parsers/layouts/layout.hpp"
#include "parsers/rules/cue.hpp"
#include "parsers/rules/literal_set.hpp"
#include "parsers/rules/task_words.hpp"
#include "parsers/rules/weights.hpp"

namespace kgbuild::parsing {

/// Closed classes of words that the code asks for by name; key of the pack's "words" object.
struct WordClasses {
  WordSet particles;         ///< Korean: what may stick to a name
  WordSet verb_endings;      ///< Korean: first syllable of 하다 and 되다 behind the noun of a task
  WordSet version_words;     ///< behind a model's name: Pro, Turbo, Base
  WordSet part_heads;        ///< last word of a named part: Module, Encoder
  WordSet component_heads;   ///< last word of a named technique, or of an ordinary one: Strategy, Attention
  WordSet generic_nouns;     ///< behind a name and no part of it: Model, Dataset
  WordSet connectors;        ///< between Title Case words of one name: of, for
  WordSet name_suffixes;     ///< -based, -like
  WordSet data_shapes;       ///< ends of words that name benchmarks: Bench, QA
  WordSet data_title_words;  ///< in a title that presents a benchmark or dataset
  WordSet metric_heads;      ///< last word of a measure: Rate, Score
  WordSet task_endings;      ///< last word of a task: Detection, Reasoning
  WordSet method_heads;      ///< last word of a technique in a gloss: Sampling, Attention
  WordSet task_breaks;       ///< lower case; what precedes a task in a title and is no part of it: for, towards, robust
  WordSet task_mechanisms;   ///< what follows is how, not what: via, with
  WordSet task_nouns;        ///< right behind the name of a task: 작업, tasks
  WordSet task_carriers;     ///< may follow a task in a title: models, framework
};

/// An entry of the lexicon, with what only the parsers need.
struct LexiconEntry {
  std::string id, name, category, family;
  std::string long_form;  ///< a form of several words, in lower case; empty when there is none
  std::string key;        ///< folded name
  NameKind kind = NameKind::method;
  bool weak = false;        ///< counts only where the text supports it
  bool strict = true;       ///< metrics: a measure wherever it is mentioned
  bool background = false;  ///< tasks: counts from the title only; methods: known for long, introduced by nobody
  bool versions = false;    ///< versions and sizes may follow the name
  std::optional<bool> higher_is_better;
  bool from_table = false;  ///< a user's row: a pack's entry of this name fills in what a row cannot say
};

/// A pack that was loaded, and how many rules there are behind it.
struct LoadedPack {
  std::string name;
  std::size_t entries = 0, cues = 0, layouts = 0;
};

/// Forms to look for at one place of a text, longest first; the first three bytes (a Hangul syllable) reject most
/// places.
class FormList {
 public:
  void add(std::string form);
  /// Length of the longest form that `text` begins with, 0 when there is none.
  std::size_t prefix_length(std::string_view text) const {
    if (text.empty()) return 0;
    const bool possible =
        text.size() < 3 || starts_[start_of(text)] || short_[static_cast<unsigned char>(text.front())];
    return possible ? longest(text) : 0;
  }
  /// Length of the longest form that `text` ends with, 0 when there is none.
  std::size_t suffix_length(std::string_view text) const;
  bool empty() const { return forms_.empty(); }
  /// True when one of the forms stands in `text`; Latin forms begin at the start of a word.
  bool stands_in(std::string_view text) const;
  /// True when `text` is one of the forms.
  bool contains(std::string_view text) const { return prefix_length(text) == text.size() && !text.empty(); }

 private:
  /// A hash of the first three bytes.
  static std::size_t start_of(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    return (byte(0) | byte(1) << 8 | byte(2) << 16) * 0x9E3779B1U >> 20;
  }
  std::size_t longest(std::string_view text) const;
  std::vector<std::string> forms_;
  std::bitset<4096> starts_;  ///< of forms of three bytes or more
  std::bitset<256> short_;    ///< first bytes of the others
};

/// A unit of measure as texts write it.
struct Unit {
  std::string form;
  std::string unit;              ///< standard sign; empty for a form that only proves a count
  bool needs_time_word = false;  ///< durations count only beside words of time
  FormList before;               ///< one of these stands before the number, when there are any: 초당
};

/// A number written as a word with its unit: 두 배.
struct NumberWord {
  std::string form, value, unit;
  bool needs_drop = false;  ///< 절반 counts only beside a decrease
};

/// Measures that numbers with a unit can be of, by words in the measure's name.
struct UnitMetrics {
  std::vector<std::string> units;
  FormList words;
};

/// Words that tell what was measured where no measure is named: 빠른 beside a multiple. Without forms
/// the unit tells it.
struct MeasureWord {
  std::vector<std::string> units;
  FormList forms;
  std::string metric;
};

/// Words of the result reader (quantity.cpp, result_*.cpp).
struct ResultWords {
  std::vector<Unit> units;  ///< longest form first
  FormList unit_forms;      ///< the forms of `units`
  std::vector<NumberWord> number_words;
  FormList number_forms;  ///< the forms of `number_words`
  std::vector<UnitMetrics> unit_metrics;
  std::vector<MeasureWord> measure_words;
  FormList counters;        ///< behind a number that is no result
  FormList refused_before;  ///< before a number that is no result
  FormList refused_after;   ///< near behind a number and its unit
  FormList allowed_after;   ///< the same, but a result: ` 작은 메모리`
  FormList clause_ends, joiners, glue_words, gap_stops, range_words, change_words, versus_words, each_words, on_words,
      splits;
  FormList gain_words, drop_words, bound_words, level_words, at_most_words, score_words, score_verbs;
  FormList time_words, time_tails, setting_words, as_metric, media_words, unmeasured;
  FormList baseline_words, baseline_verbs, baseline_before, means_before, means_verbs, data_nouns, determiners;
  FormList subject_particles, topic_particles, object_particles, owner_particles, owner_gaps, by_words, verb_tails;
  FormList subject_verbs, means_words, target_words, name_nouns, own_words, other_words, judge_words;
  FormList factor_words, total_words, total_verbs;
};

struct RuleData {
  std::vector<std::shared_ptr<const Layout>> layouts;  ///< in the order in which they are tried

  std::vector<LoadedPack> packs;  ///< in the order of loading

  std::vector<LexiconEntry> entries;
  LiteralSet names;                         ///< surface forms of all entries, all variants
  std::vector<std::uint32_t> name_offsets;  ///< by literal number
  std::vector<std::uint32_t> name_entries;  ///< entries of literal i: [name_offsets[i], name_offsets[i+1])
  std::vector<bool> soft_names;             ///< literals that are a strict measure only where the text supports it
  /// By NameKind, folded form.
  std::array<WordMap<std::uint32_t>, 4> entry_by_key;
  TaskWords task_words;  ///< their forms are in `names` too

  WordMap<std::string> stops;  ///< lower-case form → group
  std::vector<std::string> stop_sources;
  std::unique_ptr<re2::RE2> stop_pattern;  ///< all stop patterns of all packs as one
  WordClasses words;

  std::vector<std::unique_ptr<Cue>> cues;
  LiteralSet cue_literals;
  std::vector<std::vector<std::uint32_t>> cues_of_literal;

  Weights weights;

  ResultWords results;

  /// What looks like a name and is none.
  bool is_stop(std::string_view name) const;
  /// An ordinary word that begins no name: function words and words that open sentences.
  bool is_plain_word(std::string_view word) const;
};

}  // namespace kgbuild::parsing
