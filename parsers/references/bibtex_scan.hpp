// Walks over the text of a BibTeX file: blanks, names, and the parts of values.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace kgbuild::parsing {

/// One part of a value.
struct BibPart {
  std::string_view text;
  bool bare = false;  ///< neither in braces nor in quotes
};

/// A place in the text. Steps go forward, except after a value that is not closed: what its braces swallowed is read
/// again, at most four times the text, so a walk is linear. Within a block nothing is read past a line that
/// begins another: `stopped()` says that one was met, or the end of the text.
class BibScan {
 public:
  explicit BibScan(std::string_view text) : text_(text), again_(text.size() * 4 + 4096) {}

  /// Moves to the `@` of the next block; false at the end. Skips addresses of e-mail.
  bool find_block();
  /// Whether a `%` is before the block that was found.
  bool is_commented() const { return is_commented_; }
  /// Reads `@type {` and returns the type; `closing` is the bracket that ends the block.
  std::string_view take_head();
  char closing() const { return closing_; }

  /// The key of an entry with the comma after it; empty if a field or the end follows instead.
  std::string_view take_key();
  /// Skips blanks, commas and `%` comments.
  void skip_separators();
  /// Skips blanks.
  void skip_blanks();
  /// `name =`; empty, without a step, if there is none.
  std::string_view take_name();
  /// Whether a comma and `name =` follow.
  bool field_follows() const;
  /// Takes `c` and the blanks before it.
  bool take(char c);
  /// What is in braces or quotes, or a bare word; nothing, and a stop, if it is not closed. One whose entry would not
  /// end ends with its line if the next begins a field.
  std::optional<BibPart> take_part();
  /// Whether a part ended so since the last call.
  bool take_cut() { return std::exchange(was_cut_, false); }
  /// Skips something that is not a field.
  void skip_junk();
  /// Skips a block that is not read. The first without an end is a line, and so are those after it.
  void skip_comment();

  bool stopped() const { return stopped_ || at_ >= text_.size(); }
  /// Goes on after a stop.
  void resume() { stopped_ = false; }
  std::size_t offset() const { return at_; }
  /// Goes to a place where a block begins.
  void seek(std::size_t offset) { at_ = offset; }

 private:
  std::optional<BibPart> take_braces();
  std::optional<BibPart> take_quotes();
  BibPart take_bare();
  bool ends_early() const;
  std::optional<BibPart> cut_part(std::size_t begin, std::size_t line);
  bool ends_quotes(std::size_t at) const;
  bool begins_field(std::size_t at) const;
  /// Stops if the line that begins after `at` begins a block.
  bool stop_after(std::size_t at);

  std::string_view text_;
  std::size_t at_ = 0;
  char closing_ = '}';
  std::size_t again_;  ///< bytes that may be read again
  bool stopped_ = false;
  bool was_cut_ = false;
  bool is_commented_ = false;
  bool has_lone_comment_ = false;  ///< a comment had no end: looking for that of each would not be linear
};

}  // namespace kgbuild::parsing
