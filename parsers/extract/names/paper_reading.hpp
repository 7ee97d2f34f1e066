// One entry read up to the decisions about its names: the input of everything that writes records and explanations.
#pragma once

#include <string_view>
#include <vector>

#include "kgbuild/entry.hpp"
#include "parsers/extract/names/decide.hpp"
#include "parsers/extract/names/entities.hpp"

namespace kgbuild::parsing {

/// Holds views into the entry and the rules, which must outlive it. Movable. Stages fill it from top to bottom.
struct PaperReading {
  PaperText text;
  NamedText named;
  std::vector<Entity> entities;
  std::vector<std::string_view> names;  ///< by entity: its most frequent form
  std::vector<NameForms> forms;         ///< by entity; empty ones for entities without mentions
  std::vector<Decision> decisions;      ///< by entity

  const Mention& mention(std::uint32_t number) const { return named.mentions[number]; }
  const Sentence& sentence_of(const Mention& m) const { return text.sentences[m.sentence]; }
};

/// Finds the names of an entry and decides them. Linear in the text.
PaperReading read_paper(const Entry& entry, const RuleData& rules);

/// The same, with the decisions by thresholds: what features are made of.
PaperReading read_candidates(const Entry& entry, const RuleData& rules);

}  // namespace kgbuild::parsing
