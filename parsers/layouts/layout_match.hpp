// Which rule of a layout claims a line.
#pragma once

#include <array>
#include <string_view>

#include "parsers/layouts/layout.hpp"

namespace kgbuild::parsing {

/// A rule and what it captured from the line; views into the line.
struct LineMatch {
  const LineRule* rule = nullptr;
  Fields fields{};

  std::string_view field(Field field) const { return fields[static_cast<std::size_t>(field)]; }
};

/// Matches lines against the rules of one layout. Most lines are text that no rule can claim; the first byte of the
/// line, or of its first word, shows this. The layout must outlive the matcher.
class LineMatcher {
 public:
  explicit LineMatcher(const Layout& layout);

  /// The first rule that claims `line` (no blanks at its end). Outside entries, most rules for `word: value` lines are
  /// skipped.
  LineMatch match(std::string_view line, bool in_entry) const;

  /// True if `line` may open an entry, judged by fixed texts alone; true for every line that `match` reads as an entry.
  bool may_open(std::string_view line) const;

 private:
  using Bytes = std::array<bool, 256>;
  bool words_may_match(std::string_view line, std::size_t& word) const;

  const Layout& layout_;
  std::array<Bytes, 2> may_claim_{};  ///< by `in_entry` and first byte
  Bytes may_open_{};                  ///< by first byte
  Bytes word_begins_{};               ///< by first byte of a word, either case
};

/// The field that holds the value of a line of this kind.
Field value_field(LineKind kind);

}  // namespace kgbuild::parsing
