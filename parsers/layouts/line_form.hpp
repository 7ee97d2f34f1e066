// Line forms, which match lines without a regular expression, and lines of the form `word: value`.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// What a rule captures from a line: `{title}` in a form, `(?P<title>...)` in a pattern.
enum class Field : std::uint8_t { title, url, date, votes, authors, body };
inline constexpr std::size_t field_count = 6;
inline constexpr std::array<std::string_view, field_count> field_names{"title", "url",     "date",
                                                                       "votes", "authors", "body"};

using Fields = std::array<std::string_view, field_count>;

/// The field of that name, or nothing.
std::optional<Field> find_field(std::string_view name);

/// `### [{title}]({url})`: fixed text and fields alternate. If the fixed text between two fields occurs several times,
/// the last occurrence counts. A URL contains no blank; no field is empty.
class LineForm {
 public:
  LineForm() = default;

  /// Nothing if `source` has an unknown field, no field, or two fields with nothing between them; `problem` is then the
  /// reason.
  static std::optional<LineForm> parse(std::string_view source, std::string& problem);

  bool empty() const { return fields_.empty(); }
  /// The fixed text the line begins with.
  const std::string& prefix() const { return fixed_.front(); }
  bool has(Field field) const;

  /// Fills the fields if the whole line has this form. Linear.
  bool match(std::string_view line, Fields& fields) const;

 private:
  std::vector<std::string> fixed_;  ///< one more than fields; the outer ones may be empty
  std::vector<Field> fields_;
};

/// Offset of the first word of a line, after bullets, emphasis, quotes, emoji. `npos` if that is far from the
/// beginning.
std::size_t find_word(std::string_view line);

/// The parts of a line: `- **Authors:** A, B` and `👥 *Authors*: A, B` have the word `authors` and the value `A, B`.
struct WordLine {
  std::string word;  ///< ASCII letters in lower case; empty if the line has no `word:`
  std::string_view value;
};

/// `start` is the result of `find_word`.
WordLine parse_word_line(std::string_view line, std::size_t start);

}  // namespace kgbuild::parsing
