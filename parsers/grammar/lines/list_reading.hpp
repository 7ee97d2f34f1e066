// What is read of a document as a list of one form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/grammar/lines/draft.hpp"

namespace kgbuild::parsing {

/// A line of the form of a list that gave no paper.
struct LeftLine {
  std::uint32_t line = 0;  ///< 1-based
  std::string_view text;
  std::string_view reason;
};

struct ListReading {
  std::vector<Draft> drafts;
  std::vector<std::string> days{std::string()};  ///< stated for several papers; Draft::day is an index
  std::vector<LeftLine> left;
  std::size_t others = 0;           ///< of `left`: lines that say that they are not papers
  std::deque<std::string> owned;    ///< texts that drafts view and the document does not hold
  std::uint32_t broken_front = 0;   ///< line of front matter that is not YAML, where that was read; else 0
  std::string year;                 ///< in the first heading that has one: of days without a year
  std::size_t undecided_dates = 0;  ///< day and month in either order
  bool is_sure = false;             ///< the form alone shows that these are papers
  bool is_aside = false;            ///< most of the document is something else
  bool is_note = false;             ///< the file says that it is about this one paper; addresses in its text are others
};

}  // namespace kgbuild::parsing
