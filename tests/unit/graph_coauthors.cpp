#include "graph/model/ties.hpp"

#include <doctest/doctest.h>

#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using namespace kgbuild::graphs;

TEST_CASE("co-author ties: papers, fractional share, dates") {
  //   paper 0, day 10: 0 1 2      paper 1, day 20: 0 1      paper 2, no day: 3 alone, paper 3, no day: 2 3
  Authorships authorships;
  authorships.members = 4;
  authorships.offsets = {0, 3, 5, 6, 8};
  authorships.items = {0, 1, 2, 0, 1, 3, 2, 3};
  authorships.days = {10, 20, no_day, no_day};
  const Ties ties = build_coauthors(authorships, {});
  CHECK(ties.sources == std::vector<std::uint32_t>{0, 0, 1, 2});
  CHECK(ties.targets == std::vector<std::uint32_t>{1, 2, 2, 3});
  const auto column = [&](std::size_t i) -> const Column& { return *ties.columns[i].column; };
  CHECK(column(0).integer(0) == 2);
  CHECK(column(1).real(0) == doctest::Approx(1.5));
  CHECK(column(1).real(1) == doctest::Approx(0.5));
  CHECK(column(2).day(0) == 10);
  CHECK(column(3).day(0) == 20);
  CHECK_FALSE(column(2).has(3));

  const Ties capped = build_coauthors(authorships, 2);
  CHECK(capped.sources == std::vector<std::uint32_t>{0, 2});
  CHECK(capped.columns[0].column->integer(0) == 1);
  CHECK(capped.columns[1].column->real(0) == 1.0);
}

TEST_CASE("the shares of a person add up to the papers written with others") {
  const Graph graph = test::build({test::make_record(1, "2024-01-01", {"Ann Lee", "Ben Ray", "Cho Kim", "Dan Fox"}),
                                   test::make_record(2, "2024-01-02", {"Ann Lee", "Ben Ray", "Eve Orr"}),
                                   test::make_record(3, "2024-01-03", {"Ann Lee"})});
  const Column& fractional = *graph.find_column(EdgeKind::coauthored_with, "fractional");
  double sum = 0;
  for (const Arc& arc : graph.out_arcs(*graph.find_node("author:ann-lee"))) {
    if (graph.edge_kind(arc.edge) == EdgeKind::coauthored_with) sum += fractional.real(graph.edge_row(arc.edge));
  }
  CHECK(sum == doctest::Approx(2));
}

TEST_CASE("ties are counted again only for a cap that some paper exceeds") {
  const Graph graph = test::build({test::make_record(1, "2024-01-01", {"Ann Lee", "Ben Ray", "Cho Kim"}),
                                   test::make_record(2, "2024-01-02", {"Ann Lee", "Dan Fox"})});
  CHECK_FALSE(cap_coauthors(graph, {}));
  CHECK_FALSE(cap_coauthors(graph, 3));
  const auto capped = cap_coauthors(graph, 2);
  REQUIRE(capped);
  CHECK(capped->sources.size() == 1);
}

TEST_CASE("authorships read back from a graph give the ties it has") {
  const Graph graph = test::build({test::make_record(1, "2024-01-01", {"Ann Lee", "Ben Ray", "Some Team"}),
                                   test::make_record(2, "", {"Ann Lee", "Ben Ray", "Cho Kim"})});
  const Ties ties = build_coauthors(read_authorships(graph), {});
  REQUIRE(ties.sources.size() == graph.edge_count(EdgeKind::coauthored_with));
  const Column& fractional = *graph.find_column(EdgeKind::coauthored_with, "fractional");
  for (std::uint32_t row = 0; row < ties.sources.size(); ++row) {
    CHECK(ties.columns[1].column->real(row) == fractional.real(row));
  }
}
