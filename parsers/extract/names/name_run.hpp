// Runs of words that look like a name.
#pragma once

#include <cstddef>
#include <string_view>

#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

/// Bytes [start, end) of the text; end == 0 when there is none.
struct NameRun {
  std::size_t start = 0;
  std::size_t end = 0;
  std::size_t next = 0;  ///< behind the generic nouns that follow (`FooNet Model`): where reading goes on
};

/// The run that begins with the word at `at`: words with a capital, a Greek letter, or letters and
/// digits, joined by single blanks (`of`, `for`, `the` only between Title Case words), perhaps with a
/// version number behind it. Ordinary words of the stop list are taken off its left end, generic
/// nouns off its right end. In a title, where every word has a capital, a run is one word that has a
/// capital inside, only capitals, or a digit. Never crosses `limit`.
NameRun find_name_run(std::string_view text, std::size_t at, std::size_t limit, const RuleData& rules, bool in_title);

/// True when `rest`, which follows a name and begins with a blank, is a version or size: ` 2`,
/// ` 1.5 Pro`, ` 7B`, ` Turbo`.
bool is_version_tail(std::string_view rest, const RuleData& rules);

/// True when the last word names a part of a system: Module, Network, Limitation, ...
bool ends_with_component_head(std::string_view name, const RuleData& rules);

/// `word` without a suffix such as -based.
std::string_view strip_name_suffix(std::string_view word, const RuleData& rules);

/// A capital behind the first letter, or a digit beside a letter, or only capitals (two or more).
bool has_name_shape(std::string_view word);

}  // namespace kgbuild::parsing
