// The line that presents a paper: which of its pieces is the title, and what the others are.
#pragma once

#include <array>
#include <cstddef>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "parsers/grammar/document.hpp"
#include "parsers/grammar/draft.hpp"
#include "parsers/grammar/people_tail.hpp"
#include "parsers/grammar/pieces.hpp"

namespace kgbuild::parsing {

/// Where the title is.
enum class TitleForm : std::uint8_t { link, strong, plain, emphasis };
inline constexpr std::size_t title_form_count = 4;

/// Counts what is in the place of the authors, over the papers of a list.
class NamesVote {
 public:
  /// `text` is empty for a paper with nothing there, or with something else.
  void add(std::string_view text);
  /// True if a single name in that place is an author: most papers have names there and one of them a whole list, or
  /// nearly all have single names, and different ones.
  bool names_are_authors() const;

 private:
  std::size_t papers_ = 0, lists_ = 0, singles_ = 0;
  std::set<std::string_view> names_;
};

/// Reads lines of one list in one way: the form of titles that most of its lines have comes first, and a single name
/// after the title is an author only if the papers of the list have authors there.
class HeadReader {
 public:
  /// `heads` are the lines of the list. `words` and `document` must outlive the reader. Linear.
  HeadReader(std::span<const std::string_view> heads, const Document& document, const FieldWords& words);

  /// From now on a single name is an author, because the papers of the list have authors there.
  void expect_names(bool expected) { names_follow_ = names_follow_ || expected; }

  bool expects_names() const { return names_follow_; }

  /// Fills what the line says. False, and nothing useful, if it has no title.
  bool read(std::string_view head, Draft& draft) const;

  /// True if most titles of the list are linked, in bold or in emphasis, and the title of `head` is marked like them.
  bool is_marked(std::string_view head) const;

  /// Reads text after the title, or a line below it, that has no label: authors, a date, a venue, else body text.
  void read_text(std::string_view text, Draft& draft) const;

  /// Reads `label: value`; false if the label names no field.
  bool read_labelled(const Labelled& line, Draft& draft) const;

  const FieldWords& words() const { return words_; }
  bool is_field_word(std::string_view text) const { return words_.find(text).has_value(); }

  /// Adds all links of `text` to the draft; `label` names those without a text of their own.
  void read_links(std::string_view text, std::string_view label, Draft& draft) const;

 private:
  struct Title {
    std::size_t begin = 0, end = 0;  ///< pieces
    std::string_view text, url;
    bool timed = false;  ///< the time it takes to read it followed
  };
  bool find_title(std::span<const Piece> pieces, TitleForm form, double least, Title& title) const;
  bool is_marked_tag(std::string_view text) const;
  bool is_short_venue(std::string_view text) const;
  bool continues_title(const Piece& before, const Piece& next) const;
  bool choose_title(std::span<const Piece> pieces, Title& title) const;
  /// After a label: the first words, even if they look like people or a venue.
  bool choose_labelled_title(std::span<const Piece> pieces, Title& title) const;
  void read_before(std::span<const Piece> pieces, Draft& draft) const;
  void read_surnames(std::string_view text, Draft& draft) const;
  void read_after(std::span<const Piece> pieces, std::string_view head, Draft& draft) const;
  static std::size_t read_marked_names(std::span<const Piece> pieces, Draft& draft);
  bool read_segment(std::string_view text, Draft& draft) const;
  bool read_fields(std::string_view segment, std::string_view rest, Draft& draft) const;
  bool read_parts(std::string_view text, bool single_ok, Draft& draft) const;
  bool read_part(std::string_view text, Draft& draft) const;

  const Document& document_;
  const FieldWords& words_;
  std::array<TitleForm, title_form_count> order_{TitleForm::link, TitleForm::strong, TitleForm::plain,
                                                 TitleForm::emphasis};
  bool names_follow_ = false;
  TailHabits habits_;
};

}  // namespace kgbuild::parsing
