#include <doctest/doctest.h>

#include "parsers_extracted.hpp"

using namespace kgbuild;

namespace {

std::string results(std::string_view body) {
  return test::results(test::extracted("HexaLoom: Weaving", "우리는 HexaLoom을 제안합니다.\n" + std::string(body)));
}

/// `value unit relation` of each result.
std::string numbers(std::string_view body) {
  const PaperRecord record = test::extracted("On wool", body);
  std::string out;
  for (const ResultItem& r : record.results)
    out += (out.empty() ? "" : "; ") + r.value + ' ' + r.unit + ' ' + std::string(to_string(r.relation));
  return out;
}

}  // namespace

TEST_CASE("a number with its method, benchmark and metric") {
  CHECK(results("HexaLoom은 GSM8K에서 92.5%의 정확도를 달성했습니다.") == "92.5 % score HexaLoom/GSM8K/accuracy");
  CHECK(results("HexaLoom achieves an accuracy of 92.5% on GSM8K.") == "92.5 % score HexaLoom/GSM8K/accuracy");
  CHECK(results("GSM8K에서 92.5%를 달성했습니다.") == "92.5 % score (HexaLoom)/GSM8K/");
  CHECK(results("GPT-4 대비 정확도가 3.2% 향상되었습니다.") == "3.2 % gain (HexaLoom)//accuracy/<GPT-4");
}

TEST_CASE("relations and units") {
  CHECK(numbers("성능이 4.2% 향상되었습니다.") == "4.2 % gain");
  CHECK(numbers("오류가 4.2% 감소했습니다.") == "4.2 % drop");
  CHECK(numbers("성능이 4.2%p 향상되었습니다.") == "4.2 pp gain");
  CHECK(numbers("It improves by 4.2 percentage points.").starts_with("4.2 pp"));
  CHECK(numbers("속도가 3.5배 빨라졌습니다.") == "3.5 x ratio");
  CHECK(numbers("It is 3.5x faster.") == "3.5 x ratio");
  CHECK(numbers("속도가 두 배 빨라졌습니다.") == "2 x ratio");
  CHECK(numbers("90% 이상을 얻었습니다.") == "90 % bound");
  CHECK(numbers("추론 시간이 12.5 ms입니다.") == "12.5 ms score");
  CHECK(numbers("1,234점을 얻었습니다.") == "1234 points score");
}

TEST_CASE("from-to and ranges share the unit") {
  CHECK(numbers("정확도가 23.5에서 26.9%로 올랐습니다.") == "23.5 % score; 26.9 % score");
  CHECK(numbers("정확도가 23.5%에서 26.9%로 올랐습니다.") == "23.5 % score; 26.9 % score");
  CHECK(numbers("속도가 3.6-9.5배입니다.") == "3.6 x ratio; 9.5 x ratio");
  CHECK(numbers("속도가 3.6~9.5배입니다.") == "3.6 x ratio; 9.5 x ratio");
}

TEST_CASE("a list with 각각 or respectively is aligned by order") {
  CHECK(results("HexaLoom은 GSM8K와 MMLU에서 각각 92.5%와 81.0%를 달성했습니다.") ==
        "92.5 % score HexaLoom/GSM8K/; 81.0 % score HexaLoom/MMLU/");
  CHECK(results("HexaLoom reaches 92.5% and 81.0% on GSM8K and MMLU, respectively.") ==
        "92.5 % score HexaLoom/GSM8K/; 81.0 % score HexaLoom/MMLU/");
  // Two benchmarks, one number: neither has it for sure.
  CHECK(results("HexaLoom은 GSM8K와 MMLU에서 각각 92.5%를 달성했습니다.") == "92.5 % score HexaLoom//");
}

TEST_CASE("counts, sizes, dates and names are not results") {
  for (const std::string_view body :
       {"데이터 120만 개를 모았습니다.", "총 35개의 과제를 다룹니다.", "7B 모델을 씁니다.",
        "2024년 3월에 공개했습니다.", "12단계로 이루어집니다.", "GPT-4를 씁니다.", "We collect 1,200 images.",
        "See Figure 3 and Table 2.", "It has 7 billion parameters.", "상위 5%의 데이터를 고릅니다.",
        "Llama 3.1 is used.", "a 16-bit loom", "version 2.5 is out.", "3:1 비율입니다.", "90% of the data is used."}) {
    CHECK_MESSAGE(numbers(body).empty(), body << " gives " << numbers(body));
  }
}

TEST_CASE("wrapped lines are one sentence") {
  CHECK(results("On GSM8K, the accuracy of HexaLoom, which weaves with six shuttles, rises\n  from 61.7% to 68.9%.") ==
        "61.7 % score /GSM8K/accuracy; 68.9 % score HexaLoom/GSM8K/accuracy");
  const std::string_view wrapped =
      "- HexaLoom weaves with six shuttles and needs neither a spool nor a second pair of hands to reach\n"
      "  92.5% accuracy on GSM8K.";
  const PaperRecord record = test::extracted("HexaLoom: Weaving", wrapped);
  REQUIRE(record.results.size() == 1);
  const Evidence& evidence = record.results[0].evidence[0];
  CHECK(wrapped.substr(evidence.start, evidence.end - evidence.start) == "92.5%");
  // A list goes on with the next item, a short line ends where it ends.
  CHECK(results("- HexaLoom is measured with great care and much patience on the set GSM8K\n- 92.5% accuracy") ==
        "92.5 % score (HexaLoom)//accuracy");
  CHECK(results("Measured on GSM8K\nHexaLoom reaches 92.5% accuracy.") == "92.5 % score HexaLoom//accuracy");
}

TEST_CASE("English: comparisons, totals and shares of data") {
  CHECK(results("On GSM8K, HexaLoom is strong, outperforming a 14B baseline by 10.2%.") ==
        "10.2 % gain HexaLoom/GSM8K/");
  CHECK(results("HexaLoom takes part in GSM8K and achieves a score of 102/126.") == "102  score HexaLoom/GSM8K/score");
  CHECK(results("On GSM8K, HexaLoom rises from 77.0 to 83.4.") == "77.0  score /GSM8K/; 83.4  score HexaLoom/GSM8K/");
  CHECK(numbers("With only 1% ImageNet data it is fast.").empty());
  CHECK(results("GSM8K는 71.3, MMLU는 33.8입니다.") == "71.3  score (HexaLoom)/GSM8K/; 33.8  score (HexaLoom)/MMLU/");
}

TEST_CASE("English: counts of a whole and factors are results where something was reached") {
  CHECK(numbers("HexaLoom solves 44 of 50 problems.") == "44  score");
  CHECK(numbers("HexaLoom answered 9 out of 12 questions.") == "9  score");
  CHECK(numbers("We keep 44 of 50 problems.").empty());
  CHECK(numbers("It shrinks the cache by a factor of 24.") == "24 x ratio");
  CHECK(numbers("The cache has a size of 24.").empty());
}

TEST_CASE("English: shares of what something consists of are not results") {
  CHECK(numbers("The set contains 45% wool.").empty());
  CHECK(numbers("We find that 63% of failures stem from knots.").empty());
  CHECK(numbers("It runs at 50% sparsity.").empty());
  CHECK(numbers("We weave 300 scarves, 20% of which are red.").empty());
}

TEST_CASE("English: hyphens and formulas") {
  CHECK(numbers("We see a 2.7-point increase.") == "2.7 points gain");
  CHECK(numbers("We see a 2.7-percentage-point increase.") == "2.7 pp gain");
  CHECK(numbers("They set it in a 14-point font and on a 5-point Likert scale.").empty());
  CHECK(numbers("It is $2.1\\times$ faster.") == "2.1 x ratio");
  CHECK(numbers("We bought looms for $2.1 a day.").empty());
}

TEST_CASE("English: a decimal right before the name of a benchmark, or from-to next to a metric, is a score") {
  CHECK(results("Code improves by 11.2 percentage points on GSM8K and 6.8 on MMLU.") ==
        "11.2 pp gain (HexaLoom)/GSM8K/; 6.8  score (HexaLoom)/MMLU/");
  CHECK(results("The accuracy in each of the many rounds of weaving increases from 0.41 to 0.63.") ==
        "0.41  score //accuracy; 0.63  score (HexaLoom)//accuracy");
  CHECK(numbers("The thread is 0.4 on a spool and 0.6 on a loom.").empty());
}

TEST_CASE("a capital at the beginning of a sentence does not make a name with what follows `on`") {
  const std::string_view body =
      "Performance on DK tasks is low, with success rates of 20%. Evaluated on Qwen, it fails.";
  const PaperRecord record = test::extracted("On wool", body);
  CHECK(test::names(record.methods).find(" on ") == std::string::npos);
  CHECK(test::results(record) == "20 % score //success rate");
}

TEST_CASE("the same number of the same thing is one result") {
  CHECK(numbers("정확도는 92.5%입니다. 다시 말해 정확도는 92.5%입니다.") == "92.5 % score");
}

TEST_CASE("prices and lengths are results next to a metric that fits") {
  CHECK(numbers("A loom costs $2.1 a day.") == "2.1 $ score");
  CHECK(numbers("훈련 비용은 $42입니다.") == "42 $ score");
  CHECK(numbers("The cost is $200k.").empty());
  CHECK(numbers("평균 매듭 오차가 4.7mm입니다.") == "4.7 mm score");
  CHECK(numbers("실의 굵기는 4.7mm입니다.").empty());
  CHECK(numbers("It weaves 35.2 images/s.") == "35.2 images/s score");
}

TEST_CASE("signed decimals and both ends of a change are results without a unit") {
  CHECK(numbers("We see consistent gains on wool (+0.9).") == "0.9  gain");
  CHECK(numbers("It gains +2.1 and +3.4 points.") == "2.1 points gain; 3.4 points gain");
  CHECK(numbers("The knots go from 0.572 to 0.749.") == "0.572  score; 0.749  score");
  CHECK(numbers("The knots range from 0.572 to 0.749.").empty());
  CHECK(numbers("매듭이 0.572에서 0.749로 늘었습니다.") == "0.572  score; 0.749  score");
}

TEST_CASE("shares of what was used are not results, unless they save a resource") {
  CHECK(numbers("HexaLoom은 실의 3%만 사용합니다.").empty());
  CHECK(numbers("노란 실이 전체의 40%를 차지합니다.").empty());
  CHECK(numbers("HexaLoom은 파라미터의 3%만 사용합니다.") == "3 % score");
  CHECK(numbers("HexaLoom은 매듭의 63%만 풀었습니다.") == "63 % score");
}

TEST_CASE("gains and drops by the words of the number's own phrase") {
  CHECK(numbers("HexaLoom achieves average gains of 11.6 percentage points.") == "11.6 pp gain");
  CHECK(numbers("We see a drop of 4.7 points.") == "4.7 points drop");
  CHECK(numbers("It brings 4 percentage points.") == "4 pp gain");
  CHECK(numbers("They differ by 4 percentage points.") == "4 pp score");
  CHECK(numbers("HexaLoom reaches an 87.5% win rate over Kite and outperforms it.") == "87.5 % score");
  CHECK(numbers("HexaLoom keeps 95% of the quality while cutting cost.") == "95 % score");
  CHECK(numbers("HexaLoom은 GPT-4를 16%로 앞섰습니다.") == "16 % gain");
  CHECK(numbers("HexaLoom은 GPT-4를 2%에서 5%까지 앞섭니다.") == "2 % gain; 5 % gain");
  CHECK(numbers("이는 GPT-4의 37.7%를 약간 상회합니다.") == "37.7 % score");
  CHECK(numbers("직조를 41% 가속합니다.") == "41 % gain");
  CHECK(numbers("HexaLoom brings a 36% speedup over looms by hand.") == "36 % gain");
  CHECK(numbers("HexaLoom beats looms by hand by an average of 10%.") == "10 % gain");
  CHECK(numbers("Accuracy: 74.8% (beats looms by hand).") == "74.8 % score");
}

TEST_CASE("two decimals that are compared are results without a unit") {
  CHECK(test::results(test::extracted("Looms", "Looms differ in wool (0.87 vs 0.90).")) ==
        "0.87  score //; 0.90  score //");
  CHECK(test::results(test::extracted("Looms", "Looms differ in wool (0.87 and 0.90).")).empty());
}
