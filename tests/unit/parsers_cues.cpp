#include <doctest/doctest.h>

#include "parsers/extract/names/cue_match.hpp"
#include "parsers_extracted.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;

namespace {

/// A body masked, sentence by sentence joined by ` / `; names are shown as 0, 1, 2, ...
std::string masked(const std::string& body) {
  const RuleData& rules = test::builtin_rules().data();
  const PaperText text = make_paper_text("", body, rules);
  NamedText named = find_named_text(text, rules);
  make_entities(text, named, rules);
  std::string out;
  MaskedText m;
  for (std::uint32_t s = 1; s < text.sentences.size(); ++s) {
    mask_sentence(text, named.mentions, s, rules, m);
    out += s > 1 ? " / " : "";
    for (std::size_t i = 0; i < m.text.size();) {
      const int name = masked_name(m.text, i);
      out += name >= 0 ? std::to_string(name) : std::string(1, m.text[i]);
      i += name >= 0 ? 3 : 1;
    }
    CHECK(m.text.size() == m.lower.size());
  }
  return out;
}

/// The role of the only method of a body.
std::string role(std::string_view body) {
  const PaperRecord record = test::extracted("On wool", body);
  REQUIRE_MESSAGE(record.methods.size() == 1, body);
  return std::string(to_string(record.methods[0].role));
}

/// A side of a rule whose pack has the connectors.
CueSide make_side(const char* source, bool ends_at_cue, std::vector<std::string> connectors = {}) {
  return make_cue_side(source, ends_at_cue, std::make_shared<const std::vector<std::string>>(std::move(connectors)));
}

}  // namespace

TEST_CASE("names become one character, marks around them one form") {
  CHECK(masked("이 연구는 HexaLoom을 KiteNet과 비교한다.") == "이 연구는 0을 1과 비교한다.");
  CHECK(masked("**HexaLoom**을 제안") == "0을 제안");
  CHECK(masked("`HexaLoom`을 제안") == "0을 제안");
  for (const std::string_view marks : {"'@'", "\"@\"", "‘@’", "“@”", "「@」", "《@》"}) {
    std::string text(marks);
    text.replace(text.find('@'), 1, "HexaLoom");
    CHECK(masked(text + "을 제안") == "'0'을 제안");
  }
}

TEST_CASE("a bracket with another form of the name belongs to the name") {
  CHECK(masked("여기서 WTA(Woven Thread Attention)를 제안") == "여기서 0를 제안");
  CHECK(masked("여기서 Woven Thread Attention (WTA)를 제안") == "여기서 0를 제안");
  CHECK(masked("여기서 오색실(HexaLoom)을 제안") == "여기서 오색실0을 제안");
  CHECK(masked("여기서 엮은 실(Woven Thread Attention; WTA)을 제안") == "여기서 엮은 실0을 제안");
  CHECK(masked("여기서 '오색실' (HexaLoom)을 제안") == "여기서 '오색실' 0을 제안");
  CHECK(masked("여기서 HexaLoom(KiteNet)을 제안") == "여기서 0을 제안");
  CHECK(masked("여기서 HexaLoom(오색실)을 제안") == "여기서 0을 제안");
  CHECK(masked("여기서 확산 모델(HexaLoom)을 제안") == "여기서 01을 제안");
  CHECK(masked("데이터셋(GSM8K, MMLU)을 공개") == "데이터셋(0, 1)을 공개");
  CHECK(masked("HexaLoom(GSM8K에서 90%)을 제안") == "0(1에서 90%)을 제안");
  CHECK(masked("HexaLoom(오색실을 제안") == "0(오색실을 제안");
}

TEST_CASE("links become one blank; private-use characters of the text are not names") {
  CHECK(masked("see https://example.org/HexaLoom/x for HexaLoom.") == "see   for 0.");
  CHECK(masked("a \xEE\x80\x80 b \xEE\x80\x81 HexaLoom") == "a   b   0");
  CHECK(masked("a \xEF\xA3\xBF b HexaLoom") == "a   b 0");
  CHECK(test::extracted("On wool", "We propose \xEE\x80\x80, which weaves.").introduces.empty());
}

TEST_CASE("tasks stay as they are written") {
  CHECK(masked("HexaLoom은 이미지 생성을 한다.") == "0은 이미지 생성을 한다.");
}

TEST_CASE("roles of methods") {
  CHECK(role("이 방법은 LoRA를 활용하여 학습합니다.") == "used");
  CHECK(role("여기에 LoRA가 있습니다.") == "mentioned");
  CHECK(role("이 방법은 GPT-4보다 뛰어난 성능을 보입니다.") == "compared");
  CHECK(role("Our method outperforms GPT-4 by far.") == "compared");
}

TEST_CASE("a method builds on another only where the sentence speaks of the paper's own") {
  CHECK(role("이 모델은 LoRA를 기반으로 합니다.") == "extended");
  CHECK(role("저자들은 LoRA 기반의 새로운 모델을 제안합니다.") == "extended");
  CHECK(role("우리의 방법은 LoRA를 확장한 것입니다.") == "extended");
  CHECK(role("대부분의 시스템은 LoRA를 기반으로 합니다.") != "extended");
  CHECK(role("LoRA 기반 시스템들은 느립니다.") == "mentioned");
  CHECK(role("LoRA를 기반으로 한 실험에서 우리의 방법은 빠릅니다.") != "extended");
  CHECK(role("Our weaver is built on LoRA.") == "extended");
  CHECK(role("Many weavers are built on LoRA.") == "used");
  CHECK(role("We compare with existing weavers based on LoRA.") != "extended");
}

TEST_CASE("what is based on a name may be a rival or a part") {
  CHECK(role("이 방법은 LoRA 기반 방법들보다 빠릅니다.") == "compared");
  CHECK(role("이 방법은 기존 LoRA 기반 방법을 크게 능가합니다.") == "compared");
  CHECK(role("이 방법은 LoRA를 사용한 기존 방법보다 빠릅니다.") == "compared");
  CHECK(role("이 방법은 LoRA 기반의 부호기를 사용하여 학습합니다.") == "used");
}

TEST_CASE("evidence has the rule that gave the role") {
  const PaperRecord record = test::extracted("On wool",
                                             "기존 모델인 GPT-4와 같은 모델을 봅니다. GPT-4 모델을 통해 학습합니다. "
                                             "GPT-4를 사용합니다. 이 방법은 GPT-4보다 빠릅니다.");
  REQUIRE(record.methods.size() == 1);
  const auto& evidence = record.methods.front().evidence;
  CHECK(evidence.size() <= 3);
  CHECK(std::any_of(evidence.begin(), evidence.end(), [](const Evidence& e) { return e.rule == "ko-compared"; }));
}

TEST_CASE("the place of a value is not a method that is used") {
  CHECK(role("이 방법은 GPT-4에서 7% 앞섰습니다.") == "used");
  const PaperRecord record =
      test::extracted("On wool", "이 방법은 방법론 WoolKnit v9, 즉 WoolKnit v9에서 7% 앞섰습니다.");
  for (const NameItem& item : record.methods) CHECK(item.role == NameRole::mentioned);
}

TEST_CASE("the start of the window that a pattern sees is not the start of the sentence") {
  // `^{name}` at exactly 160 bytes before the cue; the name does not open the sentence.
  const std::string filler(160 - std::string("\xEE\x80\x80").size(), 'x');
  const RuleData& rules = test::builtin_rules().data();
  MaskedText m;
  m.text = "so \xEE\x80\x80" + filler + " is a framework";
  const Cue cue(make_side("^{name}x*", true), make_side("", false));
  m.lower = m.text;
  const auto at = static_cast<std::uint32_t>(m.text.find(" is a "));
  std::vector<int> names;
  CHECK_FALSE(match_cue(cue, m, {at, at + 6, 0}, names));
  m.text = m.lower = m.text.substr(3);
  CHECK(match_cue(cue, m, {at - 3, at + 3, 0}, names));
  CHECK(names == std::vector<int>{0});
  std::vector<LiteralHit> hits;
  find_cues(rules, m, hits);
  CHECK_FALSE(hits.empty());
}

TEST_CASE("a long gap is a gap of any length within its reach, a short one is counted") {
  const CueSide side = make_side("'{name}'.{0,60}", true);
  CHECK(side.reach == 84);  // 60, and 24 bytes for what surrounds the gap
  CHECK(make_side("{name}", true).reach == 160);
  const auto matches = [](const char* before, std::size_t gap) {
    const Cue cue(make_side(before, true), make_side("", false));
    MaskedText m;
    m.text = m.lower = "'\xEE\x80\x80'" + std::string(gap, 'x') + " cue";
    const auto at = static_cast<std::uint32_t>(m.text.find(" cue"));
    std::vector<int> names;
    return match_cue(cue, m, {at, at + 4, 0}, names) && names == std::vector<int>{0};
  };
  CHECK(matches("'{name}'.{0,60}", 0));
  CHECK(matches("'{name}'.{0,60}", 60));
  CHECK_FALSE(matches("'{name}'.{0,60}", 90));
  CHECK(matches("'{name}'.{0,9}", 9));
  CHECK_FALSE(matches("'{name}'.{0,9}", 10));
}

TEST_CASE("a list of names is read from its first name to where the joints end") {
  const Cue cue(make_side("{names} ?", true), make_side("", false));
  MaskedText m;
  m.text = m.lower = "\xEE\x80\x80 or so \xEE\x80\x81, \xEE\x80\x82 및 \xEE\x80\x83 cue";
  const auto at = static_cast<std::uint32_t>(m.text.find(" cue"));
  std::vector<int> names;
  CHECK(match_cue(cue, m, {at, at + 4, 0}, names));
  CHECK(names == std::vector<int>{1, 2, 3});
  const Cue own(make_side("{names} ?", true, {" oder "}), make_side("", false));
  m.text = m.lower = "\xEE\x80\x80 or so \xEE\x80\x81 oder \xEE\x80\x82 및 \xEE\x80\x83 cue";
  const auto behind = static_cast<std::uint32_t>(m.text.find(" cue"));
  CHECK(match_cue(own, m, {behind, behind + 4, 0}, names));
  CHECK(names == std::vector<int>{1, 2, 3});
  CHECK(match_cue(cue, m, {behind, behind + 4, 0}, names));
  CHECK(names == std::vector<int>{2, 3});
}
