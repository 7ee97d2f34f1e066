// People at the end of a plain title: `Title, A, B`, `Title by A`. A single title may have such an end by itself, so
// that most items of a list decide.
#pragma once

#include <cstddef>
#include <string_view>

namespace kgbuild::parsing {

/// What the items of a list show: after a comma, or after `by`, people follow, even a single name.
struct TailHabits {
  bool comma = false, by = false;
};

/// `text` without people after one of its first commas: the rest are names, and the title reads as one. The whole of
/// `text` if there are none. A title that looks like a name is one only if `habitual`. Linear for a bounded number of
/// commas.
std::string_view without_people_after_comma(std::string_view text, bool habitual);

/// `text` without ` by A, B` at its end; a single name only if `single_name_ok`. Linear.
std::string_view without_people_after_by(std::string_view text, bool single_name_ok);

/// Counts the ends of titles over the items of a list.
class TailVote {
 public:
  /// `authors` are those that were found in the line of `title`, or empty.
  void add(std::string_view title, std::string_view authors);

  /// Two thirds of the items have people there, at least two of them; with single names only, at least three.
  TailHabits habits() const;

 private:
  struct Count {
    std::size_t lists = 0, singles = 0;
  };
  static void count(Count& tails, std::string_view people);
  bool is_habit(const Count& tails) const;

  std::size_t items_ = 0;
  Count commas_, bys_;
};

}  // namespace kgbuild::parsing
