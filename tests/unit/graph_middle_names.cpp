#include <doctest/doctest.h>

#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using test::build;
using test::make_record;
using test::property;

namespace {

using People = std::vector<std::string>;

/// One paper each, on its own day.
std::vector<PaperRecord> make_papers(const std::vector<People>& lists) {
  std::vector<PaperRecord> records;
  for (std::size_t i = 0; i < lists.size(); ++i)
    records.push_back(make_record(static_cast<int>(i + 1), "2024-01-0" + std::to_string(i + 1), lists[i]));
  return records;
}

bool are_one(const std::vector<PaperRecord>& records, std::string_view id, std::string_view other) {
  const Graph graph = build(records);
  REQUIRE(graph.find_node(id));
  return !graph.find_node(other);
}

const People circle{"Bo Ek", "Cy Fox", "Di Gray", "Ed Hale", "Flo Ives", "Gus Jarl"};

People join(std::string name, std::size_t shared) {
  People people{std::move(name)};
  people.insert(people.end(), circle.begin(), circle.begin() + static_cast<std::ptrdiff_t>(shared));
  return people;
}

}  // namespace

TEST_CASE("middle names: two shared co-authors make one person of a rare name") {
  const auto one = [](std::string name, std::string other, std::size_t shared) {
    return are_one(make_papers({join(std::move(name), shared), join(std::move(other), shared)}), "author:mara-brook",
                   "author:mara-ilse-brook");
  };
  CHECK(one("Mara Brook", "Mara Ilse Brook", 2));
  CHECK_FALSE(one("Mara Brook", "Mara Ilse Brook", 1));
  const Graph graph = build(make_papers({join("Mara Brook", 3), join("Mara Ilse Brook", 3), join("Mara Brook", 1)}));
  CHECK(property(graph, "author:mara-brook", "name") == "Mara Brook");
  CHECK(property(graph, "author:mara-brook", "aliases") == "Mara Ilse Brook");
  CHECK(property(graph, "author:mara-brook", "papers") == "3");
}

TEST_CASE("middle names: half of a family name, and some of several middle names") {
  CHECK(are_one(make_papers({join("Mara Quist", 2), join("Mara Brook-Quist", 2)}), "author:mara-brook-quist",
                "author:mara-quist"));
  CHECK(are_one(make_papers({join("Mara I. V. Brook", 2), join("Mara Ilse V. Brook", 2)}), "author:mara-i-v-brook",
                "author:mara-ilse-v-brook"));
  CHECK(are_one(make_papers({join("Mara Ilse Brook", 2), join("Mara Ilse Vera Brook", 2)}), "author:mara-ilse-brook",
                "author:mara-ilse-vera-brook"));
  CHECK_FALSE(are_one(make_papers({join("Mara Vera Brook", 2), join("Mara Ilse Brook", 2)}), "author:mara-ilse-brook",
                      "author:mara-vera-brook"));
}

TEST_CASE("middle names: people of one list, of two fits, and hyphenated given names stay apart") {
  People together = join("Mara Brook", 2);
  together.emplace_back("Mara Ilse Brook");
  CHECK_FALSE(are_one(make_papers({together}), "author:mara-brook", "author:mara-ilse-brook"));
  CHECK_FALSE(are_one(make_papers({join("Mara Brook", 2), join("Mara Ilse Brook", 2), join("Mara Vera Brook", 2)}),
                      "author:mara-brook", "author:mara-ilse-brook"));
  CHECK_FALSE(are_one(make_papers({join("Jun Brook", 3), join("Jun-Yan Brook", 3)}), "author:jun-brook",
                      "author:jun-yan-brook"));
  CHECK_FALSE(
      are_one(make_papers({join("M. Brook", 3), join("M. Ilse Brook", 3)}), "author:m-brook", "author:m-ilse-brook"));
}

TEST_CASE("middle names: a common name asks for five co-authors") {
  constexpr const char* letters = "abcdefghijkl";
  People crowd;
  for (std::size_t i = 0; i < 12; ++i) {
    crowd.push_back(std::string("Wei ") + letters[i] + "ang");
    crowd.push_back(std::string(1, letters[i]) + "eng Li");
  }
  const auto one = [&](std::size_t shared) {
    return are_one(make_papers({crowd, join("Wei Li", shared), join("Wei Ada Li", shared)}), "author:wei-ada-li",
                   "author:wei-li");
  };
  CHECK_FALSE(one(4));
  CHECK(one(5));
}

TEST_CASE("middle names: long lists say nothing") {
  People longest = join("Mara Brook", 6), other = join("Mara Ilse Brook", 6);
  for (int i = 0; i < 44; ++i)
    longest.push_back("Extra" + std::string(1, static_cast<char>('a' + i % 26)) + " N" +
                      std::string(static_cast<std::size_t>(i / 26 + 1), 'o'));
  CHECK_FALSE(are_one(make_papers({longest, other}), "author:mara-brook", "author:mara-ilse-brook"));
}
