// Metrics that the lexicon does not know: noun phrases and acronyms next to a value.

#include <doctest/doctest.h>

#include "parsers_extracted.hpp"

using namespace kgbuild;

namespace {

std::string metrics(std::string_view body) {
  return test::names(test::extracted("HexaLoom: Weaving", "We present HexaLoom.\n" + std::string(body)).metrics);
}

std::string results(std::string_view body) {
  return test::results(test::extracted("HexaLoom: Weaving", "We present HexaLoom.\n" + std::string(body)));
}

}  // namespace

TEST_CASE("metrics: a noun phrase right after a number") {
  CHECK(metrics("HexaLoom reaches an 82% thread breakage rate.") == "thread breakage rate");
  CHECK(metrics("HexaLoom needs 3.1x fewer loom steps than looms by hand.") == "loom steps");
  CHECK(metrics("It gives a 40% reduction in spool energy.") == "spool energy");
  CHECK(metrics("HexaLoom solves it with 80% success on six looms.") == "success rate");
  CHECK(metrics("It shows 12% hallucinations on wool.") == "hallucinations");
  CHECK(metrics("HexaLoom은 64%의 매듭 풀림률을 기록했습니다.") == "매듭 풀림률");
  CHECK(results("HexaLoom reaches a 64% thread breakage rate.") == "64 % score HexaLoom//thread breakage rate");
}

TEST_CASE("metrics: a noun phrase right before a number") {
  CHECK(metrics("It cuts thread breakage rate from 32% to 12%.") == "thread breakage rate");
  CHECK(metrics("HexaLoom improves weave alignment by 12.3%.") == "weave alignment");
  CHECK(metrics("It reaches a knot score of 0.83.") == "knot score");
  CHECK(metrics("매듭 풀림률이 약 64%입니다.") == "매듭 풀림률");
  CHECK(metrics("매듭 풀림률을 평균 12% 낮췄습니다.") == "매듭 풀림률");
}

TEST_CASE("metrics: Korean phrases of known words have an English name") {
  CHECK(metrics("HexaLoom은 64%의 압축 오류를 기록했습니다.") == "compression error");
  CHECK(metrics("탐지 오차가 12% 줄었습니다.") == "detection error");
  // The English name of an entry of the lexicon is that entry.
  CHECK(metrics("실의 공격 성공이 64%입니다.") == "attack success rate");
}

TEST_CASE("metrics: what has no number next to it, or goes on, is not a metric phrase") {
  CHECK(metrics("HexaLoom lowers the thread breakage rate.").empty());
  CHECK(metrics("We allow a 10% knot error margin.").empty());
  CHECK(metrics("Of the looms, 12 have a breakage rate.").empty());
  CHECK(metrics("We weave at /0.83 rate error.").empty());
  CHECK(metrics("실시간으로 12% 줄였습니다.").empty());
}

TEST_CASE("metrics: an acronym, or a word that ends as metrics do, next to its value") {
  CHECK(metrics("HexaLoom reaches 52.1% KTR on all looms.") == "KTR");
  CHECK(metrics("HexaLoom surpasses it by 10.3 KnotIoU for wool.") == "KnotIoU");
  CHECK(metrics("On wool it ends at KnotIoU = 0.31.") == "KnotIoU");
  CHECK(metrics("We raise ASR from 17.9% to 67.7% with one thread.") == "ASR");
  CHECK(metrics("HexaLoom reaches 81% Knot Success on wool.") == "Knot Success");
  CHECK(metrics("HexaLoom | 52.1% KTR | 3 looms").starts_with("KTR"));
  CHECK(metrics("HexaLoom은 12%의 KTR 향상을 보였습니다.") == "KTR");
  CHECK(metrics("HexaLoom runs with N = 0.31 on wool.").empty());
  CHECK(metrics("HexaLoom costs 2.33 KTR for wool.").empty());
  CHECK(metrics("HexaLoom beats 52.1% KTR looms.").empty());
}

TEST_CASE("metrics: what words near a number imply is a metric of the paper") {
  CHECK(metrics("HexaLoom is 3.5x faster than looms by hand.") == "speed-up");
  CHECK(metrics("HexaLoom은 3.5배 더 빠릅니다.") == "speed-up");
}

TEST_CASE("metrics: what things are compared in") {
  CHECK(metrics("HexaLoom은 시간적 일관성과 견고성 측면에서 가장 낫습니다.") == "robustness, temporal consistency");
  CHECK(metrics("HexaLoom은 견고성을 높였습니다.").empty());
  CHECK(metrics("HexaLoom은 견고성(robustness) 측면에서 가장 낫습니다.") == "robustness");
  CHECK(metrics("HexaLoom은 낮은 지연 시간을 보입니다.") == "latency");
  CHECK(metrics("HexaLoom은 지연 시간을 보입니다.").empty());
}

TEST_CASE("metrics: what is counted after a comparison needs no modifier and no head") {
  CHECK(metrics("HexaLoom needs 13x fewer tokens than looms by hand.") == "tokens");
  CHECK(metrics("HexaLoom weaves with 40% less wool waste.") == "wool waste");
  CHECK(metrics("It weaves 40% more tokens.").empty());
}

TEST_CASE("metrics: words before an English metric of the lexicon are part of its form") {
  const auto record = test::extracted("HexaLoom: Weaving", "HexaLoom raises final-knot accuracy by 12%.");
  REQUIRE(record.metrics.size() == 1);
  CHECK(record.metrics[0].name == "accuracy");
  CHECK(record.metrics[0].aliases == std::vector<std::string>{"final-knot accuracy"});
  CHECK(results("HexaLoom reaches 64% final-knot accuracy.") == "64 % score HexaLoom//accuracy");
}

TEST_CASE("metrics: a number in words is a value, too") {
  CHECK(metrics("HexaLoom은 업무 처리량이 두 배입니다.") == "throughput");
  CHECK(metrics("HexaLoom은 업무 처리량이 있습니다.").empty());
}

TEST_CASE("metrics: a cost that English words of comparison precede") {
  CHECK(metrics("HexaLoom weaves with shorter average loom latency.") == "latency");
  CHECK(metrics("HexaLoom has a latency on each loom.").empty());
}

TEST_CASE("metrics: Korean lists with English names in a sentence that measures") {
  CHECK(metrics("매듭 정확도(knot accuracy), 결(grain) 및 실 강도(thread robustness)를 측정합니다.") ==
        "accuracy, grain, robustness");
  CHECK(metrics("매듭 정확도(knot accuracy), 결(grain) 및 실 강도(thread robustness)가 있습니다.") == "accuracy");
  CHECK(metrics("실타래(skein), 결(grain) 및 실 강도(thread robustness)를 측정합니다.").empty());
  CHECK(metrics("결(grain)을 측정합니다.").empty());
  CHECK(metrics("결(grain)과 품질(quality)을 측정합니다.") == "grain, quality");
}

TEST_CASE("metrics: the sign of a statistic names it") {
  CHECK(results("HexaLoom agrees with weavers (r = 0.81).") == "0.81  score HexaLoom//correlation coefficient");
  CHECK(results("It fits well (R² ≈ 0.93).") == "0.93  score (HexaLoom)//R-squared");
  CHECK(results("We weave with s = 0.81.").empty());
}
