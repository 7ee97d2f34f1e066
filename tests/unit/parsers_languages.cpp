// Digests in languages other than Korean and English: typography, cues, numbers.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "parsers/extract/sentences/normalize.hpp"
#include "parsers_extracted.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;
using test::extracted;

namespace {

std::string narrowed(std::string_view body) {
  const MappedText text = narrow_forms(body);
  return text.cuts.empty() ? "as it was" : std::string(text.view());
}

}  // namespace

TEST_CASE("fullwidth forms become ASCII, and blanks next to Han or kana are dropped") {
  CHECK(narrowed("我们提出ＦｏｏＮｅｔ（７Ｂ），达到５２％。代码：见下！") ==
        "我们提出FooNet(7B), 达到52%. 代码:见下! ");
  CHECK(narrowed("在 LoomBench 上达到 52.5 分") == "在LoomBench上达到52.5分");
  CHECK(narrowed("手法、 指標") == "手法, 指標");
  CHECK(narrowed("- 方法 (Method) 很好") == "- 方法(Method)很好");
}

TEST_CASE("other texts stay as they are") {
  for (const std::string_view text : {"", "An English abstract.", "한국어 초록, FooNet은 좋다.", "漢 한자 옆의 빈칸",
                                      "一", "\xEF\xB8\x8F", "naïve – “quoted”"})
    CHECK(narrowed(text) == "as it was");
  CHECK(narrowed(std::string(1000, 'x') + "。") == std::string(1000, 'x') + ". ");
}

TEST_CASE("places in a narrowed text are known in the text as it was written") {
  const std::string_view body = "（X）在 Y 上";
  const MappedText text = narrow_forms(body);
  REQUIRE(text.view() == "(X)在Y上");
  for (const std::string_view name : {"X", "Y", "上"})
    CHECK(text.source_offset(static_cast<std::uint32_t>(text.view().find(name))) == body.find(name));
}

TEST_CASE("evidence of Chinese text points into the text as it was written") {
  const std::string_view body = "我们提出 FooLoom，一种新的图像编辑方法。在 LoomBench 上，FooLoom 达到 52.5 分。";
  const PaperRecord record = extracted("图像编辑的新方法", body);
  REQUIRE(test::names(record.introduces) == "FooLoom");
  const Evidence& name = record.introduces[0].evidence[0];
  CHECK(body.substr(name.start, name.end - name.start) == "FooLoom");
  REQUIRE(test::results(record) == "52.5 points score FooLoom/LoomBench/");
  const Evidence& value = record.results[0].evidence[0];
  CHECK(body.substr(value.start, value.end - value.start) == "52.5 分");
}

TEST_CASE("Chinese") {
  const PaperRecord record = extracted("KiteLoom：面向长文本的剪枝",
                                       "为此，我们构建了数据集YarnSet，并用GPTQ和AWQ做对照。KiteLoom在LoomBench和YarnBe"
                                       "nch基准上分别取得了85.4%和30.1%的准确率，"
                                       "比SnapLoom高2.3个百分点。与SnapLoom和H2Loom相比，速度提升了1.8倍。");
  CHECK(test::names(record.introduces) == "KiteLoom, YarnSet");
  CHECK(test::names(record.methods) == "AWQ, GPTQ, H2Loom, SnapLoom");
  CHECK(test::names(record.benchmarks) == "LoomBench, YarnBench, YarnSet");
  CHECK(test::results(record) ==
        "85.4 % score KiteLoom/LoomBench/accuracy; 30.1 % score KiteLoom/YarnBench/accuracy; "
        "2.3 pp gain KiteLoom//accuracy/<SnapLoom; 1.8 x ratio (KiteLoom)//speed/<H2Loom");
}

TEST_CASE("Japanese") {
  const PaperRecord record = extracted(
      "長い文章のための剪定",
      "本論文では、KiteLoomという新しい手法を提案する。評価指標KiteScoreと、データセット「YarnSet」も公開する。"
      "KiteLoomはLoomBenchで91.3%の成功率を達成し、SnapLoomを12.5ポイント上回った。");
  CHECK(test::names(record.introduces) == "KiteLoom, KiteScore, YarnSet");
  CHECK(test::names(record.methods) == "SnapLoom");
  CHECK(test::names(record.metrics) == "KiteScore, success rate");
  CHECK(test::results(record) ==
        "91.3 % score KiteLoom/LoomBench/success rate; 12.5 points gain KiteLoom/LoomBench/success rate/<SnapLoom");
}

TEST_CASE("German, French and Spanish, with decimal commas") {
  PaperRecord record = extracted("Robuste Suche",
                                 "Wir stellen KiteNetz vor, ein kleines Modell. Auf dem Datensatz LoomSatz "
                                 "erreicht KiteNetz eine Genauigkeit von 63,5 %.");
  CHECK(test::names(record.introduces) == "KiteNetz");
  CHECK(test::results(record) == "63.5 % score KiteNetz/LoomSatz/accuracy");
  record = extracted("Recherche", "Nous proposons KiteToile, une méthode simple qui surpasse SnapToile de 3,4 points.");
  CHECK(test::names(record.introduces) == "KiteToile");
  CHECK(test::names(record.methods) == "SnapToile");
  record = extracted("Búsqueda", "En este trabajo presentamos KiteRed. KiteRed supera a SnapRed en 3,4 puntos.");
  CHECK(test::names(record.introduces) == "KiteRed");
  CHECK(test::results(record) == "3.4 points gain KiteRed///<SnapRed");
}

TEST_CASE("a comma between numbers is not a decimal comma") {
  CHECK(test::results(extracted("", "FooNet의 정확도는 GSM8K에서 1,2위보다 52% 높습니다.")).starts_with("52 %"));
  CHECK(test::results(extracted("", "On GSM8K it takes 1,250 ms of latency.")) == "1250 ms score /GSM8K/latency");
}

TEST_CASE("frames and tokens are rates after `per second`") {
  CHECK(test::results(extracted("", "FooNet을 제안합니다. FooNet은 초당 30프레임의 속도로 동작합니다.")) ==
        "30 FPS score FooNet//speed");
  CHECK(test::results(extracted("", "FooNet은 30프레임으로 학습했습니다.")).empty());
}
