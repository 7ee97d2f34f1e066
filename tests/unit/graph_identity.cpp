#include <doctest/doctest.h>

#include "base/acronym.hpp"
#include "graph/build/identity/name_links.hpp"
#include "graph/build/identity/same_forms.hpp"
#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using test::build;
using test::make_item;
using test::make_record;
using test::out_edges_of;
using test::property;

namespace {

// One paper a list of items, all as methods.
Graph build_methods(std::vector<std::vector<NameItem>> papers) {
  std::vector<PaperRecord> records;
  for (std::size_t i = 0; i < papers.size(); ++i) {
    records.push_back(make_record(static_cast<int>(i + 1), "2024-01-0" + std::to_string(i + 1), {}));
    records.back().methods = std::move(papers[i]);
  }
  return build(std::move(records));
}

std::uint32_t methods(const Graph& graph) { return graph.nodes_of(NodeKind::method).size(); }

}  // namespace

TEST_CASE("acronyms are distinguished from variants") {
  CHECK(is_acronym_key("rag", "retrievalaugmentedgeneration"));
  CHECK(is_acronym_key("oreo", "offlinereasoningoptimization"));
  CHECK(is_acronym_key("t-v", "temporalvision"));
  CHECK_FALSE(is_acronym_key("rag", "graphgeneration"));
  CHECK_FALSE(is_acronym_key("gpt4", "gpt4turbo"));
  CHECK_FALSE(is_acronym_key("retrieval", "retrievals"));
  CHECK_FALSE(is_acronym_key("", "anything"));
  // Keys know no words, written names no limit of half the length (parsers_names.cpp has more of those).
  CHECK(is_acronym_key("ocr", "overcurrent"));
  CHECK_FALSE(is_acronym_of("OCR", "overcurrent"));
  CHECK_FALSE(is_acronym_key("hexloom", "hexagonalloom"));
  CHECK(is_acronym_of("HexLoom", "Hexagonal Loom"));
}

TEST_CASE("names that fold to one key are one node; display and aliases by frequency") {
  const Graph graph = build_methods({{make_item("Grid-Net")}, {make_item("GridNet")}, {make_item("GridNet")}});
  CHECK(methods(graph) == 1);
  CHECK(property(graph, "method:gridnet", "name") == "GridNet");
  CHECK(property(graph, "method:gridnet", "aliases") == "Grid-Net");
  CHECK(property(graph, "method:gridnet", "papers") == "3");
  CHECK(property(graph, "method:gridnet", "first_seen") == "2024-01-01");
  CHECK(property(graph, "method:gridnet", "last_seen") == "2024-01-03");
}

TEST_CASE("aliases inside a paper merge names across papers, under the smallest key") {
  const Graph graph = build_methods({{make_item("ZRO", {"Zonal Routing Order"})},  //
                                     {make_item("Zonal Routing Order")},
                                     {make_item("ZRO")}});
  CHECK(methods(graph) == 1);
  CHECK(property(graph, "method:zonalroutingorder", "name") == "ZRO");
  CHECK(property(graph, "method:zonalroutingorder", "papers") == "3");
}

TEST_CASE("forms: version, size and variant in any order, after the family") {
  const auto same = [](std::string_view a, std::string_view b) {
    return !graphs::order_free_form(a).empty() && graphs::order_free_form(a) == graphs::order_free_form(b);
  };
  CHECK(same("Loom-2-13B-Chat", "LOOM2-chat-13b"));
  CHECK(same("Loom-7B-v0.3", "Loom-0.3-7B"));
  CHECK(same("Loom-8x7B-Instruct",
             "Loom-8\xC3\x97"
             "7B Instruct"));
  CHECK(same("Loom 2.0 Flash", "Loom Flash 2.0"));
  CHECK_FALSE(same("Loom-2-13B", "Loom-2-7B"));
  CHECK_FALSE(same("Loom-64-32-Net", "Loom-32-64-Net"));
  CHECK_FALSE(same("Text2Cloth Net", "Cloth2Text Net"));
  CHECK_FALSE(same("Wool-to-Cloth", "Wool-Cloth-to"));
  CHECK_FALSE(same("Loom 2 13B+", "Loom 13B 2"));
  CHECK(graphs::order_free_form(std::string(100'000, '1')).empty());
}

TEST_CASE("forms: singulars") {
  CHECK(graphs::find_singular("WTAs") == "WTA");
  CHECK(graphs::find_singular("3D-WTAs") == "3D-WTA");
  CHECK(graphs::find_singular("Sparse Weavers") == "Sparse Weaver");
  for (const std::string_view one :
       {"Atlas", "Weaver", "s", "Weavers", "WTAS", "Cross Focus", "Wool Basis", "Wool Loss", "on us"}) {
    CHECK_FALSE(graphs::find_singular(one));
  }
}

TEST_CASE("a plural is its singular where both occur, and keeps its id where it is alone") {
  const Graph both = build_methods(
      {{make_item("Cloth Weavers")}, {make_item("Cloth Weaver")}, {make_item("ZrQs")}, {make_item("ZrQ")}});
  CHECK(methods(both) == 2);
  CHECK(property(both, "method:clothweaver", "papers") == "2");
  CHECK(property(both, "method:zrq", "papers") == "2");
  const Graph alone = build_methods({{make_item("Cloth Weavers")}});
  CHECK(property(alone, "method:clothweavers", "papers") == "1");
}

TEST_CASE("a plural and its singular that have long forms of their own are two") {
  const Graph graph =
      build_methods({{make_item("ZWQs", {"Zigzag Weaving Queues"})}, {make_item("ZWQ", {"Zonal Wool Quilt"})}});
  CHECK(methods(graph) == 2);
  const Graph same = build_methods({{make_item("ZWQs")}, {make_item("ZWQ", {"Zonal Wool Quilt"})}});
  CHECK(methods(same) == 1);
}

TEST_CASE("a task that the lexicon knows as a method is that method, by its name alone") {
  PaperRecord task = make_record(1, "2024-01-01", {}), both = make_record(2, "2024-01-02", {});
  task.tasks = {make_item("instruction tuning", {"wool tuning"}), make_item("wool weaving")};
  both.tasks = {make_item("instruction tuning")};
  both.methods = {make_item("instruction tuning", {}, NameRole::used), make_item("wool tuning")};
  const Graph graph = build({task, both});
  CHECK(graph.nodes_of(NodeKind::task).size() == 1);
  CHECK(methods(graph) == 2);
  CHECK(property(graph, "method:instructiontuning", "papers") == "2");
}

TEST_CASE("names in another order are one node, under the key without the sign of multiplication") {
  const Graph graph = build_methods({{make_item("Loom-8\xC3\x97"
                                                "7B-Chat")},
                                     {make_item("Loom-8x7B-Chat")},
                                     {make_item("Loom-Chat-8x7B")}});
  CHECK(methods(graph) == 1);
  CHECK(property(graph, "method:loom8x7bchat", "papers") == "3");
  CHECK(methods(build_methods({{make_item("GPT-4-Turbo")}, {make_item("GPT Turbo 4")}, {make_item("GPT-4")}})) == 2);
}

TEST_CASE("an acronym whose long forms differ belongs to none of them; papers that spell it out decide by themselves") {
  const Graph graph = build_methods({{make_item("MAP", {"Masked Attention Pooling"})},
                                     {make_item("MAP", {"Modular Agent Planning"})},
                                     {make_item("MAP", {"Modular Agent Planning"})},
                                     {make_item("MAP")}});
  CHECK(methods(graph) == 3);
  CHECK(property(graph, "method:map", "papers") == "1");
  CHECK(property(graph, "method:map", "aliases") == "-");
  CHECK(property(graph, "method:modularagentplanning", "papers") == "2");
  CHECK(property(graph, "method:modularagentplanning", "name") == "MAP");
  CHECK(property(graph, "method:maskedattentionpooling", "aliases") == "Masked Attention Pooling");
}

TEST_CASE("an acronym follows the long form that three of four papers give it, in any spelling") {
  const Graph graph = build_methods({{make_item("MAP", {"Masked Attention Pooling"})},
                                     {make_item("MAP", {"Modular Agent Planning"})},
                                     {make_item("MAP", {"Modular Agent Planner"})},
                                     {make_item("MAP", {"Modular Agent Planning"})},
                                     {make_item("MAP")}});
  CHECK(methods(graph) == 3);
  CHECK(property(graph, "method:map", "papers") == "3");
  CHECK(property(graph, "method:maskedattentionpooling", "papers") == "1");
}

TEST_CASE("an acronym of the lexicon that the paper spells out as something else is not the lexicon's") {
  const Graph graph = build_methods({{make_item("VAE", {"Variational Autoencoder"})},
                                     {make_item("VAE", {"Valley Auction Exchange"})},
                                     {make_item("VAE")}});
  CHECK(methods(graph) == 2);
  CHECK(property(graph, "method:valleyauctionexchange", "name") == "VAE");
  CHECK(property(graph, "method:valleyauctionexchange", "papers") == "1");
  const std::string vae = "method:" + std::string(test::rules().find_name(NameKind::method, "VAE")->id);
  CHECK(property(graph, vae, "papers") == "2");
}

TEST_CASE("a word that differs in case from a name to be compared as written is another node") {
  const Graph graph = build_methods({{make_item("vLLM")}, {make_item("VLLM")}, {make_item("VLLM")}});
  CHECK(methods(graph) == 2);
  CHECK(property(graph, "method:vllm", "papers") == "1");
  const std::string other = "method:" + test::rules().find_key(NameKind::method, "VLLM");
  CHECK(other.starts_with("method:vllm-"));
  CHECK(property(graph, other, "papers") == "2");
}

TEST_CASE("a phrase that is an alias of many does not unite them all") {
  const Graph graph = build_methods({{make_item("Alpha", {"the proposed network"})},
                                     {make_item("Beta", {"the proposed network"})},
                                     {make_item("Gamma", {"the proposed network"})}});
  CHECK(methods(graph) == 3);
}

TEST_CASE("two lexicon entries never fuse, and the lexicon says id and name") {
  PaperRecord one = make_record(1, "2024-01-01", {}), two = make_record(2, "2024-01-02", {});
  one.benchmarks = {make_item("MMLU-Pro", {"MMLU", "harder exam set"}, NameRole::evaluated)};
  two.benchmarks = {make_item("Massive Multitask Language Understanding", {"a wide exam"}, NameRole::unknown)};
  const Graph graph = build({one, two});
  const std::string mmlu = "benchmark:" + std::string(test::rules().find_name(NameKind::benchmark, "MMLU")->id);
  const std::string pro = "benchmark:" + std::string(test::rules().find_name(NameKind::benchmark, "MMLU-Pro")->id);
  REQUIRE(mmlu != pro);
  CHECK(graph.nodes_of(NodeKind::benchmark).size() == 2);
  CHECK(property(graph, mmlu, "name") == "MMLU");
  CHECK(property(graph, mmlu, "papers") == "1");
  CHECK(property(graph, mmlu, "aliases") == "Massive Multitask Language Understanding|a wide exam");
  CHECK(property(graph, pro, "papers") == "1");
  CHECK(out_edges_of(graph, pro) == "VARIANT_OF " + mmlu);
}

TEST_CASE("one edge a paper and entity: the most specific kind wins") {
  PaperRecord record = make_record(1, "2024-01-01", {});
  record.introduces = {make_item("GridNet", {"GN"})};
  record.introduces[0].kind = Category::model;
  record.methods = {make_item("Grid-Net", {}, NameRole::compared), make_item("Basenet", {}, NameRole::mentioned),
                    make_item("BaseNet", {}, NameRole::compared),  make_item("Toolbox", {}, NameRole::used),
                    make_item("Ancestor", {}, NameRole::extended), make_item("Passerby", {}, NameRole::mentioned)};
  record.methods[1].count = 3;
  record.methods[2].count = 4;
  record.benchmarks = {make_item("ExamSet", {}, NameRole::trained), make_item("Exam-Set", {}, NameRole::evaluated)};
  record.metrics = {make_item("accuracy")};
  record.tasks = {make_item("map reading")};
  const Graph graph = build({record});
  const std::string metric = std::string(test::rules().find_name(NameKind::metric, "accuracy")->id);
  CHECK(out_edges_of(graph, "paper:arxiv:2401.00001") ==
        "ADDRESSES task:mapreading, BUILDS_ON method:ancestor, COMPARES_WITH method:basenet, EVALUATES_ON "
        "benchmark:examset, FEATURED_IN digest:test-digest:2024-01-01, INTRODUCES method:gn, MEASURES metric:" +
            metric + ", MENTIONS method:passerby, USES method:toolbox");
  CHECK(graph.find_column(EdgeKind::compares_with, "count")->integer(0) == 7);
  CHECK(property(graph, "method:gn", "category") == "model");
  CHECK(property(graph, "method:gn", "introduced_by") == "paper:arxiv:2401.00001");
  CHECK(graph.label(*graph.find_node("paper:arxiv:2401.00001")) == "GridNet");
}

TEST_CASE("benchmarks and metrics can be introduced too") {
  PaperRecord record = make_record(1, "2024-01-01", {});
  record.introduces = {make_item("ExamSet"), make_item("Gapscore")};
  record.introduces[0].kind = Category::dataset;
  record.introduces[1].kind = Category::metric;
  record.benchmarks = {make_item("ExamSet", {}, NameRole::evaluated)};
  record.metrics = {make_item("Gapscore")};
  const Graph graph = build({record});
  CHECK(out_edges_of(graph, "paper:arxiv:2401.00001") ==
        "FEATURED_IN digest:test-digest:2024-01-01, INTRODUCES benchmark:examset, INTRODUCES metric:gapscore");
  CHECK(property(graph, "benchmark:examset", "category") == "dataset");
}

TEST_CASE("a name introduced by papers without a shared author is ambiguous") {
  PaperRecord one = make_record(1, "2024-01-01", {"Ann Lee", "Ben Ray"});
  PaperRecord two = make_record(2, "2024-01-02", {"Ben Ray", "Cho Kim"});
  PaperRecord three = make_record(3, "2024-01-03", {"Dan Fox"});
  for (PaperRecord* record : {&one, &two, &three}) record->introduces = {make_item("Scopus")};
  CHECK(property(build({one, two}), "method:scopus", "ambiguous") == "false");
  CHECK(property(build({one, three}), "method:scopus", "ambiguous") == "true");
  GraphBuilder builder(test::rules());
  for (const PaperRecord& record : {one, two, three}) builder.add(record);
  Diagnostics diagnostics;
  const Graph graph = builder.freeze(diagnostics);
  CHECK(property(graph, "method:scopus", "introduced_by") ==
        "paper:arxiv:2401.00001|paper:arxiv:2401.00002|paper:arxiv:2401.00003");
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == "homonym");
  CHECK(diagnostics[0].severity == Severity::note);
}
