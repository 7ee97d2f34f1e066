// Rewrites a body before rules read it, so that one set of rules serves all languages and line widths.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// Bytes dropped from a text.
struct Cut {
  std::uint32_t at = 0;       ///< offset in the rewritten text
  std::uint32_t removed = 0;  ///< total number of bytes dropped up to here
};

/// A rewritten text that maps its offsets back to the source text. Rewriting only shortens. Both members are empty
/// if nothing had to be rewritten.
struct MappedText {
  std::vector<char> text;  ///< no std::string: views into it must survive moves, and short strings move their bytes
  std::vector<Cut> cuts;   ///< ascending

  std::string_view view() const { return {text.data(), text.size()}; }
  /// The offset in the source text of byte `at` of the rewritten text. Logarithmic.
  std::uint32_t source_offset(std::uint32_t at) const {
    const auto after = std::upper_bound(cuts.begin(), cuts.end(), at,
                                        [](std::uint32_t offset, const Cut& cut) { return offset < cut.at; });
    return after == cuts.begin() ? at : at + (after - 1)->removed;
  }
};

/// Normalizes Chinese and Japanese typography: fullwidth forms become ASCII (`（` `：` `％` `Ａ`), `，` and `、` become
/// `, `, `。` becomes `. `, and spaces between Han or kana and words that are not Hangul are dropped, since authors
/// differ in setting them. Linear.
MappedText narrow_forms(std::string_view body);

/// Joins lines of prose that was wrapped by hand. A line is joined with the next if it is long and does not end a
/// sentence, unless the next one is a list item or one of the two is a heading, field, table row or link. Linear.
MappedText unwrap_lines(std::string_view body);

}  // namespace kgbuild::parsing
