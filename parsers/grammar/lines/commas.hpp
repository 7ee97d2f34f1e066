// Commas and semicolons of any width, and labels after them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "parsers/grammar/lines/field_words.hpp"

namespace kgbuild::parsing {

/// A sign that separates fields: `text.substr(begin, end - begin)`.
struct Comma {
  std::size_t begin = std::string_view::npos, end = std::string_view::npos;
  bool found() const { return begin != std::string_view::npos; }
};

/// The first comma of `text`, `,`, `，` or `、`, within its first `reach` bytes. Constant time for a given `reach`.
Comma first_comma(std::string_view text, std::size_t reach = std::string_view::npos);

/// The last comma of `text` within its last `reach` bytes.
Comma last_comma(std::string_view text, std::size_t reach = std::string_view::npos);

/// The first semicolon, `;` or `；`. Linear.
Comma first_semicolon(std::string_view text);

/// The first comma, semicolon or full stop that is followed by a label of `field`, or of any field if it is nothing:
/// `Title, Authors: A; Year: 2024`. Linear.
Comma comma_before_label(std::string_view text, const FieldWords& words, std::optional<PaperField> field);

}  // namespace kgbuild::parsing
