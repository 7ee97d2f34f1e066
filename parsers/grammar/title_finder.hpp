// Which pieces of a line are the title.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "parsers/grammar/lines/field_words.hpp"
#include "parsers/grammar/lines/people_tail.hpp"
#include "parsers/grammar/lines/pieces.hpp"

namespace kgbuild::parsing {

/// Where the title is.
enum class TitleForm : std::uint8_t { link, strong, plain, emphasis };
inline constexpr std::size_t title_form_count = 4;

struct FoundTitle {
  std::size_t begin = 0, end = 0;  ///< pieces
  std::string_view text, url;
  bool timed = false;  ///< the time it takes to read it followed
};

/// `1. title`, `12) title`, `(3) title` without the number, and without symbols before it.
std::string_view strip_number(std::string_view head);

/// Finds titles in lines of one list: the form that most of its lines have comes first.
class TitleFinder {
 public:
  /// `lines` are those of the list, without numbers and labels. `words` must outlive the finder. Linear.
  TitleFinder(std::span<const std::vector<Piece>> lines, const FieldWords& words);

  /// From now on people are cut off the ends of plain titles as the items of the list show.
  void set_habits(TailHabits habits) { habits_ = habits; }

  /// False, and nothing useful, if the line has no title.
  bool choose(std::span<const Piece> pieces, FoundTitle& title) const;
  /// After a label: the first words, even if they look like people or a venue.
  bool choose_labelled(std::span<const Piece> pieces, FoundTitle& title) const;
  /// True if most titles of the list are linked, in bold or in emphasis, and that of the line is marked like them.
  bool is_marked(std::span<const Piece> pieces) const;

 private:
  bool find(std::span<const Piece> pieces, TitleForm form, double least, FoundTitle& title) const;
  bool is_tag(std::string_view text) const;
  bool continues(const Piece& before, const Piece& next) const;

  const FieldWords& words_;
  std::array<TitleForm, title_form_count> order_{TitleForm::link, TitleForm::strong, TitleForm::plain,
                                                 TitleForm::emphasis};
  TailHabits habits_;
};

}  // namespace kgbuild::parsing
