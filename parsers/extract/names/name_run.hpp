// Runs of words that are spelled as names are.
#pragma once

#include <cstddef>
#include <string_view>

#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

/// Bytes [start, end) of the text; end == 0 if there is none.
struct NameRun {
  std::size_t start = 0;
  std::size_t end = 0;
  std::size_t next = 0;  ///< where to continue: after the generic nouns that follow (`FooNet Model`)
};

/// The run that begins with the word at `at`: words with a capital, a Greek letter, or letters and digits, joined by
/// single spaces (`of`, `for`, `the` only between Title Case words), perhaps followed by a version number. No run
/// begins with an ordinary word; generic nouns and suffixes (`-based`) at its end are dropped. In a title, where every
/// word has a capital, a run is a single word with the shape of a name (shapes.hpp). Never crosses `limit`.
NameRun find_name_run(std::string_view text, std::size_t at, std::size_t limit, const RuleData& rules, bool in_title);

/// True if `rest`, the text after a name, which begins with a space, is a version or size: ` 2`, ` 1.5 Pro`, ` 7B`,
/// ` Turbo`.
bool is_version_tail(std::string_view rest, const RuleData& rules);

/// True if the last of several words names a part of a system or a technique: Module, Network, Limitation, ...
bool ends_with_component_head(std::string_view name, const RuleData& rules);

/// `word` without a suffix such as -based.
std::string_view strip_name_suffix(std::string_view word, const RuleData& rules);

}  // namespace kgbuild::parsing
