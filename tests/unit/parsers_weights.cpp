// Learned weights of names: which names they accept, how sure they are, and packs with other weights.
#include <doctest/doctest.h>

#include "folder.hpp"
#include "kgbuild/candidates.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/extract.hpp"
#include "parsers/extract/names/weigh_names.hpp"
#include "parsers_extracted.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;

namespace {

Entry make_entry(std::string title, std::string body) {
  Entry entry;
  entry.title = std::move(title);
  entry.body = std::move(body);
  return entry;
}

const char* const loom_title = "LoomNet: Weaving Long Videos";
const char* const loom_body =
    "We propose LoomNet, a framework for long videos. It relies on a Warp Thread Mixer for motion and a Weft Gate "
    "Sampler "
    "for detail. LoomNet is trained with LoRA and beats Mixtral on MMLU by 3.2 points.";

}  // namespace

TEST_CASE("weights: parts that are told by what they do are the paper's own, known methods are not") {
  const PaperRecord record = test::extracted(loom_title, loom_body);
  CHECK(test::names(record.introduces) == "LoomNet, Warp Thread Mixer, Weft Gate Sampler");
  CHECK(test::names(record.methods) == "LoRA, Mixtral");
  CHECK(test::names(record.benchmarks) == "MMLU");
}

TEST_CASE("weights: what the paper's own is a version of is a method of others") {
  const PaperRecord record = test::extracted(
      "LoomWeave 2: Threads in Order", "This paper proposes LoomWeave 2, which extends LoomWeave to long threads.");
  CHECK(test::names(record.introduces) == "LoomWeave 2");
  CHECK(test::names(record.methods) == "LoomWeave");
}

TEST_CASE("weights: every name has a confidence, which reaches the threshold; that of being own is not greater") {
  const PaperRecord record = test::extracted(loom_title, loom_body);
  const float least = RuleSet::builtin().data().weights[Weight::name_confidence];
  for (const auto* list : {&record.introduces, &record.methods, &record.benchmarks}) {
    for (const NameItem& item : *list) {
      CAPTURE(item.name);
      REQUIRE(item.confidence.has_value());
      CHECK(*item.confidence <= 1);
      if (list != &record.introduces) CHECK(*item.confidence >= least - 0.01);
    }
  }
  REQUIRE(!record.introduces.empty());
  CHECK(*record.introduces.front().confidence > 0.9);
  std::string problem;
  const auto again = parse_record(format_record(record), &problem);
  REQUIRE_MESSAGE(again.has_value(), problem);
  CHECK(*again == record);
}

TEST_CASE("weights: a confidence of a record is from 0 to 1") {
  std::string problem;
  const std::string begin = R"({"id":"paper:arxiv:2401.00001","title":"T","methods":[{"name":"LoRA","confidence":)";
  CHECK(parse_record(begin + "0.5}]}", &problem).has_value());
  CHECK(!parse_record(begin + "1.5}]}", &problem).has_value());
  CHECK(problem.find("is not a number from 0 to 1") != std::string::npos);
}

TEST_CASE("weights: probabilities of readings follow bias and features, also where scores are large") {
  NameModel model;
  CHECK(weigh(model, {})[0] == doctest::Approx(1.0 / 7));
  model.bias[1] = 200;
  CHECK(weigh(model, {})[1] == doctest::Approx(1));
  const SideWeights own{-1000, 0, 0, 0};
  model.bias = {};
  const Readings p = weigh(model, {{"x", false, 1, &own}});
  CHECK(p[0] == doctest::Approx(0.25));
  CHECK(p[3] == doctest::Approx(0));
}

TEST_CASE("weights: a pack replaces the model; unknown features and readings are errors") {
  test::Folder folder;
  const auto load = [&](std::string_view model) {
    folder.write("pack.json", "{\"pack\": \"mine\", \"name_model\": " + std::string(model) + "}");
    const std::vector<std::string> files{folder.path("pack.json")};
    return RuleSet::with_packs(files);
  };
  const RuleSet none = load(R"({"bias": {"method": -50, "own method": -50}, "features": {}})");
  CHECK(extract(make_entry(loom_title, loom_body), none).methods.empty());
  CHECK_THROWS_WITH_AS(load(R"({"features": {"shapd": {"own": 1}}})"), doctest::Contains("no feature is called shapd"),
                       RulePackError);
  CHECK_THROWS_WITH_AS(load(R"({"features": {"shaped": {"ours": 1}}})"),
                       doctest::Contains("no reading of a name is called ours"), RulePackError);
  CHECK_THROWS_WITH_AS(load(R"({"bias": {"method": "1"}})"), doctest::Contains("a weight must be a number"),
                       RulePackError);
}

TEST_CASE("weights: features of coordinations, of the title's words, and of the name that leads") {
  const std::string line = format_candidates(
      make_entry("Gentle Loop Crossing for Carpets",
                 "GLC knots loops. It scores 84.1% on MMLU and 76.2% on TwistQA, and beats LoRA, Mixtral and KnotNet. "
                 "KnotNet of FlaxNet is slow. On SpoolSet, RopeNet is slower. GLC is fast."),
      RuleSet::builtin());
  const auto features = [&](std::string_view name) {
    const std::size_t at = line.find(std::string(R"({"forms":[")").append(name) + '"');
    return at == std::string::npos ? "" : line.substr(at, line.find("}}", at) - at);
  };
  CHECK(features("TwistQA").find(R"("with-benchmarks":1)") != std::string::npos);
  CHECK(features("KnotNet").find(R"("with-methods":1)") != std::string::npos);
  CHECK(features("FlaxNet").find(R"("company")") == std::string::npos);
  REQUIRE(features("SpoolSet") != "");
  CHECK(features("SpoolSet").find(R"("company")") == std::string::npos);
  CHECK(features("GLC").find(R"("title-acronym":1)") != std::string::npos);
  CHECK(features("KnotNet").find(R"("title-acronym":1)") == std::string::npos);
  CHECK(features("KnotNet").find(R"("leading":1)") != std::string::npos);
  CHECK(features("TwistQA").find(R"("leading":1)") == std::string::npos);
  // What the stop list knows is not the title's own, even if the title spells it out.
  const std::string stop = format_candidates(
      make_entry("Knots for Large Language Models", "We use an LLM. The LLM knots."), RuleSet::builtin());
  CHECK(stop.find(R"("forms":["LLM"])") != std::string::npos);
  CHECK(stop.find("title-acronym") == std::string::npos);
}

TEST_CASE("weights: an acronym that the stop list knows is no name, also next to its long form") {
  const PaperRecord record = test::extracted(
      "KnotNet: Loops in Order", "KnotNet uses large language models (LLMs). LLMs are large. KnotNet is a new method.");
  CHECK(test::names(record.introduces) == "KnotNet");
  CHECK(record.methods.empty());
}

TEST_CASE("weights: candidates are JSON with forms and features, also those that are no names") {
  const std::string line = format_candidates(make_entry(loom_title, loom_body), RuleSet::builtin());
  CHECK(line.find(R"({"forms":["LoomNet"],"features":{"introduces":1,)") != std::string::npos);
  CHECK(line.find(R"("title-name-in-body":1)") != std::string::npos);
  CHECK(line.find(R"("rule:en-propose":1)") != std::string::npos);
  CHECK(line.find('\n') == std::string::npos);
}
