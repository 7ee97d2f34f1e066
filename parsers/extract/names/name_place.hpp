// Where in their sentences the mentions of a name are.
#pragma once

#include <cstddef>

#include "parsers/extract/names/entities.hpp"

namespace kgbuild::parsing {

struct PaperReading;

/// Counts of mentions in the body.
struct NamePlace {
  std::size_t body = 0;
  std::size_t inside = 0;          ///< not at the start of a sentence, and not after a colon
  std::size_t after_article = 0;   ///< `the Name`, `an Name`
  std::size_t glosses = 0;         ///< in brackets after a word that is not Latin: `대조 학습(Name)`
  std::size_t before_bracket = 0;  ///< `Name (...)`
  std::size_t beside_unknown = 0;  ///< next to a capitalized name that the lexicon does not know: `Name and Other`
};

/// Linear in the mentions.
NamePlace read_place(const PaperReading& reading, const Entity& entity);

}  // namespace kgbuild::parsing
