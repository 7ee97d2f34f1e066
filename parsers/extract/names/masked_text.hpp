// Sentences with each name replaced by one character, so that short patterns see their structure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parsers/extract/names/mention.hpp"

namespace kgbuild::parsing {

/// A sentence with each mention replaced by one private-use character (U+E000 + its index in `mentions`, three bytes).
/// All quotation marks become `'`, links become one space; emphasis marks, and brackets that only repeat the preceding
/// name in another form, are dropped. Task names are not masked. With N for such a character, `오레오(OREO)를 제안` and
/// `**OREO**를 제안` both become `N를 제안`.
struct MaskedText {
  static constexpr std::size_t max_names = 4096;
  std::string text;
  std::string lower;                    ///< ASCII letters in lower case
  std::vector<std::uint32_t> mentions;  ///< indices into the paper's mentions
  const FormList* verbs = nullptr;  ///< after a name, they show that it begins a clause and does not continue a list
};

/// Masks sentence number `sentence`; `mentions` are all of the paper, with their entities. Overwrites `out`. Linear in
/// the sentence, apart from the search for its mentions.
void mask_sentence(const PaperText& text, const std::vector<Mention>& mentions, std::uint32_t sentence,
                   const RuleData& rules, MaskedText& out);

/// Length of the character that masks a name.
inline constexpr std::size_t masked_name_bytes = 3;

/// Index into `MaskedText::mentions` of the masked name at `at`, or -1 if there is none.
int masked_name(std::string_view masked, std::size_t at);

}  // namespace kgbuild::parsing
