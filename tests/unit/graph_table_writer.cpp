#include "graph/build/table_writer.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace kgbuild;
using namespace kgbuild::graphs;

namespace {

constexpr Property properties[] = {{"name", ValueType::string, "a"},
                                   {"papers", ValueType::integer, "b"},
                                   {"first_seen", ValueType::date, "c"},
                                   {"aliases", ValueType::string_list, "d"}};

}  // namespace

TEST_CASE("columns are filled by name, in any order, and come out in that of the schema") {
  StringPool pool;
  TableWriter table(properties, pool);
  const std::vector<std::string> aliases{"x", "y"};
  table.text("name", "Ann").integer("papers", 3).day("first_seen", 7).list("aliases", aliases);
  CHECK(table.end_row() == 0);
  table.list("aliases", std::vector<std::string>{}).day("first_seen", no_day).integer("papers", {}).text("name", "");
  CHECK(table.end_row() == 1);
  CHECK(table.rows() == 2);
  const std::vector<NamedColumn> columns = table.take();
  REQUIRE(columns.size() == 4);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    CHECK(columns[i].name == properties[i].name);
    CHECK(columns[i].column->has(0));
    CHECK_FALSE(columns[i].column->has(1));
  }
  CHECK(columns[1].column->integer(0) == 3);
  CHECK(columns[3].column->list(0).size() == 2);
}

TEST_CASE("a property that is unknown, missing, set twice or of another type is a mistake of the program") {
  StringPool pool;
  TableWriter table(properties, pool);
  CHECK_THROWS_WITH_AS(table.integer("paper", 1), "no property of the schema: paper", std::logic_error);
  CHECK_THROWS_AS(table.integer("name", 1), UsageError);
  table.text("name", "Ann").integer("papers", 1);
  CHECK_THROWS_WITH_AS(table.text("name", "Ben"), "property set twice: name", std::logic_error);
  CHECK_THROWS_WITH_AS(table.end_row(), "property not set: first_seen", std::logic_error);
}
