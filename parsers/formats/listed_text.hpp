// A list of papers → entries, by the best layout.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "kgbuild/reader.hpp"

namespace kgbuild::parsing {

/// Adds what the best layout reads of `text`: the text of `source`, or a copy of it with cut lines. False if no layout
/// finds a paper. Diagnostics: `undecided-authors`,
/// `undecided-dates`.
bool read_listed_text(const Source& source, std::string_view text, const RuleSet& rules, ReadResult& out,
                      Diagnostics& diagnostics);

/// The same for a list that was made of the contents of `file`. `lines` has, for each line of `text`, its line in the
/// file. The entries have no offsets.
bool read_derived_text(const std::string& file, std::string text, std::span<const std::uint32_t> lines,
                       const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics);

}  // namespace kgbuild::parsing
