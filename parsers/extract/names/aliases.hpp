// Which mentions are forms of one name, as the text itself says, and mentions that only their context reveals.
#pragma once

#include <utility>
#include <vector>

#include "parsers/extract/names/mention.hpp"

namespace kgbuild::parsing {

/// The mentions of a paper and which of them are forms of one name (indices into `mentions`).
struct NamedText {
  std::vector<Mention> mentions;  ///< in reading order, without overlap
  std::vector<std::pair<std::uint32_t, std::uint32_t>> aliases;
  std::vector<std::uint32_t> title_names;  ///< mentions that the title presents
  bool title_name_in_body = false;         ///< the body has one of them too
};

/// Adds to the mentions of `find_mentions`: long forms next to acronyms (`long form (LF)`, `LF(long form)`,
/// `한글(long form; LF)`), quoted phrases, and the names the title presents, with their occurrences in the body.
/// Linear, except for the search for the title's names.
NamedText find_named_text(const PaperText& text, const RuleData& rules);

}  // namespace kgbuild::parsing
