#include <doctest/doctest.h>

#include <ctime>

#include "kgbuild/text.hpp"
#include "parsers_extracted.hpp"

using namespace kgbuild;

namespace {

/// Every piece of evidence is the field's bytes, and its sentence is a bounded slice of the field around it.
void check_evidence(const PaperRecord& record, std::string_view title, std::string_view body) {
  const auto check = [&](const std::vector<Evidence>& list) {
    CHECK_FALSE(list.empty());
    for (const Evidence& e : list) {
      const std::string_view field = e.in_title ? title : body;
      REQUIRE(e.start < e.end);
      REQUIRE(e.end <= field.size());
      CHECK(e.text == field.substr(e.start, e.end - e.start));
      CHECK(field.find(e.sentence) != std::string_view::npos);
      CHECK(e.sentence.find(e.text) != std::string::npos);
      CHECK(shorten(e.sentence, 300) == e.sentence);
      CHECK(is_clean_text(e.text));
      CHECK(is_clean_text(e.sentence));
      CHECK_FALSE(e.rule.empty());
    }
  };
  for (const auto* list : {&record.introduces, &record.methods, &record.benchmarks, &record.metrics, &record.tasks}) {
    for (const NameItem& item : *list) check(item.evidence);
  }
  for (const ResultItem& item : record.results) check(item.evidence);
}

PaperRecord checked(std::string_view title, std::string_view body) {
  PaperRecord record = test::extracted(title, body);
  check_evidence(record, title, body);
  return record;
}

constexpr std::size_t long_text = 1'000'000;

std::string repeated(std::string_view part, std::size_t size = long_text) {
  std::string out;
  out.reserve(size + part.size());
  while (out.size() < size) out += part;
  return out;
}

/// Seconds of processor time that a build without optimization and with sanitizers may take; a release build is 10 to
/// 30 times faster.
#ifdef NDEBUG
constexpr double patience = 2;
#else
constexpr double patience = 30;
#endif

void check_fast(std::string_view what, std::string_view title, std::string_view body) {
  CAPTURE(what);
  test::builtin_rules();
  const std::clock_t start = std::clock();  // of this process alone, however busy the machine is
  test::extracted(title, body);
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  MESSAGE(what << ": " << seconds << " s");
  CHECK(seconds < patience);
}

}  // namespace

TEST_CASE("a Korean entry") {
  const PaperRecord record = checked("HexaLoom: Image Generation with Six Threads",
                                     "- **What's New**: 이 논문은 이미지 생성을 위한 새로운 프레임워크인 "
                                     "**HexaLoom**을 제안합니다. 함께 새로운 벤치마크인 LoomBench를 공개합니다.\n"
                                     "- **Technical Details**: HexaLoom은 LoRA를 활용하여 학습하며, 이미지 생성 속도를 "
                                     "높입니다. 코드: https://example.org/hexaloom.\n"
                                     "- **Performance Highlights**: HexaLoom은 GSM8K 벤치마크에서 92.5%의 정확도를 "
                                     "달성했습니다. HexaLoom은 GPT-4보다 우수한 성능을 보였습니다.\n");
  CHECK(test::names(record.introduces) == "HexaLoom, LoomBench");
  CHECK(test::names(record.methods) == "GPT-4, LoRA");
  CHECK(test::names(record.benchmarks) == "GSM8K, LoomBench");
  CHECK(test::names(record.metrics) == "accuracy, generation speed");
  CHECK(test::names(record.tasks) == "image generation");
  CHECK(test::results(record) == "92.5 % score HexaLoom/GSM8K/accuracy");
  CHECK(record.links == std::vector<std::string>{"https://example.org/hexaloom"});
  for (const NameItem& item : record.introduces)
    CHECK(item.kind == (item.name == "HexaLoom" ? Category::method : Category::benchmark));
  for (const NameItem& item : record.methods)
    CHECK(item.role == (item.name == "LoRA" ? NameRole::used : NameRole::compared));
  REQUIRE(record.results.size() == 1);
  CHECK_FALSE(record.results[0].method_inferred);
  CHECK(record.results[0].evidence[0].text == "92.5%");
}

TEST_CASE("an English entry") {
  const PaperRecord record =
      checked("KiteNet: A Light Model for Machine Translation",
              "We propose KiteNet, a light framework for machine translation that builds on Transformer layers. "
              "KiteNet is trained with LoRA. Experiments on the GSM8K benchmark show that KiteNet achieves an accuracy "
              "of 81.5% on GSM8K, outperforming GPT-4 by 2.5 percentage points. See http://example.org/kite, please.");
  CHECK(test::names(record.introduces) == "KiteNet");
  CHECK(test::names(record.methods) == "GPT-4, LoRA, Transformer");
  CHECK(test::names(record.benchmarks) == "GSM8K");
  CHECK(test::names(record.metrics) == "accuracy");
  CHECK(test::names(record.tasks) == "machine translation");
  REQUIRE(record.results.size() == 2);
  CHECK(record.results[0].value == "81.5");
  CHECK(record.results[0].benchmark == "GSM8K");
  CHECK(record.results[0].metric == "accuracy");
  CHECK(record.results[0].method == "KiteNet");
  CHECK(record.results[1].value == "2.5");
  CHECK(record.results[1].unit == "pp");
  CHECK(record.links == std::vector<std::string>{"http://example.org/kite"});
}

TEST_CASE("aliases of one name are one item") {
  const PaperRecord record =
      checked("On wool", "We propose Woven Thread Attention (WTA), a new method. WTA weaves. WTA is good.");
  REQUIRE(record.introduces.size() == 1);
  CHECK(record.introduces[0].name == "WTA");
  CHECK(record.introduces[0].aliases == std::vector<std::string>{"Woven Thread Attention"});
  CHECK(record.introduces[0].count == 4);
}

TEST_CASE("stop words, organisations and plain text give nothing") {
  const PaperRecord record = checked("On wool", "The LLM of a GPU in English. However, 오늘은 날씨가 좋습니다.");
  CHECK(record.introduces.empty());
  CHECK(record.methods.empty());
  CHECK(record.benchmarks.empty());
  CHECK(record.results.empty());
}

TEST_CASE("empty and broken texts") {
  for (const std::string_view body : {"",
                                      " ",
                                      "\n",
                                      "(",
                                      ")",
                                      "'",
                                      "**",
                                      "((((",
                                      "))))",
                                      "([{",
                                      "- ",
                                      "http://",
                                      "%",
                                      "1",
                                      "90%",
                                      "(((HexaLoom",
                                      "HexaLoom)))",
                                      "'HexaLoom",
                                      "“HexaLoom Net",
                                      "**HexaLoom",
                                      "…",
                                      "한",
                                      "\xEE\x80\x80",
                                      "\xEE\x80\x80을 제안합니다."}) {
    CAPTURE(body);
    checked("", body);
    checked(body, body);
  }
}

TEST_CASE("private-use characters are not names and hide none") {
  const PaperRecord record =
      checked("On wool", "\xEE\x80\x80\xEE\x80\x81 우리는 HexaLoom을 제안합니다. \xEE\x80\x80을 제안.");
  CHECK(test::names(record.introduces).find("\xEE") == std::string::npos);
  CHECK(test::names(checked("HexaLoom: \xEE\x80\x80", "우리는 HexaLoom을 제안합니다.").introduces) == "HexaLoom");
}

TEST_CASE("long sentences are shown in part, cut at code points") {
  const std::string body = repeated("가나다라 ", 3000) + "우리는 HexaLoom을 제안 " + repeated("마바사아 ", 3000);
  const PaperRecord record = checked("HexaLoom: Wool", body);
  REQUIRE(record.introduces.size() == 1);
}

TEST_CASE("5,000 names in one sentence") {
  std::string body = "We compare ";
  for (int i = 0; i < 5000; ++i) body += "HexaLoom" + std::to_string(i) + "X, ";
  const PaperRecord record = checked("On wool", body + "with 92.5% accuracy.");
  CHECK(record.methods.size() >= 4000);
}

TEST_CASE("hostile text takes linear time") {
  check_fast("title of 10 KB", repeated("HexaLoom ", 10'000), "HexaLoom");
  check_fast("title of one word", repeated("HexaLoom", 10'000) + ": x", repeated("HexaLoom"));
  const std::vector<std::string_view> parts{"HexaLoom과 GPT-4는 GSM8K에서 92.5%의 정확도를 달성하며 ",
                                            "HexaLoom achieves 92.5% accuracy on GSM8K, and ",
                                            "HexaLoom (WTA) ",
                                            "결(thread rate) 및 ",
                                            "결(thread rate)측정",
                                            "We propose HexaLoom. ",
                                            "HexaLoom을 제안하고 ",
                                            "가",
                                            "a",
                                            "A",
                                            "1",
                                            "1 ",
                                            "92.5% ",
                                            "a 92.5% knot breakage rate of ",
                                            "매듭 풀림률이 92.5% ",
                                            "(",
                                            ")",
                                            "'",
                                            "“",
                                            "**",
                                            "A-",
                                            "A (",
                                            "'A B",
                                            "http://",
                                            "각각 ",
                                            "며, ",
                                            "\xEE\x80\x80",
                                            "한글(Woven sampling) "};
  for (const std::string_view part : parts) check_fast(part, "HexaLoom: Weaving", repeated(part));
  check_fast("brackets that never match", "On wool", repeated("(", long_text / 2) + repeated(")", long_text / 2));
  check_fast("quotes that close at the end", "On wool", repeated("“") + "”");
  std::string distinct;
  for (int i = 0; distinct.size() < long_text; ++i)
    distinct +=
        "Name" + std::to_string(i) + "X을 제안하고 " + std::to_string(i % 97) + "." + std::to_string(i % 10) + "%, ";
  check_fast("distinct names and numbers", "On wool", distinct);
  std::string tasks;
  for (int i = 0; tasks.size() < long_text; ++i) {
    std::string word = "wool";
    for (int rest = i; rest > 0; rest /= 26) word += static_cast<char>('a' + rest % 26);
    tasks += "We study the " + word + " generation, 양탄자-" + word + " 인식을 위한 이미지 생성, ";
  }
  check_fast("distinct tasks", tasks, tasks);
  std::string links;
  for (int i = 0; links.size() < long_text; ++i) links += "http://a.b/" + std::to_string(i) + ' ';
  check_fast("distinct links", "On wool", links);
}
