// How two spellings on one paper fit: whether they may be one person's.
#pragma once

#include <cstdint>

#include "graph/build/identity/person_words.hpp"

namespace kgbuild::graphs {

/// How well two spellings fit, the best first.
enum class NameFit : std::uint8_t {
  letters,    ///< the same letters: other hyphens, another order, `ue` for `ü`
  words,      ///< two whole words in common, and the rest fits: `Ann Lee` and `Ann B. Lee`
  initials,   ///< one whole word in common, at the same end: `A. Lee` and `Ann Lee`
  any_order,  ///< the same at the other end: `Lee A.` and `Ann Lee`
  family,     ///< one of them is a single word, the first or last of the other: `Lee`
  unlike,
};

/// An initial fits a word that begins with it. Of the initials level the first given name has to fit: `S. Kim` is not
/// `Min-Soo Kim`; if the family name is first, the last one may fit instead: `A. Nguyen` and `Nguyen Van An`.
NameFit fit_names(const PersonWords& a, const PersonWords& b);

}  // namespace kgbuild::graphs
