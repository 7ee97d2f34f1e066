// A line of formatted text, written as Markdown.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// How a stretch of text looks.
struct TextStyle {
  std::shared_ptr<const std::string> link;  ///< the address, one object for all of a link; or null
  bool strong = false, emphasis = false;
  bool picture = false;  ///< it is the alternative text of a picture

  bool operator==(const TextStyle&) const = default;
};

/// Collects text of one line. Blanks and line breaks in a row are one blank; none is at the ends.
class MarkedLine {
 public:
  void add(std::string_view text, const TextStyle& style);
  /// Adds without change: a tag that is kept, such as `<sup>`.
  void add_raw(std::string_view tag);
  /// Adds `<br>`, unless the text ends with one.
  void add_break();
  bool empty() const { return stretches_.empty(); }
  /// The text of the last stretch of one style.
  std::string_view tail() const { return stretches_.empty() ? std::string_view() : stretches_.back().text; }
  /// The link of that stretch.
  std::shared_ptr<const std::string> tail_link() const {
    return stretches_.empty() ? nullptr : stretches_.back().style.link;
  }
  /// The text alone, as far as `most` bytes.
  std::string head(std::size_t most) const;
  /// The line as Markdown; what only looks like markup is hidden (protected_text.hpp), in tables bars, too. Without
  /// `with_emphasis`, only links are marked. The line is empty afterwards.
  std::string take(bool in_table, bool with_emphasis);

 private:
  struct Stretch {
    std::string text;
    TextStyle style;
    bool after_blank = false;
    bool raw = false;
  };
  void add_word(std::string_view word, const TextStyle& style);
  std::string take_link(std::size_t first, std::size_t last, bool in_table, bool strong, bool emphasis) const;

  std::vector<Stretch> stretches_;
  bool blank_ = false;  ///< a blank is due before the next text
};

}  // namespace kgbuild::parsing
