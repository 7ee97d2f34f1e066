// Which method, benchmark, metric and relation a number is attributed to.
#include <doctest/doctest.h>

#include "parsers_extracted.hpp"

using namespace kgbuild;

namespace {

/// Of a paper that introduces HexaLoom.
std::string results(std::string_view body) {
  return test::results(test::extracted("HexaLoom: Weaving", "우리는 HexaLoom을 제안합니다.\n" + std::string(body)));
}

std::string english(std::string_view body) {
  return test::results(test::extracted("HexaLoom: Weaving", "We propose HexaLoom. " + std::string(body)));
}

/// Of a paper that introduces nothing.
std::string others(std::string_view body) { return test::results(test::extracted("On wool", body)); }

}  // namespace

TEST_CASE("the subject of the clause is the method, else the paper's own") {
  CHECK(results("GPT-4는 GSM8K에서 92.5%를 기록했습니다.") == "92.5 % score GPT-4/GSM8K/");
  CHECK(results("GPT-4의 정확도는 92.5%입니다.") == "92.5 % score GPT-4//accuracy");
  CHECK(results("GPT-4의 정확도를 2.5% 높였습니다.") == "2.5 % gain (HexaLoom)//accuracy");
  CHECK(results("GPT-4의 성능이 2.5% 향상되었습니다.") == "2.5 % gain (HexaLoom)//");
  CHECK(results("LoRA를 사용하여 GSM8K에서 92.5%를 달성했습니다.") == "92.5 % score (HexaLoom)/GSM8K/");
  CHECK(results("HexaLoom은 GPT-4와 LLaMA 모델에서 각각 2.5%와 1.0% 향상을 보였습니다.") ==
        "2.5 % gain HexaLoom//; 1.0 % gain HexaLoom//");
  CHECK(results("인간은 92.5%의 정확도를 보였습니다.") == "92.5 % score //accuracy");
  CHECK(results("사람이 평가한 결과 92.5%의 정확도를 보였습니다.") == "92.5 % score (HexaLoom)//accuracy");
  CHECK(others("GPT-4와 LLaMA는 각각 92.5%와 81.0%를 기록했습니다.") == "92.5 % score GPT-4//; 81.0 % score LLaMA//");
  CHECK(others("LoRA를 사용하여 92.5%를 달성했습니다.") == "92.5 % score LoRA//");
  CHECK(english("GPT-4 achieves 92.5% on GSM8K.") == "92.5 % score GPT-4/GSM8K/");
  CHECK(others("GPT-4 answers 58.7% of them, LLaMA 61.2%.") == "58.7 % score GPT-4//; 61.2 % score LLaMA//");
  CHECK(english("GPT-4 and LLaMA reach 92.5% and 81.0%, respectively.") ==
        "92.5 % score GPT-4//; 81.0 % score LLaMA//");
  CHECK(english("With LoRA, accuracy on GSM8K rises to 92.5%.") == "92.5 % score (HexaLoom)/GSM8K/accuracy");
}

TEST_CASE("what is compared with is the baseline") {
  CHECK(results("GPT-4보다 2.5% 높은 정확도를 보였습니다.") == "2.5 % gain (HexaLoom)//accuracy/<GPT-4");
  CHECK(results("GPT-4를 평균 2.5% 앞섭니다.") == "2.5 % gain (HexaLoom)///<GPT-4");
  CHECK(results("GPT-4 모델과 비교하여 2.5% 향상되었습니다.") == "2.5 % gain (HexaLoom)///<GPT-4");
  CHECK(english("It outperforms GPT-4 by 2.5%.") == "2.5 % gain (HexaLoom)///<GPT-4");
  CHECK(english("It is 3.5x faster than GPT-4.") == "3.5 x ratio (HexaLoom)//speed-up/<GPT-4");
}

TEST_CASE("the number of what is compared with is not the paper's own") {
  CHECK(results("추론 시간은 기존의 12.5초보다 짧습니다.") == "12.5 s score //inference time");
  CHECK(results("정확도는 92.5% 대 81.0%입니다.") == "92.5 % score (HexaLoom)//accuracy; 81.0 % score //accuracy");
  CHECK(results("정확도가 81.0%에서 92.5%로 올랐습니다.") ==
        "81.0 % score //accuracy; 92.5 % score (HexaLoom)//accuracy");
  CHECK(results("정확도는 92.5%로 GPT-4(81.0%)를 넘습니다.") ==
        "92.5 % score (HexaLoom)//accuracy; 81.0 % score GPT-4//accuracy");
  CHECK(results("FID는 2.31로 GPT-4의 4.00보다 낮습니다.") == "2.31  score (HexaLoom)//FID; 4.00  score GPT-4//FID");
  CHECK(results("통신 비용이 GPT-4의 3.5배입니다.").find("/<GPT-4") != std::string::npos);
  CHECK(english("It improves accuracy from 81.0% to 92.5%.") ==
        "81.0 % score //accuracy; 92.5 % score (HexaLoom)//accuracy");
}

TEST_CASE("the metric follows or precedes the number") {
  CHECK(results("92.5%의 정확도와 81.0%의 재현율을 보였습니다.") ==
        "92.5 % score (HexaLoom)//accuracy; 81.0 % score (HexaLoom)//recall");
  CHECK(results("정확도 92.5%, 재현율 81.0%를 보였습니다.") ==
        "92.5 % score (HexaLoom)//accuracy; 81.0 % score (HexaLoom)//recall");
  CHECK(results("정확도와 재현율에서 92.5%, 81.0%를 보였습니다.") ==
        "92.5 % score (HexaLoom)//accuracy; 81.0 % score (HexaLoom)//recall");
  CHECK(results("BLEU와 ROUGE에서 평균 2.5% 향상되었습니다.") == "2.5 % gain (HexaLoom)//");
  CHECK(results("GSM8K에서 92.5%, MMLU에서 81.0%의 정확도를 보였습니다.") ==
        "92.5 % score (HexaLoom)/GSM8K/accuracy; 81.0 % score (HexaLoom)/MMLU/accuracy");
  CHECK(results("FID 1.39를 달성했습니다.") == "1.39  score (HexaLoom)//FID");
  CHECK(results("1.39의 FID를 달성했습니다.") == "1.39  score (HexaLoom)//FID");
  CHECK(english("It has an FID of 1.39.") == "1.39  score (HexaLoom)//FID");
}

TEST_CASE("unit and words imply a metric that is not named") {
  CHECK(results("3.5배 더 빠릅니다.") == "3.5 x ratio (HexaLoom)//speed-up");
  CHECK(results("이미지를 2.5초 만에 생성합니다.") == "2.5 s score (HexaLoom)//generation time");
  CHECK(results("30 FPS로 작동합니다.") == "30 FPS score (HexaLoom)//FPS");
  CHECK(results("512 해상도로 2.5초 만에 재구성합니다.") == "2.5 s score (HexaLoom)//reconstruction time");
}

TEST_CASE("numbers without a unit are results next to a metric or a verb of scoring") {
  CHECK(results("GSM8K와 MMLU에서 각각 85.0, 76.0을 기록했습니다.") ==
        "85.0  score (HexaLoom)/GSM8K/; 76.0  score (HexaLoom)/MMLU/");
  CHECK(results("COCO에서 54.3 AP를 달성했습니다.") == "54.3  score (HexaLoom)/COCO/average precision");
  CHECK(results("BLEU는 GSM8K에서 0.82, MMLU에서 0.88이었습니다.") ==
        "0.82  score (HexaLoom)/GSM8K/BLEU; 0.88  score (HexaLoom)/MMLU/BLEU");
  CHECK(results("GPT-4보다 0.05 낮습니다.") == "0.05  drop (HexaLoom)///<GPT-4");
  CHECK(english("It scores 26 out of 35 points.") == "26 points score (HexaLoom)//");
  CHECK(results("60개 중 41/60을 완료했습니다.").empty());
  CHECK(results("마스킹 비율은 75%입니다.").empty());
  CHECK(results("GSM8K에서 온도 0.7을 사용합니다.").empty());
  CHECK(results("BLEU 점수는 p=0.05 수준입니다.").empty());
}

TEST_CASE("benchmarks: after the number in English, none for a shared number") {
  CHECK(english("It achieves 92.5% on GSM8K and 81.0% on MMLU.") ==
        "92.5 % score (HexaLoom)/GSM8K/; 81.0 % score (HexaLoom)/MMLU/");
  CHECK(english("On GSM8K, it achieves 92.5%.") == "92.5 % score (HexaLoom)/GSM8K/");
  CHECK(results("GSM8K와 MMLU에서 92.5%를 달성했습니다.") == "92.5 % score (HexaLoom)//");
  CHECK(results("ImageNet으로 사전 학습하여 92.5%를 달성했습니다.") == "92.5 % score (HexaLoom)//");
  CHECK(results("GSM8K(92.5%)와 MMLU(81.0%)에서 평가했습니다.") ==
        "92.5 % score (HexaLoom)/GSM8K/; 81.0 % score (HexaLoom)/MMLU/");
  const PaperRecord record = test::extracted("On wool", "GSM8K test 세트에서 92.5%를 기록했습니다.");
  REQUIRE(record.results.size() == 1);
  CHECK(record.results.front().split == "test");
}

TEST_CASE("relations are read near the number") {
  CHECK(results("우수한 성능으로 92.5%를 달성하여 크게 향상되었습니다.") == "92.5 % score (HexaLoom)//");
  CHECK(results("80%의 높은 정확도를 보였습니다.") == "80 % score (HexaLoom)//accuracy");
  CHECK(results("정확도가 93%까지 향상되었습니다.") == "93 % score (HexaLoom)//accuracy");
  CHECK(results("정확도가 최대 9%까지 향상되었습니다.") == "9 % gain (HexaLoom)//accuracy");
  CHECK(results("정확도에서 +9.3%를 기록했습니다.") == "9.3 % gain (HexaLoom)//accuracy");
  CHECK(results("환각 감소 31%를 보였습니다.") == "31 % drop (HexaLoom)//");
  CHECK(results("품질 38%, 속도 13% 향상을 보였습니다.").substr(0, 9) == "38 % gain");
  CHECK(english("It scores 0.71, against 0.66 for GPT-4.").find("gain") == std::string::npos);
  CHECK(results("메모리 사용량을 절반으로 줄였습니다.") == "50 % drop (HexaLoom)//memory usage");
  CHECK(english("It reduces memory usage by up to 40%.") == "40 % drop (HexaLoom)//memory usage");
}

TEST_CASE("areas, lengths of recordings and shares of data are not results") {
  for (const std::string_view body :
       {"1024 × 1024 이미지를 만듭니다.", "27시간의 음성 데이터를 씁니다.", "5초 비디오를 생성합니다.",
        "27배 더 큰 모델입니다.", "나머지 20%는 평가용입니다.", "데이터를 절반만 씁니다."}) {
    CHECK_MESSAGE(results(body).empty(), body << " gives " << results(body));
  }
  CHECK(results("12배 작은 메모리를 씁니다.") == "12 x ratio (HexaLoom)//memory usage");
}

TEST_CASE("English: the name after a comma that has a verb is the subject, not a member of a list") {
  CHECK(english("On GSM8K, HexaLoom achieves 92.5%.") == "92.5 % score HexaLoom/GSM8K/");
  CHECK(english("While GPT-4 achieves 81.0% on GSM8K, HexaLoom reaches 92.5%.") ==
        "81.0 % score GPT-4/GSM8K/; 92.5 % score HexaLoom/GSM8K/");
  const PaperRecord record =
      test::extracted("On wool", "They get 92.5% on GSM8K, WoolTest and 81.0% on MMLU, SpoolTest show that it works.");
  CHECK(test::names(record.benchmarks).find("WoolTest") != std::string::npos);
  CHECK(test::names(record.benchmarks).find("SpoolTest") != std::string::npos);
  CHECK(english("Even the strongest model, GPT-4, achieves an accuracy of 45.8%.") == "45.8 % score GPT-4//accuracy");
}

TEST_CASE("English: adjacent numbers share the benchmark after the last one") {
  CHECK(english("HexaLoom obtains 0.89 accuracy and 0.76 recall on GSM8K.") ==
        "0.89  score HexaLoom/GSM8K/accuracy; 0.76  score HexaLoom/GSM8K/recall");
  CHECK(english("HexaLoom (74.2%) surpasses GPT-4 (63.6%) on GSM8K.") ==
        "74.2 % score HexaLoom/GSM8K/; 63.6 % score GPT-4/GSM8K/");
  CHECK(english("HexaLoom takes 74.2% of the time and reaches 63.6% on GSM8K.") ==
        "74.2 % score HexaLoom//; 63.6 % score HexaLoom/GSM8K/");
}

TEST_CASE("English: a benchmark belongs to later numbers of its clause, too") {
  CHECK(english("HexaLoom achieves 92.5% on GSM8K, outperforming GPT-4 by 3.1%.") ==
        "92.5 % score HexaLoom/GSM8K//<GPT-4; 3.1 % gain HexaLoom/GSM8K//<GPT-4");
  CHECK(english("On GSM8K, HexaLoom runs at 41 FPS.") == "41 FPS score HexaLoom/GSM8K/FPS");
}

TEST_CASE("English: what a model was trained on, even some words earlier, is not what was evaluated") {
  CHECK(english("When pretraining a 3B model on ImageNet, HexaLoom closes 92.5% of the gap.") ==
        "92.5 % score HexaLoom//");
  CHECK(english("Training improves accuracy on ImageNet by 2.5%.") == "2.5 % gain (HexaLoom)/ImageNet/accuracy");
}

TEST_CASE("English: two numbers of one metric or unit share the benchmark after the second") {
  CHECK(english("HexaLoom has an FID of 1.42 and LPIPS of 0.19 on ImageNet.") ==
        "1.42  score HexaLoom/ImageNet/FID; 0.19  score HexaLoom/ImageNet/LPIPS");
  CHECK(english("It is 19.6% better than GPT-4 and 11.3% better than LLaMA on GSM8K.") ==
        "19.6 % gain (HexaLoom)/GSM8K//<GPT-4; 11.3 % gain (HexaLoom)/GSM8K//<LLaMA");
}

TEST_CASE("English: the number of the one that is beaten") {
  CHECK(english("HexaLoom rises from 68.2% to 73.5% on GSM8K, exceeding GPT-4's 63.8%.") ==
        "68.2 % score /GSM8K/; 73.5 % score HexaLoom/GSM8K//<GPT-4; 63.8 % score GPT-4/GSM8K/");
  CHECK(english("On GSM8K, HexaLoom reaches 73.5%, more than the 63.8% of GPT-4.") ==
        "73.5 % score HexaLoom/GSM8K/; 63.8 % score GPT-4/GSM8K/");
  CHECK(english("HexaLoom retains 92.5% of GPT-4.") == "92.5 % score HexaLoom//");
}

TEST_CASE("a metric at a rank is a metric, known or not") {
  CHECK(english("On GSM8K, HexaLoom achieves a Weave@1 performance of 54.3%.") ==
        "54.3 % score HexaLoom/GSM8K/Weave@1");
}

TEST_CASE("human evaluation is not a contestant, humans are") {
  CHECK(english("Human evaluation shows a win rate of 62.0%.") == "62.0 % score (HexaLoom)//win rate");
  CHECK(english("Humans reach an accuracy of 92.5%.") == "92.5 % score //accuracy");
}

TEST_CASE("the value before a change is that of the method that is improved") {
  CHECK(english("HexaLoom raises GPT-4 from 52% to 61%.") == "52 % score GPT-4//; 61 % score HexaLoom//");
  CHECK(results("HexaLoom은 GPT-4의 점수를 52%에서 61%로 높였습니다.") == "52 % score GPT-4//; 61 % score HexaLoom//");
  CHECK(english("HexaLoom rises from 52% to 61%.") == "52 % score //; 61 % score HexaLoom//");
}

TEST_CASE("others are the subject where they begin a word and a clause") {
  CHECK(english("HexaLoom is comparable to strong baselines while reducing errors by 12%.") == "12 % drop HexaLoom//");
  CHECK(english("It improves on existing looms by 12%.") == "12 % gain (HexaLoom)//");
  CHECK(english("On wool, most existing models reach 12%.") == "12 % score //");
  CHECK(results("직조 에이전트는 92.5%를 기록했습니다.") == "92.5 % score (HexaLoom)//");
  CHECK(results("기존 직조기에서 평균 손실이 12% 줄었습니다.") == "12 % drop (HexaLoom)//");
  CHECK(results("기존의 잘 감기는 직조기는 12%를 기록했습니다.") == "12 % score //");
  CHECK(results("전문가 실로 직조하는 비용은 12%입니다.") == "12 % score (HexaLoom)//cost");
}

TEST_CASE("without an introduced method, the new name that is mentioned most is the default subject") {
  CHECK(others("Here is KiteFold. With KiteFold all is well. The error falls by 12%.") == "12 % drop (KiteFold)//");
  CHECK(others("Here is KiteFold once. The error falls by 12%.") == "12 % drop //");
}

TEST_CASE("the metric is within a change, before a bracket, or after a count of steps") {
  CHECK(results("58.9%의 성공률에서 69.3%로 올랐습니다.") ==
        "58.9 % score //success rate; 69.3 % score (HexaLoom)//success rate");
  CHECK(english("HexaLoom reaches 1-step FID 2.42 on wool.") == "2.42  score HexaLoom//FID");
}

TEST_CASE("the benchmark precedes a gain in brackets") {
  CHECK(english("HexaLoom gains on GSM8K (+1.8) and MMLU (+0.9).") ==
        "1.8  gain HexaLoom/GSM8K/; 0.9  gain HexaLoom/MMLU/");
}

TEST_CASE("what the paper proposes is the subject where it is applied to another method") {
  CHECK(results("HexaLoom을 적용한 GPT-4는 92.5%를 기록했습니다.") == "92.5 % score HexaLoom//");
  CHECK(results("LoRA를 적용한 GPT-4는 92.5%를 기록했습니다.") == "92.5 % score GPT-4//");
}

TEST_CASE("a share of what another method costs is compared with it") {
  CHECK(results("HexaLoom은 GPT-4의 65% 비용으로 동작합니다.") == "65 % score HexaLoom//cost/<GPT-4");
  CHECK(results("정확도는 GPT-4의 65% 수준입니다.") == "65 % score GPT-4//accuracy");
}

TEST_CASE("English: a bound that is exceeded is not a gain, an unknown sign takes no metric from before") {
  CHECK(english("HexaLoom can exceed 88% accuracy.") == "88 % score HexaLoom//accuracy");
  CHECK(english("HexaLoom reaches an AUC of 0.91, and wool explains it (q ≈ 0.52).") ==
        "0.91  score HexaLoom//AUC; 0.52  score HexaLoom//");
}

TEST_CASE("a change without a method is that of the paper's own, even if others are spoken of") {
  CHECK(english("On wool, most existing models improve by 12%.") == "12 % gain (HexaLoom)//");
  CHECK(english("On wool, most existing models reach 12%.") == "12 % score //");
}
