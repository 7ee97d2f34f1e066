#include "kgbuild/builder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using test::build;
using test::make_item;
using test::make_record;
using test::out_edges_of;
using test::property;

namespace {

ResultItem make_result(std::string value, std::string unit, std::string metric) {
  ResultItem item;
  item.value = std::move(value);
  item.unit = std::move(unit);
  item.metric = std::move(metric);
  return item;
}

std::string only_result(const Graph& graph) {
  const Graph::Range results = graph.nodes_of(NodeKind::result);
  REQUIRE(results.size() == 1);
  return std::string(graph.id(results.first));
}

}  // namespace

TEST_CASE("a paper of two days is one node with both digests") {
  PaperRecord early = make_record(1, "2024-01-30", {});
  early.votes = 3;
  early.links = {"https://example.org/code"};
  PaperRecord late = make_record(1, "2024-02-02", {});
  late.title = "Paper number 1, revised";
  late.votes = 12;
  late.digest = "other digest";
  late.links = {"https://example.org/page", "https://example.org/code"};
  const Graph graph = build({late, early});
  const std::string id = "paper:arxiv:2401.00001";
  CHECK(property(graph, id, "title") == "Paper number 1, revised");
  CHECK(property(graph, id, "first_featured") == "2024-01-30");
  CHECK(property(graph, id, "votes") == "12");
  CHECK(property(graph, id, "links") == "https://example.org/code|https://example.org/page");
  CHECK(property(graph, id, "digests") == "digest:other-digest:2024-02-02|digest:test-digest:2024-01-30");
  CHECK(property(graph, id, "submitted_month") == "2024-01");
  CHECK(property(graph, id, "year") == "2024");
  CHECK(property(graph, id, "doi") == "-");
  CHECK(property(graph, "digest:other-digest:2024-02-02", "source") == "other digest");
  CHECK(graph.label(*graph.find_node("digest:test-digest:2024-01-30")) == "test-digest 2024-01-30");
}

TEST_CASE("years come from the arXiv id, else from the digest, else are absent") {
  PaperRecord old = make_record(1, "2024-02-01", {});
  old.arxiv_id = "cs/9912017";
  PaperRecord without_id = make_record(2, "2024-02-01", {});
  without_id.arxiv_id.clear();
  PaperRecord dateless = make_record(3, "someday", {});
  dateless.arxiv_id.clear();
  const Graph graph = build({old, without_id, dateless});
  CHECK(property(graph, "paper:arxiv:cs/9912017", "submitted_month") == "1999-12");
  CHECK(property(graph, "paper:title:papernumber2", "year") == "2024");
  CHECK(property(graph, "paper:title:papernumber2", "arxiv_id") == "-");
  CHECK(property(graph, "paper:title:papernumber3", "year") == "-");
  CHECK(property(graph, "paper:title:papernumber3", "published") == "-");
  CHECK(property(graph, "paper:title:papernumber3", "digests") == "-");
}

TEST_CASE("a paper's own date is kept as precise as it is; its digests keep their days") {
  PaperRecord month = make_record(1, "2024-03", {});
  month.digest_date = "2024-04-02";
  PaperRecord year = make_record(2, "2023", {});
  PaperRecord day = make_record(3, "2024-03-11", {});
  day.digest_date = "2024-03-14";
  for (PaperRecord* record : {&month, &year, &day}) record->arxiv_id.clear();
  const Graph graph = build({month, year, day});
  const std::string id = "paper:title:papernumber";
  CHECK(property(graph, id + "1", "published") == "2024-03");
  CHECK(property(graph, id + "1", "first_featured") == "2024-04-02");
  CHECK(property(graph, id + "1", "digests") == "digest:test-digest:2024-04-02");
  CHECK(property(graph, id + "1", "year") == "2024");
  CHECK(property(graph, id + "1", "month") == "3");
  CHECK(property(graph, id + "2", "published") == "2023");
  CHECK(property(graph, id + "2", "first_featured") == "-");
  CHECK(property(graph, id + "2", "year") == "2023");
  CHECK(property(graph, id + "2", "month") == "-");
  CHECK(property(graph, id + "3", "published") == "2024-03-11");
  CHECK(property(graph, id + "3", "first_featured") == "2024-03-14");
}

TEST_CASE("authors keep what digests write with their names") {
  PaperRecord record = make_record(1, "2024-01-05", {"김가온", "Mara Lindqvist"});
  record.author_notes = {{"김가온", "Gaon Kim", ""}, {"Mara Lindqvist", "", "Quarry Lab"}, {"Nobody", "", "Nowhere"}};
  record.more_authors = true;
  const Graph graph = build({record});
  CHECK(property(graph, "author:김가온", "aliases") == "Gaon Kim");
  CHECK(property(graph, "author:mara-lindqvist", "affiliations") == "Quarry Lab");
  CHECK(property(graph, "paper:arxiv:2401.00001", "more_authors") == "true");
  PaperRecord whole = make_record(1, "2024-01-06", {"김가온", "Mara Lindqvist", "Oto Behnam"});
  CHECK(property(build({record, whole}), "paper:arxiv:2401.00001", "more_authors") == "-");
}

TEST_CASE("results are linked to what the paper names") {
  PaperRecord record = make_record(1, "2024-01-01", {});
  record.introduces = {make_item("GridNet")};
  record.methods = {make_item("BaseNet", {"BN"}, NameRole::compared)};
  record.benchmarks = {make_item("ExamSet", {}, NameRole::evaluated)};
  record.metrics = {make_item("accuracy")};
  ResultItem result = make_result("52.5", "%", "accuracy");
  result.method = "grid net";  // spelled differently, same folded name
  result.method_inferred = true;
  result.benchmark = "ExamSet";
  result.baseline = "BN";
  result.split = "hard";
  result.evidence.push_back({"score-rule", false, 5, 9, "52.5", "GridNet reaches 52.5% on ExamSet."});
  record.results = {result};
  const Graph graph = build({record});
  const std::string id = only_result(graph);
  CHECK(id.size() == std::string("result:").size() + 16);
  CHECK(graph.label(*graph.find_node(id)) == "52.5% accuracy");
  CHECK(property(graph, id, "value") == "52.500000");
  CHECK(property(graph, id, "split") == "hard");
  CHECK(property(graph, id, "sentence") == "GridNet reaches 52.5% on ExamSet.");
  const std::string metric(test::rules().find_name(NameKind::metric, "accuracy")->id);
  CHECK(out_edges_of(graph, id) == "AGAINST method:basenet, IN_METRIC metric:" + metric +
                                       ", OF_METHOD method:gridnet, ON_BENCHMARK benchmark:examset");
  CHECK(graph.find_column(EdgeKind::of_method, "inferred")->boolean(0));
}

TEST_CASE("results do not refer to names of other papers, and a repeated one is one node") {
  PaperRecord one = make_record(1, "2024-01-01", {}), two = make_record(2, "2024-01-01", {});
  one.methods = {make_item("BaseNet", {}, NameRole::used)};
  ResultItem result = make_result("3.6", "x", "");
  result.relation = Relation::ratio;
  result.baseline = "BaseNet";
  result.evidence.push_back({"ratio-rule", false, 0, 3, "3.6", "First."});
  two.results = {result, result};
  two.results[1].evidence[0].start = 50;
  const Graph graph = build({one, two});
  const std::string id = only_result(graph);
  CHECK(out_edges_of(graph, id).empty());
  CHECK(graph.label(*graph.find_node(id)) == "3.6x");
  const auto reports = graph.in_arcs(*graph.find_node(id));
  REQUIRE(reports.size() == 1);
  CHECK(graph.evidence(reports[0].edge).size() == 2);
}

TEST_CASE("labels of results") {
  const auto label = [](std::string value, std::string unit, Relation relation) {
    PaperRecord record = make_record(1, "2024-01-01", {});
    ResultItem item = make_result(std::move(value), std::move(unit), "BLEU");
    item.relation = relation;
    record.results = {item};
    const Graph graph = build({record});
    return std::string(graph.label(graph.nodes_of(NodeKind::result).first));
  };
  CHECK(label("3.1", "points", Relation::gain) == "+3.1 points BLEU");
  CHECK(label("12", "%", Relation::drop) == "-12% BLEU");
  CHECK(label("-12", "%", Relation::drop) == "-12% BLEU");
  CHECK(label("40", "", Relation::score) == "40 BLEU");
}

TEST_CASE("a value that is not a finite number is absent") {
  PaperRecord record = make_record(1, "2024-01-01", {});
  record.results = {make_result("nan", "", ""), make_result("1e999", "", ""), make_result("", "", "")};
  const Graph graph = build({record});
  REQUIRE(graph.nodes_of(NodeKind::result).size() == 3);
  for (std::size_t row = 0; row < 3; ++row) CHECK_FALSE(graph.find_column(NodeKind::result, "value")->has(row));
}

TEST_CASE("text from records is cleaned wherever it ends up") {
  PaperRecord record = make_record(1, "2024-01-01", {"Ann\x01Lee"});
  record.title = "Bad \xff byte";
  record.methods = {make_item("Grid\x02Net", {}, NameRole::used)};
  record.methods[0].evidence.push_back({"r\x03", true, 0, 4, "", "sen\x04tence"});
  const Graph graph = build({record});
  const std::string text = test::dump(graph);
  for (const char c : {'\x01', '\x02', '\x03', '\x04', '\xff'}) CHECK(text.find(c) == std::string::npos);
  CHECK(text.find("sen\xEF\xBF\xBDtence") != std::string::npos);
}

TEST_CASE("evidence that two lists give is kept once, in reading order") {
  PaperRecord record = make_record(1, "2024-01-01", {});
  const Evidence late{"used-rule", false, 40, 47, "GridNet", "Later."};
  const Evidence title{"title-rule", true, 0, 7, "GridNet", "Title."};
  record.introduces = {make_item("GridNet")};
  record.introduces[0].evidence = {late, title};
  record.methods = {make_item("GridNet", {}, NameRole::used)};
  record.methods[0].evidence = {late};
  const Graph graph = build({record});
  for (const Arc& arc : graph.out_arcs(*graph.find_node("paper:arxiv:2401.00001"))) {
    if (graph.edge_kind(arc.edge) != EdgeKind::introduces) continue;
    const auto evidence = graph.evidence(arc.edge);
    REQUIRE(evidence.size() == 2);
    CHECK(evidence[0].in_title);
    CHECK(evidence[1].start == 40);
    CHECK(evidence[1].length == 7);
  }
}

TEST_CASE("variants: a paper counts once for the family, however many variants it names") {
  const std::filesystem::path pack = std::filesystem::temp_directory_path() / "kgbuild-graph-builder-pack.json";
  std::ofstream(pack) << R"({"pack": "family", "names": [
      {"kind": "method", "name": "Zalphanet", "category": "model"},
      {"kind": "method", "name": "Zalphanet Mini", "category": "model", "family": "zalphanet"},
      {"kind": "method", "name": "Zalphanet Maxi", "category": "model", "family": "zalphanet"}]})";
  const std::string files[] = {pack.string()};
  GraphBuilder builder(RuleSet::with_packs(files));
  std::filesystem::remove(pack);
  PaperRecord one = make_record(1, "2024-01-01", {}), two = make_record(2, "2024-01-02", {});
  one.methods = {make_item("Zalphanet", {}, NameRole::used), make_item("Zalphanet Mini", {}, NameRole::used),
                 make_item("Zalphanet Maxi", {}, NameRole::used)};
  two.methods = {make_item("Zalphanet Mini", {}, NameRole::used)};
  builder.add(one);
  builder.add(two);
  Diagnostics diagnostics;
  const Graph graph = builder.freeze(diagnostics);
  CHECK(graph.check() == std::vector<std::string>{});
  CHECK(property(graph, "method:zalphanet", "papers") == "1");
  CHECK(property(graph, "method:zalphanet", "papers_with_variants") == "2");
  CHECK(graph.edge_count(EdgeKind::variant_of) == 2);
  CHECK(graph.strings().view(graph.find_column(EdgeKind::variant_of, "rule")->string(0)) == "lexicon-family");
}

TEST_CASE("a builder is empty after freeze, and without records gives the empty graph") {
  GraphBuilder builder(test::rules());
  Diagnostics diagnostics;
  CHECK(builder.freeze(diagnostics).node_count() == 0);
  builder.add(make_record(1, "2024-01-01", {"Ann Lee"}));
  CHECK(builder.freeze(diagnostics).node_count() == 3);
  CHECK(builder.freeze(diagnostics).node_count() == 0);
  CHECK(diagnostics.empty());
}

TEST_CASE("confidence of a fact is the highest of the uses that say it, of a node that of its facts") {
  const auto with = [](const char* name, std::optional<double> confidence) {
    NameItem item = make_item(name);
    item.confidence = confidence;
    return item;
  };
  PaperRecord own = make_record(1, "2024-01-01", {});
  own.introduces = {with("Loom", 0.6)};
  own.methods = {with("Kite", std::nullopt)};
  PaperRecord again = make_record(1, "2024-01-02", {});
  again.methods = {with("Loom", 0.95)};  // says that it is a method, not that it is the paper's own
  PaperRecord other = make_record(2, "2024-01-02", {});
  other.methods = {with("Loom", 0.8)};
  other.results = {make_result("3", "%", "accuracy")};
  other.results[0].confidence = 0.7;
  const Graph graph = build({own, again, other});
  CHECK(property(graph, "method:loom", "confidence") == "0.800000");
  CHECK(property(graph, "method:kite", "confidence") == "-");
  CHECK(property(graph, only_result(graph), "confidence") == "0.700000");
  const Column& introduces = *graph.find_column(EdgeKind::introduces, "confidence");
  CHECK(introduces.real(0) == 0.6);
}
