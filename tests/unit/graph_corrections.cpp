#include <doctest/doctest.h>

#include <algorithm>

#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using test::make_item;
using test::make_record;
using test::out_edges_of;
using test::property;

namespace {

Correction make_line(CorrectionAction action, std::string name, std::string other = "", int paper = 0) {
  Correction line{action, std::move(name), std::move(other), "", "c.tsv", 0};
  if (paper > 0) line.paper = make_record(paper, "2024-01-01", {}).id;
  return line;
}

Correction drop(std::string name, int paper = 0) {
  return make_line(CorrectionAction::drop, std::move(name), "", paper);
}
Correction call_it(std::string name, std::string other, int paper = 0) {
  return make_line(CorrectionAction::rename, std::move(name), std::move(other), paper);
}
Correction merge(std::string name, std::string other, int paper = 0) {
  return make_line(CorrectionAction::merge, std::move(name), std::move(other), paper);
}
Correction distinct(std::string name, std::string other, int paper = 0) {
  return make_line(CorrectionAction::distinct, std::move(name), std::move(other), paper);
}
Correction kind(std::string name, std::string other, int paper = 0) {
  return make_line(CorrectionAction::kind, std::move(name), std::move(other), paper);
}

struct Corrected {
  Corrected(std::vector<PaperRecord> records, std::vector<Correction> lines) {
    GraphBuilder builder(test::rules());
    for (PaperRecord& record : records) builder.add(std::move(record));
    for (std::size_t i = 0; i < lines.size(); ++i) lines[i].line = static_cast<std::uint32_t>(i + 1);
    builder.correct(std::move(lines));
    Diagnostics diagnostics;
    graph = builder.freeze(diagnostics);
    CHECK(graph.check() == std::vector<std::string>{});
    for (const Diagnostic& d : diagnostics) {
      if (d.code.ends_with("-correction")) warnings += d.code + ' ' + std::to_string(d.line) + '\n';
    }
  }

  Graph graph;
  std::string warnings;
};

/// Paper 1 introduces Loomnet, which is also called LN, and compares with Spindle; 2 uses both.
std::vector<PaperRecord> looms() {
  std::vector<PaperRecord> records{make_record(1, "2024-01-01", {"Ada Brook", "Cy Dune"}),
                                   make_record(2, "2024-01-02", {"Ada Brook", "Eve Fern"})};
  records[0].introduces = {make_item("Loomnet", {"LN"})};
  records[0].introduces[0].kind = Category::method;
  records[0].methods = {make_item("Spindle", {}, NameRole::compared)};
  ResultItem& result = records[0].results.emplace_back();
  result.value = "7";
  result.method = "Loomnet";
  result.baseline = "Spindle";
  records[1].methods = {make_item("Loomnet", {}, NameRole::used), make_item("Spindle", {}, NameRole::compared)};
  return records;
}

bool has_node(const Graph& graph, std::string_view id) { return graph.find_node(id).has_value(); }

}  // namespace

TEST_CASE("drop removes a node, everywhere or in one paper, by any of its names") {
  const Corrected everywhere(looms(), {drop("spindle")});
  CHECK_FALSE(has_node(everywhere.graph, "method:spindle"));
  CHECK(everywhere.warnings.empty());
  const Corrected in_one(looms(), {drop("method:spindle", 2)});
  CHECK(property(in_one.graph, "method:spindle", "papers") == "1");
  CHECK_FALSE(has_node(Corrected(looms(), {drop("paper:arxiv:2401.00002")}).graph, "paper:arxiv:2401.00002"));
  CHECK_FALSE(has_node(Corrected(looms(), {drop("LN")}).graph, "method:ln"));
}

TEST_CASE("rename changes the name, keeps the id and the old name; labels of papers follow") {
  const Corrected renamed(looms(), {call_it("Loomnet", "Loom Network")});
  CHECK(property(renamed.graph, "method:ln", "name") == "Loom Network");
  CHECK(property(renamed.graph, "method:ln", "aliases") == "Loomnet|LN");
  CHECK(renamed.graph.label(*renamed.graph.find_node("paper:arxiv:2401.00001")) == "Loom Network");
  const Corrected joined(looms(), {call_it("Loomnet", "Spindle")});
  CHECK(property(joined.graph, "method:ln", "name") == "Spindle");
  CHECK_FALSE(has_node(joined.graph, "method:spindle"));
}

TEST_CASE("rename in one paper makes it another node there") {
  const Corrected corrected(looms(), {call_it("Spindle", "Spindle (tool)", 2)});
  CHECK(property(corrected.graph, "method:spindle", "papers") == "1");
  CHECK(out_edges_of(corrected.graph, "paper:arxiv:2401.00002").find("COMPARES_WITH method:spindletool") !=
        std::string::npos);
  const Corrected known(looms(), {merge("Spindle", "LN", 2)});
  CHECK(property(known.graph, "method:ln", "papers") == "2");
  CHECK(property(known.graph, "method:spindle", "papers") == "1");
}

TEST_CASE("merge makes two nodes one, under the second name; results and evidence follow") {
  const Corrected merged(looms(), {merge("LN", "Spindle")});
  CHECK(property(merged.graph, "method:ln", "name") == "Spindle");
  CHECK(property(merged.graph, "method:ln", "papers") == "2");
  CHECK(merged.warnings.empty());
  std::vector<PaperRecord> chain = looms();
  chain[1].methods.push_back(make_item("Treadle"));
  CHECK(property(Corrected(chain, {merge("Loomnet", "Spindle"), merge("Spindle", "Treadle")}).graph, "method:ln",
                 "name") == "Treadle");
  CHECK(property(Corrected(chain, {merge("Loomnet", "Spindle"), call_it("Spindle", "Wheel")}).graph, "method:ln",
                 "name") == "Wheel");
}

TEST_CASE("distinct separates what papers or the lexicon join") {
  std::vector<PaperRecord> records = looms();
  records[1].methods.push_back(make_item("LN", {}, NameRole::used));
  CHECK_FALSE(has_node(Corrected(records, {}).graph, "method:loomnet"));
  const Corrected parted(records, {distinct("Loomnet", "LN")});
  CHECK(parted.warnings.empty());
  CHECK(property(parted.graph, "method:ln", "papers") == "1");
  CHECK(property(parted.graph, "method:loomnet", "aliases") == "-");
  records[0].benchmarks = {make_item("GSM8K"), make_item("Grade School Math 8K")};
  REQUIRE(property(Corrected(records, {}).graph, "benchmark:gsm8k", "aliases") == "Grade School Math 8K");
  const Corrected outside(records, {distinct("GSM8K", "Grade School Math 8K")});
  CHECK(property(outside.graph, "benchmark:gsm8k", "aliases") == "-");
  CHECK(has_node(outside.graph, "benchmark:gradeschoolmath8k"));
}

TEST_CASE("distinct holds where a third name would join them again") {
  std::vector<PaperRecord> records = looms();
  records[0].introduces[0].aliases = {"LN", "Loom Network"};
  records[1].methods = {make_item("Loom Network", {"LN"}, NameRole::used), make_item("LN", {}, NameRole::used)};
  const Corrected parted(records, {distinct("Loomnet", "LN")});
  CHECK(has_node(parted.graph, "method:ln"));
  CHECK(parted.warnings.empty());
}

TEST_CASE("kind moves a node with its edges, and what joins it there") {
  const Corrected moved(looms(), {kind("Spindle", "dataset"), call_it("Spindle", "Spindles")});
  CHECK_FALSE(has_node(moved.graph, "method:spindle"));
  CHECK(property(moved.graph, "benchmark:spindle", "category") == "dataset");
  CHECK(property(moved.graph, "benchmark:spindle", "name") == "Spindles");
  CHECK(out_edges_of(moved.graph, "paper:arxiv:2401.00001").find("EVALUATES_ON benchmark:spindle") !=
        std::string::npos);
  CHECK(property(Corrected(looms(), {kind("Spindle", "tool")}).graph, "method:spindle", "category") == "tool");
  const Corrected both(looms(), {kind("Spindle", "tool"), merge("Loomnet", "Spindle")});
  CHECK(property(both.graph, "method:ln", "category") == "tool");
  const Corrected in_one(looms(), {kind("Spindle", "metric", 2)});
  CHECK(has_node(in_one.graph, "metric:spindle"));
  CHECK(property(in_one.graph, "method:spindle", "papers") == "1");
}

TEST_CASE("people are dropped, renamed, merged, and declared a group") {
  CHECK_FALSE(has_node(Corrected(looms(), {drop("Ada Brook")}).graph, "author:ada-brook"));
  CHECK(property(Corrected(looms(), {drop("Ada Brook", 1)}).graph, "author:ada-brook", "papers") == "1");
  const Corrected renamed(looms(), {call_it("ada brook", "Ada M. Brook")});
  CHECK(property(renamed.graph, "author:ada-brook", "name") == "Ada M. Brook");
  CHECK(property(renamed.graph, "author:ada-brook", "aliases") == "Ada Brook");
  const Corrected merged(looms(), {merge("Eve Fern", "Cy Dune")});
  CHECK(property(merged.graph, "author:cy-dune", "papers") == "2");
  CHECK(property(merged.graph, "author:cy-dune", "name") == "Cy Dune");
  CHECK(property(Corrected(looms(), {kind("Eve Fern", "group")}).graph, "author:eve-fern", "category") == "group");
  const Corrected two(looms(), {call_it("Ada Brook", "Ada Brook (Oslo)", 2)});
  CHECK(property(two.graph, "author:ada-brook", "papers") == "1");
  CHECK(has_node(two.graph, "author:ada-brook-oslo"));
}

TEST_CASE("distinct people are not united as spellings of one") {
  std::vector<PaperRecord> records{make_record(1, "2024-01-01", {"Jun-Yan Loom", "Cy Dune"}),
                                   make_record(2, "2024-01-02", {"Junyan Loom", "Cy Dune"})};
  REQUIRE_FALSE(has_node(Corrected(records, {}).graph, "author:junyan-loom"));
  const Corrected parted(records, {distinct("Jun-Yan Loom", "Junyan Loom")});
  CHECK(has_node(parted.graph, "author:junyan-loom"));
  CHECK(has_node(parted.graph, "author:jun-yan-loom"));
  CHECK(parted.warnings.empty());
}

TEST_CASE("lines that match nothing produce a warning with their line number") {
  const Corrected corrected(looms(), {drop("Nobody"), merge("Loomnet", "Nothing"), distinct("Spindle", "Nothing else"),
                                      drop("Spindle", 7), call_it("Nothing", "Loomnet"), drop("benchmark:spindle"),
                                      kind("Spindle", "group"), drop("Cy Dune", 2), drop("paper:arxiv:2401.00009")});
  CHECK(corrected.warnings ==
        "unmatched-correction 1\nunmatched-correction 2\nunmatched-correction 3\nunmatched-correction 4\n"
        "unmatched-correction 5\nunmatched-correction 6\nunmatched-correction 7\nunmatched-correction 8\n"
        "unmatched-correction 9\n");
}

TEST_CASE("of lines that contradict each other the first counts") {
  const Corrected corrected(looms(), {merge("Loomnet", "Spindle"), distinct("SPINDLE", "loomnet"),
                                      call_it("Spindle", "A"), call_it("Spindle", "B"), drop("Spindle"),
                                      kind("Loomnet", "tool"), kind("Loomnet", "dataset"), drop("Spindle", 2)});
  CHECK(corrected.warnings ==
        "contradicting-correction 2\ncontradicting-correction 4\ncontradicting-correction 5\n"
        "contradicting-correction 7\n");
  std::vector<PaperRecord> records = looms();
  records[1].methods.push_back(make_item("Treadle"));
  CHECK(Corrected(records, {distinct("Loomnet", "LN"), merge("LN", "Treadle"), merge("Treadle", "Loomnet")}).warnings ==
        "contradicting-correction 3\n");
}

TEST_CASE("corrected graphs do not depend on the order of records") {
  const std::vector<Correction> lines{merge("LN", "Spindle"), kind("Spindle", "benchmark", 2),
                                      call_it("Ada Brook", "A. B."), call_it("Loomnet", "Loom", 1)};
  std::vector<PaperRecord> reversed = looms();
  std::reverse(reversed.begin(), reversed.end());
  CHECK(test::dump(Corrected(looms(), lines).graph) == test::dump(Corrected(reversed, lines).graph));
}

TEST_CASE("many corrections that agree, disagree or match nothing take no time") {
  std::vector<Correction> lines;
  for (int i = 0; i < 20000; ++i) {
    lines.push_back(merge("Name " + std::to_string(i), "Name " + std::to_string(i + 1)));
    lines.push_back(distinct("Name " + std::to_string(i), "Name " + std::to_string(20001 + i)));
    lines.push_back(drop("Name " + std::to_string(i)));
  }
  CHECK(Corrected(looms(), lines).graph.node_count() == Corrected(looms(), {}).graph.node_count());
}

namespace {

/// A preprint and a journal paper of one title and the same people, a second preprint, and one with other people.
std::vector<PaperRecord> editions() {
  std::vector<PaperRecord> records{
      make_record(1, "2024-01-01", {"Ada Brook", "Cy Dune"}), make_record(2, "2024-01-02", {"Ada Brook", "Cy Dune"}),
      make_record(3, "2024-01-03", {"Ada Brook", "Cy Dune"}), make_record(4, "2024-01-04", {"Eve Fern"})};
  for (PaperRecord& record : records) record.title = "Weaving Cloth by Looms";
  records[1].arxiv_id.clear();
  records[1].doi = "10.1145/99.1";
  records[1].url = "https://doi.org/10.1145/99.1";
  records[2].title = "Weaving Cloth by Fast Looms";
  records[3].arxiv_id.clear();
  records[3].url.clear();
  return records;
}

std::string papers_of(const Graph& graph) {
  std::string ids;
  for (const NodeId node : graph.nodes_of(NodeKind::paper)) ids.append(graph.id(node).substr(6)).append(" ");
  return ids;
}

}  // namespace

TEST_CASE("merge joins two papers by their ids in any form, distinct parts one") {
  const Corrected plain(editions(), {});
  CHECK(papers_of(plain.graph) == "arxiv:2401.00001 arxiv:2401.00003 title:weavingclothbylooms ");
  const Corrected merged(editions(), {merge("paper:arxiv:2401.00003", "2401.00001")});
  CHECK(papers_of(merged.graph) == "arxiv:2401.00001 title:weavingclothbylooms ");
  CHECK(property(merged.graph, "author:ada-brook", "papers") == "1");
  const Corrected titled(editions(), {merge("paper:title:weavingclothbylooms", "https://arxiv.org/abs/2401.00001v2")});
  CHECK(papers_of(titled.graph) == "arxiv:2401.00001 arxiv:2401.00003 ");
  const Corrected parted(editions(), {distinct("paper:arxiv:2401.00001", "10.1145/99.1")});
  CHECK(papers_of(parted.graph) == "arxiv:2401.00001 arxiv:2401.00003 doi:10.1145/99.1 title:weavingclothbylooms ");
  for (const Corrected* each : {&merged, &titled, &parted}) CHECK(each->warnings.empty());
}

TEST_CASE("a row about a paper finds it by any of its identifiers") {
  CHECK(papers_of(Corrected(editions(), {drop("paper:doi:10.1145/99.1")}).graph) ==
        "arxiv:2401.00003 title:weavingclothbylooms ");
  Correction row = drop("Ada Brook");
  row.paper = "paper:doi:10.1145/99.1";
  const Corrected corrected(editions(), {row});
  CHECK(corrected.warnings.empty());
  CHECK(property(corrected.graph, "author:ada-brook", "papers") == "1");
}

TEST_CASE("papers that are apart stay apart, and rows that match no paper are said") {
  std::vector<PaperRecord> both = editions();
  both[0].doi = "10.1145/99.1";
  const Corrected corrected(both, {distinct("paper:arxiv:2401.00001", "paper:arxiv:2401.00003"),
                                   distinct("paper:arxiv:2401.00001", "paper:doi:10.1145/99.1"),
                                   merge("paper:arxiv:2401.00001", "paper:arxiv:2401.99999"),
                                   merge("paper:arxiv:2401.00001", "paper:arxiv:2401.00001")});
  CHECK(corrected.warnings == "unmatched-correction 2\nunmatched-correction 3\n");
}

TEST_CASE("a chain of merged papers is one, except what is distinct from it") {
  std::vector<PaperRecord> records;
  for (int i = 1; i <= 5; ++i) records.push_back(make_record(i, "2024-01-01", {"Ada Brook"}));
  const auto id = [](int i) { return make_record(i, "", {}).id; };
  const Corrected chain(records, {merge(id(5), id(4)), merge(id(4), id(2)), distinct(id(1), id(2))});
  CHECK(papers_of(chain.graph) == "arxiv:2401.00001 arxiv:2401.00002 arxiv:2401.00003 ");
  CHECK(chain.warnings.empty());
}
