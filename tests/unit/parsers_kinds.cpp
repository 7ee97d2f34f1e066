// What decides whether a name is a method, a benchmark, a metric or nothing.
#include <doctest/doctest.h>

#include "parsers_extracted.hpp"

using namespace kgbuild;

namespace {

std::string names_of(const std::vector<NameItem>& items) {
  std::string out;
  for (const NameItem& item : items) out += (out.empty() ? "" : " | ") + item.name;
  return out;
}

std::string methods(std::string_view body) { return names_of(test::extracted("A Title", body).methods); }
std::string benchmarks(std::string_view body) { return names_of(test::extracted("A Title", body).benchmarks); }
std::string metrics(std::string_view body) { return names_of(test::extracted("A Title", body).metrics); }

std::string role_of(std::string_view body) {
  const PaperRecord record = test::extracted("A Title", body);
  return record.benchmarks.empty() ? "none" : std::string(to_string(record.benchmarks.front().role));
}

}  // namespace

TEST_CASE("kinds: a task, metric or technique next to a data noun does not name data") {
  CHECK(benchmarks("시각적 질문 응답(VQA) 데이터셋에서 평가했습니다.").empty());
  CHECK(benchmarks("정확도 벤치마크에서 평가했습니다.").empty());
  CHECK(benchmarks("새로운 지시 튜닝 데이터셋을 모았습니다.").empty());
  CHECK(benchmarks("Quovex 데이터셋에서 평가했습니다.") == "Quovex");
  CHECK(benchmarks("StarCoder 데이터셋에서 평가했습니다.") == "StarCoder");
}

TEST_CASE("kinds: a subject is not a dataset merely because its sentence mentions benchmarks") {
  CHECK(benchmarks("Quovex는 다양한 벤치마크에서 이겼습니다.").empty());
  CHECK(benchmarks("Quovex와 같은 다양한 벤치마크에서 이겼습니다.") == "Quovex");
}

TEST_CASE("kinds: a name is what the others of its list are") {
  CHECK(benchmarks("MMLU, GSM8K, Quovex에서 시험합니다.") == "MMLU | GSM8K | Quovex");
  CHECK(methods("LoRA, DPO 및 QVX를 봅니다.") == "LoRA | DPO | QVX");
  // Known names of two kinds say nothing about the third.
  CHECK(benchmarks("MMLU, LoRA, Quovex를 봅니다.") == "MMLU");
}

TEST_CASE("kinds: three capitals alone are not a method") {
  CHECK(methods("음성 공학(QVX)은 어렵습니다.").empty());
  CHECK(methods("모델은 QVX를 사용하여 학습합니다.") == "QVX");
  CHECK(methods("기존의 Quick Vector Exchange(QVX) 모델을 사용합니다.") != "");
}

TEST_CASE("kinds: an acronym that is spelled out means what the text says") {
  CHECK(metrics("Mean Absolute Error(MAE)는 0.3입니다.") == "mean absolute error");
  CHECK(methods("Mean Absolute Error(MAE)는 0.3입니다.").empty());
  CHECK(methods("MAE를 사용하여 사전 학습합니다.") == "MAE");
}

TEST_CASE("kinds: a stop word before a known name is not part of it") {
  CHECK(metrics("SOTA FID 1.7을 얻었습니다.") == "FID");
  CHECK(methods("Video ControlNet을 제안합니다.").find("ControlNet") == std::string::npos);
}

TEST_CASE("kinds: a quality that is only said to rise is praise, a cost is a metric") {
  CHECK(metrics("이 방법은 견고성을 높입니다.").empty());
  CHECK(metrics("견고성 점수를 높입니다.") == "robustness");
  CHECK(metrics("이 방법은 메모리 사용량을 줄입니다.") == "memory usage");
  CHECK(metrics("기하학적 정확성이 좋은 모델입니다.").empty());
  CHECK(metrics("정확성을 5% 높였습니다.") == "accuracy");
}

TEST_CASE("kinds: what a model is trained on is not what it is measured on") {
  CHECK(role_of("Quovex 데이터셋에서 학습했습니다.") == "trained");
  CHECK(role_of("Quovex 데이터셋에서 기존 방법을 능가했습니다.") == "evaluated");
  CHECK(role_of("Quovex 데이터셋을 공개합니다.") != "evaluated");
}

TEST_CASE("kinds: a dataset that the lexicon knows may still be the paper's own, an old model may not") {
  const PaperRecord fresh = test::extracted("A Title", "우리는 GenAI-Bench라는 벤치마크를 공개합니다.");
  CHECK(names_of(fresh.introduces) == "GenAI-Bench");
  const PaperRecord old = test::extracted("A Title", "GPT-4라는 모델은 널리 쓰입니다.");
  CHECK(old.introduces.empty());
}

TEST_CASE("kinds: the new version of a known model is not a dataset because one is listed next to it") {
  const PaperRecord record = test::extracted(
      "Llama 9: Weaving Cloth",
      "Llama 9는 직조를 위한 새로운 모델로 도입되었습니다. Llama 9 및 ClothWeave 데이터셋이 공개됩니다.");
  REQUIRE_FALSE(record.introduces.empty());
  CHECK(record.introduces.front().name == "Llama 9");
  CHECK(record.introduces.front().kind == Category::model);
}

TEST_CASE("kinds: a model is not a benchmark because the word is near it") {
  CHECK(benchmarks("ResNet-50, Woolen-7B, Woolen-B/16을 포함한 다양한 데이터셋에서 실험했습니다.").empty());
  CHECK(methods("Woolen-7B 및 GPT-4와 같은 여러 벤치마크 모델에서 평가했습니다.").find("Woolen-7B") !=
        std::string::npos);
  CHECK(benchmarks("Woolen-7B 데이터셋에서 우수한 성능을 보였습니다.") == "Woolen-7B");
  CHECK(benchmarks("LAION-5B 데이터셋에서 우수한 성능을 보였습니다.") == "LAION-5B");
}

TEST_CASE("kinds: the last word of an unknown name says what it is") {
  CHECK(methods("모델은 Negative Quovex Rate(NQR)를 다룹니다.").empty());
  CHECK(metrics("모델은 12.5%의 Negative Quovex Rate(NQR)를 얻었습니다.") != "");
  CHECK(methods("추상 추론(Abstract Quovex Reasoning; AQR)은 어렵습니다.").empty());
  CHECK(methods("연구는 Abstract Quovex Reasoning(AQR) 기법을 활용하여 학습합니다.") != "");
  CHECK(methods("실험은 NVIDIA A40 GPU에서 합니다.").empty());
}

TEST_CASE("kinds: what is spelled as a dataset needs more than one word to be a method") {
  CHECK(methods("위키피디아 기반 저장소를 만듭니다.").empty());
  CHECK(benchmarks("MMLU, DROP에서 시험합니다.") == "MMLU | DROP");
}

TEST_CASE("kinds: a value after an acronym makes it a metric") {
  CHECK(metrics("우리의 모델은 MAE 0.31을 얻었습니다.") == "mean absolute error");
  CHECK(metrics("It lowers the MAE from 14.2 to 9.6.") == "mean absolute error");
  CHECK(metrics("The High-Fidelity 3D shapes are nice.").empty());
  CHECK(metrics("최대 컨텍스트 길이는 8,192입니다.").empty());
}
