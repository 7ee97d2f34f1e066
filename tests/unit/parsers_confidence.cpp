// A wanted confidence: which names, tasks and results it keeps, in digests and in records.
#include <doctest/doctest.h>

#include <limits>

#include "kgbuild/error.hpp"
#include "kgbuild/pipeline.hpp"
#include "parsers/extract/results/result_confidence.hpp"
#include "parsers/extract/uncertain.hpp"
#include "parsers/rules/confidence.hpp"
#include "tests/unit/folder.hpp"
#include "tests/unit/parsers_extracted.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;

namespace {

RuleSet rules_with(double min_confidence) {
  Diagnostics diagnostics;
  return RuleSet::load({{}, {}, min_confidence}, diagnostics);
}

PaperRecord read_loom(double min_confidence) {
  return test::extracted(
      "LoomNet: Weaving Long Videos",
      "We propose LoomNet for long video generation. It relies on a Warp Thread Mixer. LoomNet beats "
      "Mixtral on MMLU by 3.2 points and needs 40 % of the memory.",
      rules_with(min_confidence));
}

std::size_t count_names(const PaperRecord& r) {
  return r.introduces.size() + r.methods.size() + r.benchmarks.size() + r.metrics.size() + r.tasks.size();
}

}  // namespace

TEST_CASE("confidence: probabilities and log-odds are inverse, and finite at both ends") {
  CHECK(probability(0) == doctest::Approx(0.5));
  CHECK(probability(log_odds(0.2)) == doctest::Approx(0.2));
  CHECK(log_odds(1) > 0);
  CHECK(log_odds(1) < 10);
  CHECK(log_odds(0) == doctest::Approx(-log_odds(1)));
  CHECK(round_confidence(0.666F) == 0.67);
}

TEST_CASE("confidence: a lower one keeps more, a higher one less, and nothing below it is kept") {
  std::size_t names = std::numeric_limits<std::size_t>::max(), results = names;
  for (const double least : {0.0, 0.3, 0.8, 0.95, 1.0}) {
    CAPTURE(least);
    const PaperRecord record = read_loom(least);
    CHECK(count_names(record) <= names);
    CHECK(record.results.size() <= results);
    names = count_names(record);
    results = record.results.size();
    for (const auto* list : {&record.introduces, &record.methods, &record.benchmarks, &record.tasks}) {
      for (const NameItem& item : *list) CHECK(item.confidence.value_or(0) >= least - 0.01);
    }
    for (const ResultItem& item : record.results) CHECK(item.confidence.value_or(0) >= least - 0.01);
  }
  CHECK(results == 0);
  CHECK(count_names(read_loom(0.0)) > count_names(read_loom(0.8)));
}

TEST_CASE("confidence: a name that is surely one, but not surely the paper's own, is a mention") {
  const PaperRecord usual = test::extracted("Threads", "Our Weft Gate Sampler is trained with LoRA on videos.");
  REQUIRE(test::names(usual.introduces) == "Weft Gate Sampler");
  const double own = *usual.introduces.front().confidence;
  REQUIRE(own < 0.99);
  const PaperRecord sure =
      test::extracted("Threads", "Our Weft Gate Sampler is trained with LoRA on videos.", rules_with(own + 0.01));
  CHECK(sure.introduces.empty());
  CHECK(test::names(sure.methods).find("LoRA") != std::string::npos);
}

TEST_CASE("confidence: a result is surer of the paper's own method, with a metric, as a gain") {
  PaperRecord record;
  NameItem own;
  own.name = "LoomNet";
  own.confidence = 0.99;
  record.introduces = {own};
  const Weights& weights = test::builtin_rules().data().weights;
  ResultItem bare;
  bare.value = "3";
  bare.unit = "%";
  ResultItem full = bare;
  full.method = "LoomNet";
  full.metric = "accuracy";
  full.benchmark = "MMLU";
  full.relation = Relation::gain;
  const ResultRater rater(record);
  CHECK(rater.rate(full, weights) > rater.rate(bare, weights) + 0.3F);
}

TEST_CASE("confidence: records that are read lose what is below it, and keep what has none") {
  const test::Folder folder;
  folder.write("a.jsonl", R"({"id":"paper:arxiv:2401.00001","title":"T","methods":[{"name":"Sure","confidence":0.9},)"
                          R"({"name":"Unsure","confidence":0.5},{"name":"Unrated"}],)"
                          R"("results":[{"value":"1","unit":"%","relation":"score","confidence":0.2},)"
                          R"({"value":"2","unit":"%","relation":"score"}]})"
                          "\n");
  Diagnostics diagnostics;
  const std::vector<InputFile> inputs{{folder.path("a.jsonl"), "a.jsonl"}};
  const Extraction some = extract_files(inputs, rules_with(0.8), {}, diagnostics);
  REQUIRE(some.records.size() == 1);
  CHECK(test::names(some.records[0].methods) == "Sure, Unrated");
  REQUIRE(some.records[0].results.size() == 1);
  CHECK(some.records[0].results[0].value == "2");
  const Extraction all = extract_files(inputs, RuleSet::builtin(), {}, diagnostics);
  CHECK(all.records[0].methods.size() == 3);
  CHECK(all.records[0].results.size() == 2);
}

TEST_CASE("confidence: only numbers from 0 to 1 are accepted") {
  Diagnostics diagnostics;
  for (const double bad : {-0.1, 1.5, std::numeric_limits<double>::quiet_NaN()}) {
    CHECK_THROWS_AS(RuleSet::load({{}, {}, bad}, diagnostics), UsageError);
  }
}
