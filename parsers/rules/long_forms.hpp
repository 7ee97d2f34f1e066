// Whether a long form in a text is that of a lexicon's name.
#pragma once

#include <string_view>

#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

/// True if two long forms may name the same thing: three of four content words of the shorter one occur in the other,
/// in this order, by their first three letters (`Vision Transformer`, `visual transformer model`) or, for long words,
/// the first and the last three, or one contains the other if spaces are left out. Case does not matter. At worst the
/// product of both lengths.
bool are_like_long_forms(std::string_view a, std::string_view b);

/// True if the entry has long forms that `acronym` abbreviates, as it does `long_form`, but none like it: the text
/// means something else (SVD as Singular Value Decomposition is not Stable Video Diffusion). Linear in the forms.
bool contradicts(const LexiconEntry& entry, std::string_view acronym, std::string_view long_form);

}  // namespace kgbuild::parsing
