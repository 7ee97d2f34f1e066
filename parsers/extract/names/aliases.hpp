// Names that the text itself says are the same, and names that only their place reveals.
#pragma once

#include <utility>
#include <vector>

#include "parsers/extract/names/mention.hpp"

namespace kgbuild::parsing {

/// Mentions of a paper and which of them are forms of one name (indices into `mentions`).
struct NamedText {
  std::vector<Mention> mentions;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> aliases;
  std::vector<std::uint32_t> title_names;  ///< mentions that the title presents
  bool title_name_in_body = false;         ///< the body has one of them too
};

/// Adds to the scanned mentions: long forms beside acronyms (`long form (LF)`, `LF(long form)`,
/// `한글(long form; LF)`), quoted phrases, the names the title presents and their occurrences in
/// the body. Linear in the text but for the search of the title's names.
NamedText find_named_text(const PaperText& text, const RuleData& rules);

/// True when the letters of `shorter` are an ordered subsequence of those of `longer`, beginning
/// with the same letter, and `longer` has at least two words (parts between hyphens count).
bool is_acronym_of(std::string_view shorter, std::string_view longer);

}  // namespace kgbuild::parsing
