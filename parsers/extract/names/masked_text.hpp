// Sentences in which every name is one character, so that short patterns see their structure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parsers/extract/names/mention.hpp"

namespace kgbuild::parsing {

/// A sentence with each mention replaced by one private-use character (U+E000 + its place in
/// `mentions`, three bytes). Quotation marks of all kinds are `'`, emphasis marks are gone, links are
/// one blank, and a bracket that only holds another form of the name before it is gone too:
/// Tasks stay as they are written. `오레오(OREO)를 제안` and `**OREO**를 제안` both end in `Nxx를 제안`.
struct MaskedText {
  static constexpr std::size_t most = 4096;
  std::string text;
  std::string lower;                    ///< ASCII letters in lower case
  std::vector<std::uint32_t> mentions;  ///< indices into the paper's mentions
  const FormList* verbs = nullptr;      ///< of a clause: behind a name that no list before it goes on with
};

/// The mentions [first, last) of `all` are those of the sentence. Overwrites `out`.
void mask_sentence(const PaperText& text, const Sentence& sentence, const std::vector<Mention>& all, std::size_t first,
                   std::size_t last, const RuleData& rules, MaskedText& out);

/// Length of the character that stands for a name.
inline constexpr std::size_t masked_name_bytes = 3;

/// Index into `MaskedText::mentions` of the character that begins at `at`, or -1.
int masked_name(std::string_view masked, std::size_t at);

}  // namespace kgbuild::parsing
