// Mentions: places in the text where a name may be.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "kgbuild/record.hpp"
#include "parsers/extract/sentences/paper_text.hpp"
#include "parsers/extract/tasks/task_phrase.hpp"

namespace kgbuild::parsing {

/// What made a mention.
enum class MentionSource : std::uint8_t {
  lexicon,        ///< a surface form of the lexicon, perhaps followed by a version, or a composed task
  run,            ///< words spelled as names are: capitals, letters with digits
  quote,          ///< a phrase between quotation marks
  gloss,          ///< a long form next to its acronym
  metric_phrase,  ///< a noun phrase next to its value, or in a list of metrics
};

/// Bytes [start, end) of a sentence's field.
struct Mention {
  static constexpr std::uint32_t none = UINT32_MAX;
  std::uint32_t sentence = 0;
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  std::uint32_t literal = none;  ///< of RuleData::names, if the mention is a form of the lexicon; words that say of
                                 ///< what may precede that of a metric: `final-answer accuracy`
  std::uint32_t base = none;     ///< literal at its start, which a version follows
  std::uint32_t entity = none;   ///< set by make_entities
  MentionSource source = MentionSource::run;
  TaskPhrase task;  ///< of a composed task
};

/// All mentions of the lexicon, of composed tasks and of name runs, in reading order, without overlap. Linear.
std::vector<Mention> find_mentions(const PaperText& text, const RuleData& rules);

/// The mentions of one sentence: a part of `mentions`, which are in reading order. Logarithmic in the others.
std::span<const Mention> mentions_of(std::span<const Mention> mentions, std::uint32_t sentence);

/// True if all entries of a form of the lexicon are of this kind.
bool names_only(std::uint32_t literal, NameKind kind, const RuleData& rules);

/// True for composed tasks and for forms of the lexicon that name only tasks.
bool is_task_only(const Mention& mention, const RuleData& rules);

/// The words of a mention, a view into `text`.
std::string_view surface(const PaperText& text, const Mention& mention);

/// Evidence of `rule` at a mention.
Evidence make_evidence(const PaperText& text, std::string_view rule, const Mention& mention);

}  // namespace kgbuild::parsing
