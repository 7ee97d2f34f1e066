// Whether single names in the place of the authors are authors.
#pragma once

#include <cstddef>
#include <set>
#include <string_view>

#include "parsers/fields/resembles_people.hpp"

namespace kgbuild::parsing {

/// Counts what is in the place of the authors, over the papers of a list. The texts must outlive the vote.
class NamesVote {
 public:
  /// `text` is empty for a paper with nothing there, or with something else.
  void add(std::string_view text);
  void add(std::string_view text, PeopleLike judged);
  /// `published`: a venue is next to the text.
  void add_published(std::string_view text, bool published);
  /// True if a single name in that place is an author: most papers have names there and one of them a whole list, or
  /// nearly all have single names, and different ones; of two papers both, each with its venue.
  bool names_are_authors() const;

 private:
  std::size_t papers_ = 0, lists_ = 0, singles_ = 0, published_ = 0;
  std::set<std::string_view> names_;
};

}  // namespace kgbuild::parsing
