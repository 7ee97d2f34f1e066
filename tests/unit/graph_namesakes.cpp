#include "graph/build/identity/namesakes.hpp"

#include <doctest/doctest.h>

#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using namespace kgbuild::graphs;
using test::build;
using test::make_record;
using test::property;

namespace {

constexpr const char* letters = "abcdefghijklmnopqrst";

// A paper of that many people of each part of the name, so that `Wei Li` is common.
std::vector<PaperRecord> make_crowd(std::size_t namesakes) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < namesakes; ++i) {
    names.push_back(std::string("Wei ") + letters[i] + "ang");
    names.push_back(std::string(1, letters[i]) + "eng Li");
  }
  return {make_record(90, "2024-02-01", names)};
}

std::vector<PaperRecord> add_papers(std::vector<PaperRecord> records,
                                    const std::vector<std::vector<std::string>>& lists) {
  for (std::size_t i = 0; i < lists.size(); ++i)
    records.push_back(make_record(static_cast<int>(i + 1), "2024-01-0" + std::to_string(i + 1), lists[i]));
  return records;
}

/// The groups of the papers of an author, in the order of the papers; `-` for none.
std::vector<std::string> namesakes_of(const Graph& graph, std::string_view id) {
  std::vector<std::string> found;
  const Column& column = *graph.find_column(EdgeKind::authored, "namesake");
  for (const Arc& arc : graph.out_arcs(*graph.find_node(id))) {
    if (graph.edge_kind(arc.edge) != EdgeKind::authored) continue;
    const std::uint32_t row = graph.edge_row(arc.edge);
    found.emplace_back(column.has(row) ? graph.strings().view(column.string(row)) : "-");
  }
  return found;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("namesakes: names that share the given name times those that share the family name") {
  const std::vector<double> expected =
      expect_namesakes({"wei-li", "wei-zan", "wei-ruo", "bo-li", "mara-lindqvist", "wei", "wei-li-0002", "w-ei-ko"});
  CHECK(expected[0] == doctest::Approx(3 * 1 / 100.0));  // `w-ei` is `wei`
  CHECK(expected[3] == 0);
  CHECK(expected[4] == 0);
  CHECK(expected[5] == 0);
  CHECK(expected[6] == 0);
}

TEST_CASE("groups: papers of a common name that share no telling co-author") {
  const Graph graph = build(add_papers(
      make_crowd(12), {{"Wei Li", "Ann Lee"}, {"Wei Li", "Ben Ray"}, {"Ann Lee", "Wei Li", "Cho Kim"}, {"Wei Li"}}));
  CHECK(property(graph, "author:wei-li", "groups") == "2");
  CHECK(property(graph, "author:wei-li", "ambiguous") == "true");
  const std::string first = "paper:arxiv:2401.00001", second = "paper:arxiv:2401.00002";
  CHECK(namesakes_of(graph, "author:wei-li") == Ids{first, second, first, "-"});
  CHECK(property(graph, "author:ann-lee", "groups") == "1");
  CHECK(namesakes_of(graph, "author:ann-lee") == Ids{"-", "-"});
}

TEST_CASE("groups: a rare name is one person, whoever writes with it") {
  const Graph graph = build(add_papers(make_crowd(12), {{"Mara Lindqvist", "Ann Lee"},
                                                        {"Mara Lindqvist", "Ben Ray"},
                                                        {"Mara Lindqvist", "Cho Kim"},
                                                        {"Mara Lindqvist"}}));
  CHECK(property(graph, "author:mara-lindqvist", "groups") == "1");
  CHECK(property(graph, "author:mara-lindqvist", "ambiguous") == "false");
  CHECK(property(build({make_record(1, "2024-01-01", {"Ann Lee"})}), "author:ann-lee", "groups") == "0");
}

TEST_CASE("groups: third papers connect co-authors of a common name, but not of a very common one") {
  const std::vector<std::vector<std::string>> lists{
      {"Wei Li", "Ann Lee"}, {"Wei Li", "Ben Ray"}, {"Ann Lee", "Ben Ray"}};
  CHECK(property(build(add_papers(make_crowd(4), lists)), "author:wei-li", "groups") == "1");
  CHECK(property(build(add_papers(make_crowd(4), {lists[0], lists[1]})), "author:wei-li", "groups") == "2");
  CHECK(property(build(add_papers(make_crowd(5), lists)), "author:wei-li", "groups") == "2");
}

TEST_CASE("groups: a co-author whose name is very common connects nothing") {
  // `Wei Aang` is as common as `Wei Li` once many people are called Aang.
  std::vector<PaperRecord> records = make_crowd(12);
  std::vector<std::string> family;
  for (std::size_t i = 0; i < 9; ++i) family.push_back(std::string(1, letters[i]) + "ong Aang");
  records.push_back(make_record(91, "2024-02-02", family));
  const std::vector<std::vector<std::string>> lists{{"Wei Li", "Wei Aang", "Ann Lee"}, {"Wei Li", "Wei Aang"}};
  CHECK(property(build(add_papers(records, lists)), "author:wei-li", "groups") == "2");
  CHECK(property(build(add_papers(make_crowd(12), lists)), "author:wei-li", "groups") == "1");
}

TEST_CASE("groups: the key is the earliest paper of the group, in any order of the records") {
  std::vector<PaperRecord> records = make_crowd(12);
  records.push_back(make_record(2, "2024-01-09", {"Wei Li", "Ann Lee"}));
  records.push_back(make_record(7, "2024-01-03", {"Wei Li", "Ann Lee"}));
  records.push_back(make_record(4, "2024-01-05", {"Wei Li", "Ben Ray"}));
  const Ids expected{"paper:arxiv:2401.00007", "paper:arxiv:2401.00004", "paper:arxiv:2401.00007"};
  CHECK(namesakes_of(build(records), "author:wei-li") == expected);
  CHECK(namesakes_of(build({records.rbegin(), records.rend()}), "author:wei-li") == expected);
}
