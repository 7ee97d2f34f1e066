// What is a kind of what: names that contain broader names, edges between them, and counts of papers.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "graph/build/broader_names.hpp"
#include "graph_fixture.hpp"
#include "kgbuild/fold.hpp"

using namespace kgbuild;
using namespace kgbuild::graphs;
using namespace kgbuild::test;

namespace {

/// `long video generation, video generation, generation!`; `!` marks a bare head.
std::string broader(std::string_view name) {
  std::string out;
  for (const BroaderName& each : list_broader_names(name)) {
    if (!out.empty()) out += ", ";
    out += each.name;
    if (each.is_bare) out += '!';
  }
  return out;
}

PaperRecord make_paper(int number, std::vector<std::string> tasks, std::vector<std::string> metrics = {},
                       std::vector<std::string> benchmarks = {}) {
  PaperRecord record = make_record(number, "2024-01-01", {"Ann Lee"});
  for (std::string& name : tasks) record.tasks.push_back(make_item(std::move(name)));
  for (std::string& name : metrics) record.metrics.push_back(make_item(std::move(name)));
  for (std::string& name : benchmarks) record.benchmarks.push_back(make_item(std::move(name), {}, NameRole::evaluated));
  return record;
}

std::string task_edges(std::vector<std::string> tasks, std::string_view of) {
  return out_edges_of(build({make_paper(1, std::move(tasks))}), "task:" + fold_name(of));
}

}  // namespace

TEST_CASE("broader names keep the head and what it is done to") {
  CHECK(broader("video generation") == "generation!");
  CHECK(broader("slow kite weaving") == "kite weaving, weaving!");
  CHECK(broader("indoor slow kite weaving") == "indoor kite weaving, slow kite weaving, kite weaving, weaving!");
  CHECK(broader("weaving").empty());
  CHECK(broader("").empty());
}

TEST_CASE("broader names: `of`, other prepositions, conversions, hyphens and cutoffs") {
  CHECK(broader("generation of long videos") == "long videos generation, videos generation, generation!");
  CHECK(broader("kite weaving over tables") == "kite weaving, weaving!");
  CHECK(broader("sketch-to-kite weaving") == "kite weaving, weaving!");
  CHECK(broader("self-taught weaving") == "weaving!");
  CHECK(broader("macro-F1") == "F1!");
  CHECK(broader("pre-training").empty());
  CHECK(broader("pass@5") == "pass@k, pass!");
  CHECK(broader("mean pass@k") == "mean pass");
  CHECK(broader_key("long videos generation") == broader_key("Long-video generation"));
}

TEST_CASE("broader names are bounded") {
  CHECK(list_broader_names("a b c d e f g h").size() == 64);
  CHECK(list_broader_names("a b c d e f g h i j").size() == 9);
  CHECK(list_broader_names("a b c d e f g h i j k").empty());
  CHECK(list_broader_names(std::string(100000, 'x') + " weaving").size() == 1);
  std::string words;
  for (int i = 0; i < 50000; ++i) words += "kite ";
  CHECK(list_broader_names(words).empty());
  std::string conversions = "a";
  for (int i = 0; i < 50000; ++i) conversions += "-to-b";
  CHECK(list_broader_names(conversions + " weaving").size() <= 64);
}

TEST_CASE("BROADER leads to the nearest broader tasks only") {
  const std::vector<std::string> tasks{"indoor slow kite weaving", "slow kite weaving", "kite weaving", "weaving"};
  CHECK(task_edges(tasks, tasks[0]) == "BROADER task:slowkiteweaving");
  CHECK(task_edges(tasks, tasks[1]) == "BROADER task:kiteweaving");
  CHECK(task_edges(tasks, tasks[2]).empty());  // `weaving` says nothing alone
  CHECK(task_edges({"indoor slow kite weaving", "slow kite weaving", "indoor kite weaving", "kite weaving"},
                   "indoor slow kite weaving") == "BROADER task:indoorkiteweaving, BROADER task:slowkiteweaving");
  CHECK(task_edges({"kite caption weaving", "kite weaving"}, "kite caption weaving").empty());
}

TEST_CASE("BROADER: plurals, word order, Korean, and forms of the lexicon") {
  CHECK(task_edges({"weaving of slow kites", "kite weaving"}, "weaving of slow kites") == "BROADER task:kiteweaving");
  CHECK(task_edges({"느린 연날 엮기", "연날 엮기"}, "느린 연날 엮기") == "BROADER task:연날엮기");
  CHECK(task_edges({"nautical reasoning", "reasoning"}, "nautical reasoning") == "BROADER task:reasoning");
  CHECK(task_edges({"harbour visual question answering", "visual question answering"},
                   "harbour visual question answering") == "BROADER task:visualquestionanswering");
  // `translation` is short for machine translation, which translates no kites.
  CHECK(task_edges({"kite translation", "machine translation"}, "kite translation").empty());
}

TEST_CASE("the lexicon says what words do not, and that words deceive") {
  CHECK(task_edges({"theorem proving", "mathematical reasoning"}, "theorem proving") ==
        "BROADER task:mathematicalreasoning");
  CHECK(task_edges({"hate speech detection", "speech detection"}, "hate speech detection").empty());
  // What no paper names is skipped: theorem proving is a kind of mathematical reasoning, which is a kind of reasoning.
  CHECK(task_edges({"theorem proving", "reasoning"}, "theorem proving") == "BROADER task:reasoning");
}

TEST_CASE("BROADER between metrics") {
  const Graph graph = build({make_paper(1, {},
                                        {"macro F1", "F1", "top-1 accuracy", "accuracy", "harbour success rate",
                                         "success rate", "average precision", "precision"})});
  CHECK(out_edges_of(graph, "metric:macrof1") == "BROADER metric:f1");
  CHECK(out_edges_of(graph, "metric:top1accuracy") == "BROADER metric:accuracy");
  CHECK(out_edges_of(graph, "metric:harboursuccessrate") == "BROADER metric:successrate");
  CHECK(out_edges_of(graph, "metric:averageprecision").empty());
  CHECK(property(graph, "metric:f1", "papers_with_narrower") == "1");
  CHECK(graph.check() == std::vector<std::string>{});
}

TEST_CASE("papers of narrower tasks count once, on however many ways") {
  const std::vector<std::string> diamond{"indoor slow kite weaving", "slow kite weaving", "indoor kite weaving"};
  const Graph graph = build({make_paper(1, diamond), make_paper(2, {"kite weaving", "slow kite weaving"}),
                             make_paper(3, {"indoor slow kite weaving"}), make_paper(4, {"sand sieving"})});
  CHECK(property(graph, "task:kiteweaving", "papers") == "1");
  CHECK(property(graph, "task:kiteweaving", "papers_with_narrower") == "3");
  CHECK(property(graph, "task:slowkiteweaving", "papers_with_narrower") == "3");
  CHECK(property(graph, "task:indoorkiteweaving", "papers_with_narrower") == "2");
  CHECK(property(graph, "task:sandsieving", "papers_with_narrower") == "1");
  CHECK(graph.strings().view(graph.find_column(EdgeKind::broader, "rule")->string(0)) == "composition");
}

TEST_CASE("TESTS leads from a benchmark to its task, or what is broader than it") {
  const auto tests = [](std::vector<std::string> tasks, std::string benchmark) {
    const std::string id = "benchmark:" + fold_name(benchmark);
    return out_edges_of(build({make_paper(1, std::move(tasks), {}, {std::move(benchmark)})}), id);
  };
  CHECK(tests({"mathematical reasoning"}, "GSM8K") == "TESTS task:mathematicalreasoning");
  CHECK(tests({"reasoning"}, "GSM8K") == "TESTS task:reasoning");
  CHECK(tests({"sand sieving"}, "GSM8K").empty());
  CHECK(tests({"multiple-choice question answering"}, "MMLU-ProX") == "TESTS task:multiplechoicequestionanswering");
  CHECK(tests({"mathematical reasoning"}, "Sandbench").empty());
}

TEST_CASE("a pack's cycle of broader names is cut, and a long chain followed") {
  const std::filesystem::path pack = std::filesystem::temp_directory_path() / "kgbuild-graph-taxonomy-pack.json";
  std::ofstream file(pack);
  file << R"({"pack": "chain", "names": [
      {"kind": "task", "name": "kite airing", "broader": ["kite baking"]},
      {"kind": "task", "name": "kite baking", "broader": ["kite combing"]},
      {"kind": "task", "name": "kite combing", "broader": ["kite airing", "kite combing"]},
      {"kind": "task", "name": "sand 0", "broader": "sand 1"})";
  for (int i = 1; i < 3000; ++i)
    file << ",{\"kind\": \"task\", \"name\": \"sand " << i << "\", \"broader\": \"sand " << i + 1 << "\"}";
  file << "]}";
  file.close();
  const std::string files[] = {pack.string()};
  GraphBuilder builder(RuleSet::with_packs(files));
  std::filesystem::remove(pack);
  builder.add(make_paper(1, {"kite airing", "kite baking", "kite combing", "sand 0", "sand 5"}));
  Diagnostics diagnostics;
  const Graph graph = builder.freeze(diagnostics);
  CHECK(out_edges_of(graph, "task:kiteairing") == "BROADER task:kitebaking");
  CHECK(out_edges_of(graph, "task:kitebaking") == "BROADER task:kitecombing");
  CHECK(out_edges_of(graph, "task:kitecombing").empty());
  CHECK(out_edges_of(graph, "task:sand0") == "BROADER task:sand5");
  CHECK(property(graph, "task:kitecombing", "papers_with_narrower") == "1");
}

TEST_CASE("the lexicon's tasks of benchmarks and broader names are names of the lexicon") {
  std::size_t benchmarks = 0;
  for (const std::string_view name : {"GSM8K", "HumanEval", "ImageNet", "LibriSpeech", "HotpotQA", "SWE-bench"}) {
    const auto known = rules().find_name(NameKind::benchmark, name);
    REQUIRE(known);
    benchmarks += known->tasks.empty() ? 0 : 1;
    for (const std::string& task : known->tasks) CHECK(rules().find_name(NameKind::task, task));
  }
  CHECK(benchmarks == 6);
  const auto hate = rules().find_name(NameKind::task, "hate speech detection");
  REQUIRE((hate && hate->broader));
  CHECK(hate->broader->size() == 1);
  CHECK_FALSE(rules().find_name(NameKind::task, "video generation")->broader);
}
