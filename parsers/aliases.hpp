// Names that the text itself says are the same, and names that only their place reveals.
#pragma once

#include <utility>
#include <vector>

#include "parsers/mention.hpp"

namespace kgbuild {

/// Mentions of a paper and which of them are forms of one name (indices into `mentions`).
struct NamedText {
  std::vector<Mention> mentions;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> aliases;
  std::uint32_t title_name = Mention::none;  ///< the mention before the title's colon
  bool title_name_in_body = false;
};

/// Adds to the scanned mentions: long forms beside acronyms (`long form (LF)`, `LF(long form)`,
/// `한글(long form; LF)`), quoted phrases, the name before the title's colon and its occurrences in
/// the body. Linear in the text but for the search of the title's name.
NamedText find_named_text(const PaperText& text, const RuleData& rules);

/// True when the letters of `shorter` are an ordered subsequence of those of `longer`, beginning
/// with the same letter, and `longer` has at least two words (parts between hyphens count).
bool is_acronym_of(std::string_view shorter, std::string_view longer);

}  // namespace kgbuild
