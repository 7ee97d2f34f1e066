#include <doctest/doctest.h>

#include "graph/analysis/communities/title_names.hpp"
#include "graph/analysis/communities/topics.hpp"
#include "kgbuild/communities.hpp"
#include "kgbuild/error.hpp"
#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using namespace kgbuild::graphs;

namespace {

PaperRecord make_paper(int number, std::vector<std::string> authors, std::vector<std::string> tasks) {
  PaperRecord record = test::make_record(number, "2024-01-01", std::move(authors));
  for (std::string& task : tasks) record.tasks.push_back(test::make_item(std::move(task)));
  return record;
}

/// Two groups of people, without ties between them; `common topic` is everywhere.
Graph make_two_groups() {
  return test::build({
      make_paper(1, {"Ann Lee", "Ben Ray", "Cho Kim"}, {"glass folding", "common topic", "rare alpha"}),
      make_paper(2, {"Ann Lee", "Ben Ray"}, {"glass folding", "fast glass folding", "common topic"}),
      make_paper(3, {"Ben Ray", "Cho Kim"}, {"fast glass folding", "common topic", "weather maps"}),
      make_paper(4, {"Dan Fox", "Eva Sol"}, {"weather maps", "common topic", "rare beta"}),
      make_paper(5, {"Dan Fox", "Eva Sol"}, {"weather maps", "common topic"}),
      // Half of its authors here, half there: it counts for neither.
      make_paper(6, {"Dan Fox", "Ann Lee"}, {"crossed wires"}),
      make_paper(7, {"Gil Orr"}, {"lonely work"}),
      make_paper(8, {"Ben Ray", "Cho Kim"}, {"glass folding"}),
  });
}

std::vector<PassResult> run(const Graph& full) {
  const View* const view = find_view("coauthors");
  const std::vector<SelectedPass> passes{{find_pass("community"), view}, {find_pass("community_topics"), view}};
  return run_passes(full, passes, {.verify = true});
}

}  // namespace

TEST_CASE("topics are what a community's papers share and others lack") {
  const Graph full = make_two_groups();
  const Graph home = find_view("coauthors")->make(full, {});
  // ann, ben, cho | dan, eva | gil
  const auto topics = find_topics(full, home, {0, 0, 0, 1, 1, 2}, 3);
  REQUIRE(topics.size() == 3);
  const auto label = [&](std::size_t community, std::size_t place) { return full.label(topics[community].at(place)); };
  // The longer name says nothing new, and what both groups do comes last.
  CHECK(label(0, 0) == "glass folding");
  for (const NodeId topic : topics[0]) CHECK(full.label(topic) != "fast glass folding");
  CHECK(label(1, 0) == "weather maps");
  for (const auto& names : topics) {
    for (const NodeId topic : names) CHECK(full.label(topic) != "crossed wires");
  }
  // One paper's names, where there is no more.
  CHECK(topics[2].size() == 1);
  CHECK(label(2, 0) == "lonely work");
  CHECK(find_topics(full, home, {0, 0, 0, 1, 1, 2}, 0)[0].empty());
}

TEST_CASE("what a twentieth of all papers names is generic") {
  std::vector<PaperRecord> papers;
  for (int number = 1; number <= 30; ++number) {
    papers.push_back(make_paper(number, {"Ann Lee", "Ben Ray"},
                                {"common topic", number % 3 == 0 ? "third topic" : "x" + std::to_string(number)}));
  }
  const Graph full = test::build(std::move(papers));
  const auto topics = find_topics(full, find_view("coauthors")->make(full, {}), {0, 0}, 3);
  for (const NodeId topic : topics[0]) CHECK(full.label(topic) != "common topic");
}

TEST_CASE("the list of communities") {
  const Graph full = make_two_groups();
  const auto results = run(full);
  const PassResult& community = results[0];
  CHECK(count_communities(*community.column) == 3);
  const auto list = list_communities(community, {.communities = 2, .topics = 1, .central = 2});
  REQUIRE(list.size() == 2);
  CHECK(list[0].size == 3);
  CHECK(list[0].topics == std::vector<std::string>{"glass folding"});
  // By weighted degree: papers with others.
  REQUIRE(list[0].central.size() == 2);
  CHECK(community.graph.graph().label(list[0].central[0]) == "Ben Ray");
  // The column of topics gives the same names, any other column another order.
  const auto named =
      list_communities(community, {.communities = 2, .topics = 1, .topics_column = results[1].column.get()});
  CHECK(named[0].topics == list[0].topics);
  Column rank(ValueType::integer);
  for (std::int64_t node = 0; node < 6; ++node) rank.push(node);
  CHECK(list_communities(community, {.rank = &rank})[0].central == std::vector<NodeId>{2, 1, 0});
  CHECK(measure_modularity(community) > 0.3);
  CHECK(measure_modularity(community, 0) > measure_modularity(community));
}

TEST_CASE("topics reach every view as lists of names") {
  const Graph full = make_two_groups();
  const Graph joined = attach(find_view("knowledge")->make(full, {}), "knowledge", run(full)[1]);
  CHECK(joined.check().empty());
  CHECK(test::property(joined, "author:gil-orr", "coauthors_community_topics") == "lonely work");
}

TEST_CASE("topics of communities of methods are those of the papers that name them") {
  PaperRecord first = make_paper(1, {"Ann Lee"}, {"glass folding"});
  first.methods = {test::make_item("Foldy", {}, NameRole::used), test::make_item("Bendy", {}, NameRole::used)};
  const Graph full = test::build({first});
  const Pass& pass = *find_pass("community_topics");
  const Column column = pass.run(full, {});
  CHECK(pass.check(full, {}, column) == "");
  CHECK(column.has(*full.find_node("method:foldy")));
}

TEST_CASE("what a community itself introduced is a topic after its tasks, what it only cites is not") {
  std::vector<PaperRecord> papers;
  for (int number = 1; number <= 8; ++number) {
    const bool here = number <= 4;
    PaperRecord paper = here ? make_paper(number, {"Ann Lee", "Ben Ray"}, {"glass folding"})
                             : make_paper(number, {"Dan Fox", "Eva Sol"}, {"weather maps"});
    paper.methods.push_back(test::make_item(here ? "Cited Net" : "Other Net", {}, NameRole::used));
    if (number == 1) paper.introduces.push_back(test::make_item("Foldy"));
    if (number == 2 || number == 5) paper.methods.push_back(test::make_item("Foldy", {}, NameRole::used));
    papers.push_back(std::move(paper));
  }
  const Graph full = test::build(std::move(papers));
  const auto topics = find_topics(full, find_view("coauthors")->make(full, {}), {0, 0, 1, 1}, 3);
  REQUIRE(topics[0].size() == 2);
  CHECK(full.label(topics[0][0]) == "glass folding");
  CHECK(full.label(topics[0][1]) == "Foldy");
  CHECK(topics[1].size() == 1);  // it cites Foldy, too
}

TEST_CASE("narrow tasks add up to the broader one") {
  const Graph full = test::build({
      make_paper(1, {"Ann Lee", "Ben Ray"}, {"indoor glass folding"}),
      make_paper(2, {"Ann Lee", "Ben Ray"}, {"slow glass folding"}),
      make_paper(3, {"Ann Lee", "Ben Ray"}, {"outdoor glass folding"}),
      make_paper(4, {"Dan Fox", "Eva Sol"}, {"glass folding", "weather maps"}),
      make_paper(5, {"Dan Fox", "Eva Sol"}, {"weather maps"}),
  });
  const Graph home = find_view("coauthors")->make(full, {});
  const auto topics = find_topics(full, home, {0, 0, 1, 1}, 3);
  REQUIRE(topics[0].size() == 1);
  CHECK(full.label(topics[0][0]) == "glass folding");
  CHECK(find_pass("community_topics")->check(home, {}, find_pass("community_topics")->run(home, {})) == "");
}

TEST_CASE("terms of titles: words and neighbours, without common ones") {
  using Terms = std::vector<std::string>;
  CHECK(list_title_terms("Glass Folding for Kites") == Terms{"glass folding", "folding", "glass", "kite"});
  CHECK(list_title_terms("Foldy: Real-Time Kites, 2024") == Terms{"real-time kite", "foldy", "kite", "real-time"});
  CHECK(list_title_terms("A Large Language Model").empty());
  CHECK(list_title_terms("").empty());
  CHECK(list_title_terms("유리 접기") == Terms{"유리 접기", "유리", "접기"});
  CHECK(list_title_terms(std::string(100000, ' ')).empty());
}

TEST_CASE("a community is named by what its titles share and others lack") {
  const auto titled = [](int number, std::vector<std::string> authors, std::string title) {
    PaperRecord record = test::make_record(number, "2024-01-01", std::move(authors));
    record.title = std::move(title);
    return record;
  };
  const Graph full = test::build({
      titled(1, {"Ann Lee", "Ben Ray"}, "Fast Glass Folding of Kites"),
      titled(2, {"Ann Lee", "Ben Ray"}, "On Glass Folding"),
      titled(3, {"Dan Fox", "Eva Sol"}, "Fast Weather Maps"),
      titled(4, {"Dan Fox", "Eva Sol"}, "Harbour Weather, in Maps"),
      titled(5, {"Gil Orr"}, "Lonely Work"),
  });
  const Graph home = find_view("coauthors")->make(full, {});
  const auto names = name_communities(full, home, {0, 0, 1, 1, 2});
  CHECK(names[0] == "glass folding");
  CHECK(names[1] == "maps, weather");
  CHECK(names[2].empty());
  CHECK(list_communities(run(full)[0])[0].name == names[0]);
}
