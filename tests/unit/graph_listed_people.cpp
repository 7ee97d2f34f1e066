#include "graph/build/identity/listed_people.hpp"

#include <doctest/doctest.h>

#include "graph/build/identity/lone_words.hpp"
#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using kgbuild::graphs::find_lone_words;
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

TEST_CASE("lone words: two halves of one name among whole names are one person") {
  const auto joined = [](Names names) {
    const auto found = find_lone_words(names);
    return found ? found->name : std::string("-");
  };
  CHECK(joined({"Ada Brook", "Dmitry", "Cy Dune", "Quarrin", "Bo Ek"}) == "Dmitry Quarrin");
  CHECK(joined({"Quarrin", "Dmitry", "Ada Brook", "Cy Dune", "Bo Ek"}) == "Dmitry Quarrin");
  CHECK(joined({"Zhong", "Ada Brook", "Cy Dune", "Bo Ek", "Shaoming"}) == "Shaoming Zhong");
  CHECK(joined({"Jiří", "Ada Brook", "Cy Dune", "Bo Ek", "Kvočil"}) == "Jiří Kvočil");
  // The order is not known; too few others; three words; one of them not a person.
  CHECK(joined({"Quarrin", "Brandal", "Ada Brook", "Cy Dune", "Bo Ek"}) == "-");
  CHECK(joined({"Zhong", "Yang", "Ada Brook", "Cy Dune", "Bo Ek"}) == "-");
  CHECK(joined({"Quarrin", "Dmitry", "Ada Brook", "Cy Dune"}) == "-");
  CHECK(joined({"Quarrin", "Dmitry", "Evan", "Ada Brook", "Cy Dune", "Bo Ek"}) == "-");
  CHECK(joined({"QuarrinLab", "Dmitry", "Ada Brook", "Cy Dune", "Bo Ek"}) == "-");
  CHECK(joined({"quarrin", "Dmitry", "Ada Brook", "Cy Dune", "Bo Ek"}) == "-");
  const Graph graph =
      test::build({test::make_record(1, "2024-01-05", {"Dmitry", "Bo Ek", "Ada Brook", "Cy Dune", "Quarrin"})});
  CHECK(graph.find_node("author:dmitry-quarrin"));
  CHECK_FALSE(graph.find_node("author:dmitry"));
  CHECK(graph.nodes_of(NodeKind::author).size() == 4);
}
