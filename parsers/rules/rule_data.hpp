// The contents of a RuleSet; internal to the parsers.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.hpp"
#include "kgbuild/rules.hpp"
#include "parsers/items/element_uses.hpp"
#include "parsers/items/item_fields.hpp"
#include "parsers/layouts/layout.hpp"
#include "parsers/rules/cue.hpp"
#include "parsers/rules/form_list.hpp"
#include "parsers/rules/literal_set.hpp"
#include "parsers/rules/name_model.hpp"
#include "parsers/rules/stop_words.hpp"
#include "parsers/rules/task_frames.hpp"
#include "parsers/rules/weights.hpp"

namespace kgbuild::parsing {

/// A spelling of a unit of measurement.
struct Unit {
  std::string form;
  std::string unit;              ///< standard symbol; empty for a form that only marks a count
  bool needs_time_word = false;  ///< durations are results only near a word of time
  FormList before;               ///< unless empty, one of these must precede the number: 초당
  bool needs_metric = false;     ///< a result only next to a metric that fits: a length, a price
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

/// Signs of statistics, which are results with any value: `r = 0.81`.
struct StatisticSign {
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
  std::vector<StatisticSign> statistics;
  FormList counters;        ///< after a number that is not a result
  FormList refused_before;  ///< before a number that is not a result
  FormList refused_after;   ///< soon after a number and its unit: not a result
  FormList allowed_after;   ///< overrides `refused_after`: ` 작은 메모리`
  FormList clause_ends, joiners, glue_words, gap_stops, range_words, change_words, versus_words, each_words, on_words,
      splits;
  FormList gain_words, drop_words, bound_words, level_words, at_most_words, score_words, score_verbs;
  FormList time_words, time_tails, setting_words, as_metric, media_words, unmeasured;
  FormList baseline_words, baseline_verbs, baseline_before, means_before, means_verbs, data_nouns, data_heads,
      determiners;
  FormList subject_particles, topic_particles, object_particles, owner_particles, owner_gaps, by_words, verb_tails;
  FormList subject_verbs, means_words, target_words, name_nouns, own_words, paper_words, other_words, judge_words;
  FormList factor_words, total_words, total_verbs;
  FormList quantifiers, clause_starts, phrase_ends, money_signs, share_tails, case_ends, adnominal_ends,
      difference_words, resource_words;
};

/// Words of which metrics without an entry are composed: `tool-call` + `failures`, `도구` + `호출률`.
struct MetricPhraseWords {
  /// What a form adds to the standard English name; empty if it has none.
  WordMap<std::string> heads, modifiers;
  FormList head_forms;     ///< the Korean heads, which may be the end of a word
  WordSet bare;            ///< heads that are a metric by themselves
  WordSet stops;           ///< lower case; end a phrase and are not part of it
  FormList stop_starts;    ///< beginnings of verbs, which end a phrase, too
  FormList stop_ends;      ///< ends of Korean words that are not nouns
  FormList before, after;  ///< what may be between the phrase and a number after it, or before it
  FormList counted;        ///< of `after`, those before what is counted: ` fewer`
  FormList compared;       ///< words of a sentence that compares or measures
};

/// Words of which the names of tasks are composed (`3D` + `장면` + `편집`), from the packs.
struct TaskWords {
  static constexpr std::uint16_t none = UINT16_MAX;
  struct Head {
    std::string name;
    std::vector<std::uint16_t> with;  ///< the last modifier must be one of these; empty: any
    bool in_title = true;             ///< forms a task with unknown words in a title
    bool converts = false;            ///< `text-image` and `텍스트에서 이미지` before it are `text-to-image`
    std::uint16_t otherwise = none;   ///< the next head of the same form
  };

  std::vector<Head> heads;
  std::vector<std::string> modifiers;
  std::vector<bool> manner;                         ///< by modifier: says how, not what: zero-shot
  WordMap<std::string> gerunds;                     ///< the head a verb means: generating → generation
  std::vector<std::uint16_t> head_of, modifier_of;  ///< by literal of RuleData::names

  WordSet head_starts;  ///< the first word of each head in ASCII lower case, or its first two Hangul syllables

  bool is_manner(std::uint16_t modifier) const { return modifier < manner.size() && manner[modifier]; }
};

/// Closed classes of words that the code refers to by name; the keys of "words" in a pack.
struct WordClasses {
  WordSet particles;            ///< Korean: may be attached to a name
  WordSet verb_endings;         ///< Korean: first syllable of 하다 and 되다 after the noun of a task
  WordSet version_words;        ///< after a model's name: Pro, Turbo, Base
  WordSet model_sizes;          ///< lower case; a word of a model's name: 7b
  WordSet part_heads;           ///< last word of a named part: Module, Encoder
  WordSet component_heads;      ///< last word of a technique, named or ordinary: Strategy, Attention
  WordSet generic_nouns;        ///< after a name but not part of it: Model, Dataset
  WordSet connectors;           ///< between Title Case words of one name: of, for
  WordSet name_suffixes;        ///< -based, -like
  WordSet data_shapes;          ///< ends of words that name benchmarks: Bench, QA
  WordSet data_title_words;     ///< in a title that presents a benchmark or dataset
  WordSet metric_shapes;        ///< ends of words that name metrics: IoU, Score
  WordSet metric_heads;         ///< last word of a metric: Rate, Score
  WordSet task_endings;         ///< last word of a task: Detection, Reasoning
  WordSet method_heads;         ///< last word of a technique in a gloss: Sampling, Attention
  WordSet task_breaks;          ///< lower case; before a task in a title but not part of it: for, towards, robust
  WordSet task_mechanisms;      ///< before the means, not the task: via, with
  WordSet task_verbs;           ///< lower case; delimit a task in running text: improves, trained
  WordSet task_plain_nouns;     ///< Korean: before the head of a task but not part of its name: 성능
  WordSet noun_unlike_endings;  ///< Korean: last syllables of particles and verbs
  WordSet korean_nouns;         ///< that end in one of these nevertheless: 이미지
  WordSet task_nouns;           ///< right after the name of a task: 작업, tasks
  WordSet task_carriers;        ///< may follow a task in a title: models, framework
};

/// An entry of the lexicon.
struct LexiconEntry {
  std::string id, name, family;
  std::vector<std::string> long_forms;  ///< forms of several words that begin with a letter, in lower case
  std::string key;                      ///< folded name
  NameKind kind = NameKind::method;
  Category category = Category::none;  ///< of methods and benchmarks
  bool weak = false;                   ///< counts only where the text supports it
  bool strict = true;                  ///< metrics: a metric wherever it is mentioned
  bool background = false;             ///< tasks: counts in the title only; methods: too well known to be introduced
  bool versions = false;               ///< versions and sizes may follow the name
  std::optional<bool> higher_is_better;
  std::optional<std::vector<std::string>> broader;  ///< tasks, metrics: names; nothing: they follow from the words
  std::vector<std::string> tasks;                   ///< benchmarks: names of the tasks that they test
  bool exact = false;                               ///< forms are compared as written
  bool from_table = false;  ///< from a user's table: a pack's entry of this name supplies what a row cannot
};

/// A loaded pack, with the number of rules of all packs up to and including it.
struct LoadedPack {
  std::string name;
  std::size_t entries = 0, cues = 0, layouts = 0, frames = 0;
};

/// Immutable once loaded, then thread-safe.
struct RuleData {
  std::vector<std::shared_ptr<const Layout>> layouts;  ///< in the order in which they are tried
  FieldWords field_words;
  ItemFields item_fields;
  ElementUses element_uses;

  std::vector<LoadedPack> packs;  ///< in the order of loading

  std::vector<LexiconEntry> entries;
  LiteralSet names;                         ///< surface forms of all entries and of task words, with spelling variants
  std::vector<std::uint32_t> name_offsets;  ///< by literal number
  std::vector<std::uint32_t> name_entries;  ///< entries of literal i: [name_offsets[i], name_offsets[i+1])
  std::vector<bool> soft_names;             ///< by literal: forms of a strict metric that need support by the text
  std::array<WordMap<std::uint32_t>, 4> entry_by_key;  ///< by NameKind and folded form
  TaskWords task_words;
  TaskFrames task_frames;

  StopWords stops;
  WordClasses words;

  std::vector<std::unique_ptr<Cue>> cues;
  LiteralSet cue_literals;
  std::vector<std::vector<std::uint32_t>> cues_of_literal;  ///< by literal of `cue_literals`

  Weights weights;
  float min_confidence = 0;  ///< of results, and of names as the paper's own; for others it is in `weights`
  NameModel name_model;
  ResultWords results;
  MetricPhraseWords metric_phrases;

  bool is_stop(std::string_view name) const { return stops.contains(name); }
  bool is_plain_word(std::string_view word) const { return stops.is_plain_word(word); }
};

}  // namespace kgbuild::parsing
