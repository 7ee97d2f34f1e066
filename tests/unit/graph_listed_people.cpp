#include "graph/build/identity/listed_people.hpp"

#include <doctest/doctest.h>

#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using kgbuild::graphs::split_listed_people;

namespace {

using Names = std::vector<std::string_view>;

}  // namespace

TEST_CASE("listed people: a full stop instead of a comma parts two") {
  CHECK(split_listed_people("Ada Brookside. Cy Arvo Dune") == Names{"Ada Brookside", "Cy Arvo Dune"});
  CHECK(split_listed_people("Ada Brookside. Cy Duneland. Bo Ek") == Names{"Ada Brookside", "Cy Duneland", "Bo Ek"});
  for (const char* name :
       {"W. Ronny Brook", "Tycho F. A. van der Brook", "Md. Shad Brook", "Ada Lynn Mohd. Ben Brook", "S. -H. Gary Chan",
        "Ada Brookside.", "Ada Brookside. Dune", "Brookside. Ada Dune", "", "and"}) {
    CAPTURE(name);
    CHECK(split_listed_people(name) == Names{name});
  }
}

TEST_CASE("listed people: `and` before the last is left out") {
  CHECK(split_listed_people("and Eve Fern") == Names{"Eve Fern"});
  CHECK(split_listed_people("and Fern") == Names{"and Fern"});
  CHECK(split_listed_people("Anders Fern") == Names{"Anders Fern"});
  const Graph graph =
      test::build({test::make_record(1, "2024-01-05", {"Bo Ek", "Ada Brookside. Cy Dune", "and Eve Fern"})});
  for (const char* id : {"author:bo-ek", "author:ada-brookside", "author:cy-dune", "author:eve-fern"})
    CHECK(graph.find_node(id));
  CHECK(graph.nodes_of(NodeKind::author).size() == 4);
}
