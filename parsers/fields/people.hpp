// Lists of people as digests write them, in any of the usual forms.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/fields/people_blanks.hpp"
#include "parsers/fields/people_parts.hpp"

namespace kgbuild::parsing {

struct PeopleList {
  std::vector<std::string> names;  ///< in order, repeats included; an undecided list is one name, its text
  bool more = false;               ///< the list says that there are others: `et al.`, `等`, `+5 more`
  bool undecided = false;          ///< commas part people or parts of names, and nothing shows which
  std::vector<std::pair<std::string, std::string>> aliases;       ///< a name, and its form in another script
  std::vector<std::pair<std::string, std::string>> affiliations;  ///< a name, and what is in brackets after it
};

/// How the lists of one column of a file are written. First every list is added, then each is parsed: whether commas
/// part people or names (`Last, First, Last, First`), whether initials follow the last name (`Last F, Last F`), and
/// whether blanks part people in Han or Hangul (`王小明 李华`), is decided by what most lists of the column show, never
/// by one name.
class PeopleColumn {
 public:
  /// Takes the list into account. Returns it cut, for parse().
  PeopleParts add(std::string_view text);
  /// Takes a list into account whose items are one person each.
  void add_items(std::span<const std::string> items);

  /// The people of `text`: separated by the strongest of line break, `;`, `|` or `·`, `、`, repeated `and`, comma.
  /// Names are cleaned of marks, links and emphasis, and put in the order of Western names if they are Latin. Linear.
  PeopleList parse(std::string_view text) const;
  /// The same of a text that add() cut.
  PeopleList parse(std::string_view text, const PeopleParts& parts) const;

  /// The people of a list whose items are one person each, as an array of JSON: only the names are cleaned and turned.
  /// An item that is undoubtedly several people is cut.
  PeopleList parse_items(std::span<const std::string> items) const;

 private:
  std::size_t comma_parts_people_ = 0, comma_parts_names_ = 0;
  void count_initials(std::string_view name);
  void count_blanks(std::string_view name, bool alone);
  bool turns_initials() const;
  BlanksPart blanks() const;

  std::size_t initials_last_ = 0, initials_first_ = 0;
  std::size_t blanks_part_people_ = 0, blanks_part_names_ = 0;
};

}  // namespace kgbuild::parsing
