// The people of a paper whose records spell them differently.
#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <iterator>
#include <random>
#include <set>

#include "kgbuild/corrections.hpp"
#include "kgbuild/fold.hpp"
#include "kgbuild/near_matches.hpp"
#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using test::build;
using test::make_record;
using test::property;

namespace {

using Names = std::vector<std::string>;

std::vector<PaperRecord> list_records(const std::vector<Names>& lists) {
  std::vector<PaperRecord> records;
  for (const Names& list : lists) {
    PaperRecord& record = records.emplace_back(make_record(1, "2024-01-05", list));
    record.line = static_cast<std::uint32_t>(records.size());
  }
  return records;
}

/// The names of all people of a graph, joined by `, `, for any order of the records.
std::string show_people(std::vector<PaperRecord> records) {
  std::string shown, first;
  std::mt19937 random(5);
  for (int i = 0; i < 4; ++i) {
    const Graph graph = build(records);
    const std::string dumped = test::dump(graph);
    if (i == 0) first = dumped;
    CHECK(dumped == first);
    shown.clear();
    for (const NodeId author : graph.nodes_of(NodeKind::author)) {
      if (!shown.empty()) shown += ", ";
      shown += property(graph, graph.id(author), "name");
    }
    std::ranges::shuffle(records, random);
  }
  return shown;
}

/// The people of one paper that has these lists.
std::string people_of(const std::vector<Names>& lists) { return show_people(list_records(lists)); }

/// Two records that name one person each, and a colleague.
std::string pair_of(const std::string& a, const std::string& b) {
  const std::string people = people_of({{a, "Zed Zorn"}, {b, "Zed Zorn"}});
  const std::size_t end = people.find(", Zed Zorn");
  return end == std::string::npos ? people : people.substr(0, end);
}

}  // namespace

TEST_CASE("one paper's people: the fullest spelling is the person") {
  struct Pair {
    const char *fuller, *other;
  };
  for (const Pair& pair : {Pair{"Ann Lee", "A. Lee"},
                           {"Ann Lee", "Lee, A."},
                           {"Ann Lee", "Lee A"},
                           {"Robert Smith", "R. J. Smith"},
                           {"Robert Smith", "R.J. Smith"},
                           {"Robert James Smith", "Robert Smith"},
                           {"Robert James Smith", "Smith RJ"},
                           {"Robert J. Smith", "Robert Smith"},
                           {"R. J. Smith", "R. Smith"},
                           {"Thomas Müller", "Thomas Mueller"},
                           {"Thomas Müller", "T. Mueller"},
                           {"Jörg Weiß", "Joerg Weiss"},
                           {"Søren Ågård", "Soeren Aagaard"},
                           {"José María García", "Jose Garcia"},
                           {"José García López", "J. García"},
                           {"María-José Pérez", "M.-J. Perez"},
                           {"Jun-Yan Zhu", "Junyan Zhu"},
                           {"Jun-Yan Zhu", "J.-Y. Zhu"},
                           {"Jun-Yan Zhu", "JY Zhu"},
                           {"Junyan Zhu", "Zhu, J."},
                           {"Yi-Fan Zhang", "Zhang, Yifan"},
                           {"Min-Soo Kim", "Kim Minsoo"},
                           {"Min-Soo Kim", "Kim, M.-S."},
                           {"Min Soo Kim", "M. S. Kim"},
                           {"김 민수", "김민수"},
                           {"Nguyễn Văn An", "An Nguyen"},
                           {"Nguyễn Văn An", "A. Nguyen"},
                           {"Nguyễn Văn An", "Van An Nguyen"},
                           {"Laurens van der Maaten", "L. van der Maaten"},
                           {"Laurens van der Maaten", "Maaten, L. van der"},
                           {"Seán O'Brien", "S. O’Brien"},
                           {"Martin Luther King Jr.", "Martin L. King"},
                           {"Lindqvist, Mara", "M. Lindqvist"}}) {
    CAPTURE(pair.fuller);
    CAPTURE(pair.other);
    const std::string shown = people_of({{pair.fuller, "Zed Zorn"}, {pair.other, "Zed Zorn"}});
    CHECK((shown == std::string(pair.fuller) + ", Zed Zorn" || shown == "Zed Zorn, " + std::string(pair.fuller)));
    const Graph graph = build(list_records({{pair.fuller, "Zed Zorn"}, {pair.other, "Zed Zorn"}}));
    CHECK(graph.edge_count(EdgeKind::authored) == 2);
    CHECK(graph.edge_count(EdgeKind::coauthored_with) == 1);
  }
  CHECK(pair_of("A. Lee", "Ann Lee") == "Ann Lee");
  CHECK(pair_of("Thomas Mueller", "Thomas Müller") == "Thomas Müller");
  CHECK(pair_of("R. J. Smith", "Robert Smith") == "Robert Smith");
  CHECK(pair_of("Junyan Zhu", "J. Y. Zhu") == "Junyan Zhu");
}

TEST_CASE("one paper's people: what may be two stays two") {
  struct Pair {
    const char *a, *b;
  };
  for (const Pair& pair : {Pair{"Ann Lee", "B. Lee"},
                           {"Ann Lee", "Amy Lee"},
                           {"Ann B. Lee", "Ann C. Lee"},
                           {"Min-Soo Kim", "S. Kim"},
                           {"Robert Smith", "Robert Jones"},
                           {"John Smith Jr.", "John Smith Sr."},
                           {"Thomas Müller", "Thomas Miller"},
                           {"Gemini Team", "Gemini"},
                           {"Alibaba Group", "Alibaba"},
                           {"moonfox", "Moon Fox"},
                           {"Maria Garcia Lopez", "Pedro Garcia Lopez"}}) {
    CAPTURE(pair.a);
    CAPTURE(pair.b);
    const Graph graph = build(list_records({{pair.a, "Zed Zorn"}, {pair.b, "Zed Zorn"}}));
    CHECK(graph.edge_count(EdgeKind::authored) == 3);
  }
}

TEST_CASE("one paper's people: ambiguous spellings join neither") {
  CHECK(people_of({{"J. Smith"}, {"Jane Smith", "John Smith"}}) == "J. Smith, Jane Smith, John Smith");
  CHECK(people_of({{"J. Smith"}, {"Jane Smith"}, {"John Smith"}}) == "J. Smith, Jane Smith, John Smith");
  CHECK(people_of({{"Wei Li", "Li Wei"}, {"W. Li"}}) == "Li Wei, Wei Li");  // the family name is at the end
  CHECK(people_of({{"Wei Li", "Li Wei"}, {"Wei Li", "Li Wei"}}) == "Li Wei, Wei Li");
  CHECK(people_of({{"Wei Li", "Li Wei"}, {"W. Li", "L. Wei"}}) == "Li Wei, Wei Li");
  CHECK(people_of({{"Ann Lee", "A. Lee"}, {"Ann B. Lee"}}) == "A. Lee, Ann B. Lee");
  CHECK(people_of({{"Ann Lee", "A. Lee"}, {"Ann Lee", "Amy Lee"}}) == "Amy Lee, Ann Lee");
  CHECK(people_of({{"J. Smith", "Jane Smith"}, {"John Smith", "Jane Smith"}}) == "Jane Smith, John Smith");
  CHECK(people_of({{"A. Lee"}, {"A. B. Lee"}, {"A. C. Lee"}}) == "A. B. Lee, A. C. Lee, A. Lee");
  CHECK(people_of({{"Wang"}, {"Wei Wang", "Fei Wang"}}) == "Fei Wang, Wang, Wei Wang");
}

TEST_CASE("one paper's people: several records, each with its own spelling") {
  CHECK(people_of({{"J. Smith"}, {"J. R. Smith"}, {"John R. Smith"}, {"Smith, John"}}) == "John R. Smith");
  CHECK(people_of({{"Julia Müller"}, {"Julia Mueller"}, {"J. Mueller"}, {"Müller, J."}}) == "Julia Müller");
  CHECK(people_of({{"Văn An Nguyễn"}, {"An Nguyen"}, {"V. A. Nguyễn"}}) == "Văn An Nguyễn");
  CHECK(people_of({{"Robert James Smith"}, {"James Smith"}, {"R. Smith"}}) == "Robert James Smith");
  CHECK(people_of({{"John Smith"}, {"J. R. Smith"}, {"J. Q. Smith"}}) == "J. Q. Smith, J. R. Smith, John Smith");
  CHECK(people_of({{"Robert James Smith"}, {"James Smith", "R. Smith"}}) == "R. Smith, Robert James Smith");
  CHECK(people_of({{"Wang"}, {"Wei Wang", "Ada Ode"}}) == "Ada Ode, Wei Wang");
  CHECK(people_of({{"Li Wei", "Zhang Fei"}, {"Wei Li", "Fei Zhang"}, {"Wei Li", "Fei Zhang"}}) == "Fei Zhang, Wei Li");
}

TEST_CASE("one paper's people: what the rest of the papers call them decides the order of words") {
  std::vector<PaperRecord> records = list_records({{"Li Wei", "Ada Ode"}, {"Wei Li", "Ada Ode"}});
  records.push_back(make_record(2, "2024-01-06", {"Wei Li", "Cy Dune"}));
  CHECK(show_people(records) == "Ada Ode, Cy Dune, Wei Li");
  records.back().authors.front() = "Li Wei";
  CHECK(show_people(records) == "Ada Ode, Cy Dune, Li Wei");
}

TEST_CASE("one paper's people: the same spelling elsewhere is another person") {
  std::vector<PaperRecord> records = list_records({{"A. Lee", "Ben Ray"}, {"Ann Lee", "Ben Ray"}});
  records.push_back(make_record(2, "2024-01-06", {"A. Lee", "Cy Dune"}));
  CHECK(show_people(records) == "A. Lee, Ann Lee, Ben Ray, Cy Dune");
  const Graph graph = build(records);
  CHECK(property(graph, "author:ann-lee", "aliases") == "A. Lee");
  CHECK(property(graph, "author:ann-lee", "papers") == "1");
  CHECK(property(graph, "author:a-lee", "papers") == "1");
  CHECK(test::out_edges_of(graph, "author:a-lee").find("2401.00001") == std::string::npos);
}

TEST_CASE("one paper's people: places, notes and counts") {
  std::vector<PaperRecord> records =
      list_records({{"Ben Ray", "A. Lee", "C. Dune"}, {"Ann Lee", "Ben Ray", "Cy Dune"}});
  records[0].byline = true;
  records[0].author_notes = {{"A. Lee", "annlee", "Quarry Lab"}};
  records[1].author_notes = {{"Cy Dune", "", "Oslo"}};
  records[1].more_authors = true;
  const Graph graph = build(records);
  CHECK(graph.edge_count(EdgeKind::authored) == 3);
  CHECK(graph.edge_count(EdgeKind::coauthored_with) == 3);
  CHECK(property(graph, "author:ann-lee", "aliases") == "A. Lee|annlee");
  CHECK(property(graph, "author:ann-lee", "affiliations") == "Quarry Lab");
  CHECK(property(graph, "author:cy-dune", "affiliations") == "Oslo");
  CHECK(property(graph, "paper:arxiv:2401.00001", "more_authors") != "true");
  const Column* position = graph.find_column(EdgeKind::authored, "position");
  REQUIRE(position != nullptr);
  for (const Arc& arc : graph.out_arcs(*graph.find_node("author:ann-lee")))
    if (graph.edge_kind(arc.edge) == EdgeKind::authored) CHECK(position->integer(graph.edge_row(arc.edge)) == 2);
}

TEST_CASE("one paper's people: corrections refer to the aligned people") {
  const auto correct = [](std::vector<PaperRecord> records, std::vector<Correction> lines, Diagnostics& diagnostics) {
    GraphBuilder builder(test::rules());
    for (PaperRecord& record : records) builder.add(std::move(record));
    builder.correct(std::move(lines));
    return builder.freeze(diagnostics);
  };
  const auto line = [](CorrectionAction action, std::string name, std::string other, std::string paper) {
    Correction correction;
    correction.action = action;
    correction.name = std::move(name);
    correction.other = std::move(other);
    correction.paper = std::move(paper);
    correction.file = "c.tsv";
    return correction;
  };
  std::vector<PaperRecord> records = list_records({{"A. Lee", "Ben Ray"}, {"Ann Lee", "Ben Ray"}});
  records.push_back(make_record(2, "2024-01-06", {"A. Lee", "Cy Dune"}));
  Diagnostics diagnostics;
  const Graph two = correct(records, {line(CorrectionAction::distinct, "A. Lee", "Ann Lee", "")}, diagnostics);
  CHECK(two.edge_count(EdgeKind::authored) == 5);
  const Graph one = correct(records, {line(CorrectionAction::drop, "Ann Lee", "", "")}, diagnostics);
  CHECK_FALSE(one.find_node("author:ann-lee"));
  CHECK(one.find_node("author:a-lee"));
  CHECK(one.edge_count(EdgeKind::authored) == 3);
  const Graph here =
      correct(records, {line(CorrectionAction::rename, "A. Lee", "Alice Lee", "paper:arxiv:2401.00001")}, diagnostics);
  CHECK(here.find_node("author:alice-lee"));
  CHECK(here.find_node("author:a-lee"));
  const Graph merged = correct(records, {line(CorrectionAction::merge, "A. Lee", "Ann Lee", "")}, diagnostics);
  CHECK(property(merged, "author:a-lee", "papers") == "2");
  CHECK(diagnostics.empty());
}

TEST_CASE("one paper's people: variants across papers unite as before") {
  std::vector<PaperRecord> records = list_records({{"John Smith", "Ben Ray"}, {"John R. Smith", "Ben Ray"}});
  records.push_back(make_record(2, "2024-01-06", {"John Smith", "Cy Dune"}));
  CHECK(show_people(records) == "Ben Ray, Cy Dune, John R. Smith");
}

TEST_CASE("near matches: people of one paper in two records") {
  const Graph graph = build(list_records({{"J. Smith", "Ben Ray"}, {"Jane Smith", "John Smith", "Ben Ray"}}));
  CHECK(graph.edge_count(EdgeKind::authored) == 4);
  CHECK(find_near_matches(graph, {}).pairs.empty());
}

TEST_CASE("one paper's people: no list is shortened, and nobody is added") {
  const Names pool{"Ann Lee",    "A. Lee",    "A. B. Lee",    "Ann B. Lee",    "Lee",        "Amy Lee",
                   "Lee, A.",    "Wei Li",    "Li Wei",       "W. Li",         "Li",         "Min-Soo Kim",
                   "Minsoo Kim", "M.-S. Kim", "Kim Min Soo",  "Jörg Müller",   "J. Mueller", "Joerg Muller",
                   "RJ Smith",   "R. Smith",  "Robert Smith", "Văn An Nguyễn", "An Nguyen",  "V. A. Nguyen"};
  std::mt19937 random(11);
  for (int round = 0; round < 60; ++round) {
    std::vector<Names> lists(2 + round % 4);
    std::set<std::string> all;
    std::size_t longest = 0;
    for (Names& list : lists) {
      std::ranges::sample(pool, std::back_inserter(list), 1 + round % 9, random);
      std::ranges::shuffle(list, random);
      std::set<std::string> keys;
      for (const std::string& name : list) keys.insert(fold_person(name));
      longest = std::max(longest, keys.size());
      all.insert(keys.begin(), keys.end());
    }
    const std::string people = people_of(lists);
    CAPTURE(people);
    const std::size_t count = build(list_records(lists)).edge_count(EdgeKind::authored);
    CHECK(count >= longest);
    CHECK(count <= all.size());
  }
}

TEST_CASE("one paper's people: long lists take linear time") {
  std::vector<Names> lists(2);
  for (int i = 0; i < 5000; ++i) {
    const std::string family = "fam" + std::to_string(i % 1700), given = "Giv" + std::to_string(i);
    lists[0].push_back(given + " " + family);
    lists[1].push_back((i % 2 == 0 ? "G" + std::to_string(i) : given + " Q.") + " " + family);
  }
  for (int i = 0; i < 5000; ++i) {
    lists[0].push_back("Ann" + std::to_string(i) + " Lee");
    lists[1].push_back("A. Q" + std::to_string(i) + " Lee");
  }
  const std::clock_t start = std::clock();  // of the process: the machine may be busy
  CHECK(build(list_records(lists)).edge_count(EdgeKind::authored) > 10000);
  CHECK((std::clock() - start) / CLOCKS_PER_SEC < 60);
}
