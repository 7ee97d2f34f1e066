#include "parsers/fields/author_list.hpp"

#include <doctest/doctest.h>

using namespace kgbuild::parsing;

namespace {

using Names = std::vector<std::string>;

Names parse(std::string_view text) { return parse_author_list(text, AuthorListStyle::comma); }

}  // namespace

TEST_CASE("author lists: `and` before the last name is left out") {
  CHECK(parse("Ada Brook, Cy Dune, and Eve Fern") == Names{"Ada Brook", "Cy Dune", "Eve Fern"});
  CHECK(parse("Anders Brook, andrea Dune") == Names{"Anders Brook", "andrea Dune"});
}

TEST_CASE("author lists: a full stop in place of a comma parts two people") {
  CHECK(parse("Eve Fern, Ada Brookside. Cy Arvo Dune, Bo Ek") ==
        Names{"Eve Fern", "Ada Brookside", "Cy Arvo Dune", "Bo Ek"});
  CHECK(parse("Ada Brookside. Cy Duneland. Bo Ek") == Names{"Ada Brookside", "Cy Duneland", "Bo Ek"});
  for (const char* name : {"W. Ronny Brook", "Tycho F. A. van der Brook", "Md. Shad Brook", "Ada Lynn Mohd. Ben Brook",
                           "S. -H. Gary Chan", "Ada Brookside.", "Ada Brookside. Dune", "Brookside. Ada Dune"}) {
    CAPTURE(name);
    CHECK(parse(name) == Names{name});
  }
}
