// Names in the text: where they stand and how they look.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parsers/extract/sentences/paper_text.hpp"
#include "parsers/extract/tasks/task_phrase.hpp"

namespace kgbuild::parsing {

/// Where a mention comes from.
enum class MentionSource : std::uint8_t {
  lexicon,  ///< a surface form of the lexicon, perhaps with a version behind it
  run,      ///< words that look like a name: capitals, letters with digits
  quote,    ///< between quotation marks
  gloss,    ///< a long form beside its acronym
};

/// One place where something that may be a name stands.
struct Mention {
  static constexpr std::uint32_t none = UINT32_MAX;
  std::uint32_t sentence = 0;
  std::uint32_t start = 0;  ///< bytes of the sentence's field
  std::uint32_t end = 0;
  std::uint32_t literal = none;  ///< of RuleData::names, when the whole mention is a form of the lexicon
  std::uint32_t base = none;     ///< literal that the mention begins with, behind which a version follows
  std::uint32_t entity = none;   ///< filled by resolve (entities.hpp)
  MentionSource source = MentionSource::run;
  TaskPhrase task;  ///< of a composed task
};

/// All mentions of a paper, by sentence and place, without overlap. Linear.
std::vector<Mention> find_mentions(const PaperText& text, const RuleData& rules);

/// True for forms of the lexicon that name nothing but a task.
bool is_task_only(const Mention& mention, const RuleData& rules);

/// True for the words that end a Korean name: nothing, or a particle of the pack.
bool ends_korean_name(std::string_view text, std::size_t at, const RuleData& rules);

}  // namespace kgbuild::parsing
