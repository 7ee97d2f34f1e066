// Forms: what a line looks like, without a regular expression; and lines of the shape `word: value`.
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

/// `### [{title}]({url})`: fixed text and fields in turn. Where the fixed text between two fields
/// occurs several times, the last place counts; a URL has no blank; no field is empty.
class LineForm {
 public:
  LineForm() = default;

  /// Nothing when `source` has an unknown field, or two fields with nothing between them;
  /// `problem` then says so.
  static std::optional<LineForm> parse(std::string_view source, std::string& problem);

  bool empty() const { return fields_.empty(); }
  /// The fixed text the line begins with.
  const std::string& prefix() const { return fixed_.front(); }
  bool has(Field field) const;

  /// Fills the fields when the whole line has this form. Linear.
  bool match(std::string_view line, Fields& fields) const;

 private:
  std::vector<std::string> fixed_;  ///< one more than fields; the outer ones may be empty
  std::vector<Field> fields_;
};

/// Where the first word of a line begins: after bullets, emphasis, quotes, emoji. `npos` when that
/// is far from the beginning.
std::size_t find_word(std::string_view line);

/// A line taken apart: `- **Authors:** A, B` and `👥 *Authors*: A, B` give `authors` and `A, B`.
struct WordLine {
  std::string word;  ///< ASCII letters in lower case; empty when the line has no `word:`
  std::string_view value;
};

/// `start` is what `find_word` gave.
WordLine parse_word_line(std::string_view line, std::size_t start);

}  // namespace kgbuild::parsing
