#include <doctest/doctest.h>

#include <memory>

#include "base/acronym.hpp"
#include "parsers/extract/names/entities.hpp"
#include "parsers_extracted.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;

namespace {

struct Found {
  std::string title, body;
  PaperText text;
  NamedText named;
};

/// The names of a text. The text lives on the heap: views into it must survive moves.
std::unique_ptr<Found> find_names(std::string_view title, std::string_view body) {
  auto out = std::make_unique<Found>();
  out->title = title;
  out->body = body;
  const RuleData& rules = test::builtin_rules().data();
  out->text = make_paper_text(out->title, out->body, rules);
  out->named = find_named_text(out->text, rules);
  return out;
}

/// Surfaces of the body's mentions that are more than tasks, joined by ` | `.
std::string body_names(std::string_view body, std::string_view title = "") {
  const auto found = find_names(title, body);
  std::string out;
  for (const Mention& m : found->named.mentions) {
    if (found->text.sentences[m.sentence].in_title || is_task_only(m, test::builtin_rules().data())) continue;
    out += (out.empty() ? "" : " | ") + std::string(surface(found->text, m));
  }
  return out;
}

/// Pairs of names of one thing, `A = B`, in the order read.
std::string aliases(std::string_view body) {
  const auto found = find_names("", body);
  std::string out;
  for (const auto& [a, b] : found->named.aliases) {
    out += (out.empty() ? "" : "; ") + std::string(surface(found->text, found->named.mentions[a])) + " = " +
           std::string(surface(found->text, found->named.mentions[b]));
  }
  return out;
}

/// The name before the title's colon, or nothing.
std::string title_name(std::string_view title, std::string_view body) {
  const auto found = find_names(title, body);
  if (found->named.title_names.empty()) return "";
  return std::string(surface(found->text, found->named.mentions[found->named.title_names.front()])) +
         (found->named.title_name_in_body ? "" : " (alone)");
}

}  // namespace

TEST_CASE("runs of words that look like names") {
  CHECK(body_names("We saw that HexaLoom and Kite-2 weave.") == "HexaLoom | Kite-2");
  CHECK(body_names("이 방법은 HexaLoom과 KiteNet을 비교한다.") == "HexaLoom | KiteNet");
  CHECK(body_names("the quick brown fox jumps.").empty());
  CHECK(body_names("여기에는 이름이 없습니다.").empty());
  CHECK(body_names("a HexaLoom-based system") == "HexaLoom");
  CHECK(test::names(test::extracted("On wool", "we use the HexaLoom Model here").methods) == "HexaLoom");
  CHECK(body_names("HexaLoom.").starts_with("HexaLoom"));
  CHECK(body_names("the β-Loom of wool") == "β-Loom");
}

TEST_CASE("versions belong to a name, measurements and counters do not") {
  CHECK(body_names("여기서 GPT-4 90%를 얻었다.") == "GPT-4");
  CHECK(body_names("여기서 Llama 2와 비교한다.") == "Llama 2");
  CHECK(body_names("여기서 HexaLoom 2와 비교한다.") == "HexaLoom 2");
  CHECK(body_names("여기서 HexaLoom 3배 빠르다.") == "HexaLoom");
  CHECK(body_names("여기서 HexaLoom 2개를 쓴다.") == "HexaLoom");
  CHECK(body_names("여기서 HexaLoom 90%를 얻었다.") == "HexaLoom");
  CHECK(body_names("여기서 HexaLoom 2024년 판이다.") == "HexaLoom");
  CHECK(body_names("여기서 Mip-NeRF 360 데이터셋을 쓴다.") == "Mip-NeRF 360");
  CHECK(body_names("we run HexaLoom 2.5 here") == "HexaLoom 2.5");
}

TEST_CASE("a form of the lexicon ends with the word or with a particle") {
  for (const std::string_view particle : {"은", "는", "를", "에서", "으로", "와", "의", ""}) {
    CHECK(body_names("여기서 LoRA" + std::string(particle) + " 씁니다.") == "LoRA");
  }
  CHECK(body_names("여기서 확산 모델을 씁니다.") == "확산 모델");
  CHECK(body_names("여기서 LoRAX 씁니다.") == "LoRAX");
  CHECK(body_names("see https://example.org/LoRA/GSM8K for code").empty());
}

TEST_CASE("long forms and acronyms, in all directions") {
  CHECK(aliases("We use Woven Thread Attention (WTA) here.") == "Woven Thread Attention = WTA");
  CHECK(aliases("We use WTA (Woven Thread Attention) here.") == "WTA = Woven Thread Attention");
  CHECK(aliases("we use woven thread attention (WTA) here.") == "woven thread attention = WTA");
  CHECK(aliases("엮은 실 주의(Woven Thread Attention; WTA)를 씁니다.") == "Woven Thread Attention = WTA");
  CHECK(aliases("엮은 실 주의(WTA, Woven Thread Attention)를 씁니다.") == "WTA = Woven Thread Attention");
  CHECK(aliases("여기서 WTA(Woven Thread Attention)를 씁니다.") == "WTA = Woven Thread Attention");
  CHECK(aliases("We use chain-of-woven-thread (CoWT) here.") == "chain-of-woven-thread = CoWT");
  CHECK(aliases("엮은 실(Woven Thread; WeThread2)을 씁니다.") == "Woven Thread = WeThread2");
  CHECK(aliases("엮은 실(Woven Thread; NLP)을 씁니다.").empty());
  CHECK(aliases("빗장 엮은 실(Gated Woven Thread; WT)을 씁니다.") == "Gated Woven Thread = WT");
  CHECK(aliases("'HexaLoom' (HxL)을 씁니다.") == "HexaLoom = HxL");
  // Two names unknown to the lexicon are one; next to a known one, the bracket says something else.
  CHECK(aliases("We use HexaLoom (KiteNet) here.") == "HexaLoom = KiteNet");
  CHECK(aliases("We use HexaLoom (CLIP) here.").empty());
  CHECK(aliases("We use GPT-4 (KiteNet) here.").empty());
  CHECK(aliases("We use HexaLoom (see below) here.").empty());
}

TEST_CASE("acronyms") {
  CHECK(is_acronym_of("WTA", "Woven Thread Attention"));
  CHECK(is_acronym_of("WTAs", "Woven Thread Attention"));
  CHECK(is_acronym_of("HexLoom", "Hexagonal Loom"));
  CHECK(is_acronym_of("TT-NN", "thread-to-thread neural networks"));
  CHECK(is_acronym_of("RealWTA", "Realistic and Woven Thread Attention"));
  CHECK(is_acronym_of("WTA-7B", "Woven Thread Attention"));
  CHECK_FALSE(is_acronym_of("WTA-B", "Woven Thread Attention"));
  CHECK_FALSE(is_acronym_of("WTA", "Woven"));
  CHECK_FALSE(is_acronym_of("WTA", "Thread Woven Attention"));
  CHECK_FALSE(is_acronym_of("wta", "woven thread attention"));
  CHECK_FALSE(is_acronym_of("W", "Woven Thread"));
  CHECK_FALSE(is_acronym_of("", ""));
}

TEST_CASE("quoted phrases are names as a whole") {
  for (const auto& [first, last] : std::vector<std::pair<std::string, std::string>>{
           {"'", "'"}, {"\"", "\""}, {"‘", "’"}, {"“", "”"}, {"「", "」"}, {"《", "》"}, {"**", "**"}, {"`", "`"}}) {
    const std::string open = first, close = last;  // clang 14 captures no structured bindings
    CAPTURE(open);
    CHECK(body_names("이 연구는 " + open + "Chain of the Woven threads" + close + "를 제안합니다.") ==
          "Chain of the Woven threads");
  }
  CHECK(body_names("그것은 '정말 좋은 방법'이다.").empty());
  CHECK(body_names("the author's HexaLoom isn't here").find("s HexaLoom isn") == std::string::npos);
}

TEST_CASE("the name before the title's colon") {
  CHECK(title_name("HexaLoom: Weaving Tokens", "We present it.") == "HexaLoom (alone)");
  CHECK(title_name("HexaLoom: Weaving Tokens", "우리는 HexaLoom을 제안합니다.") == "HexaLoom");
  CHECK(title_name("Woven Kite: Weaving Tokens", "Here woven kite wins.") == "Woven Kite");
  CHECK(title_name("Woven Kite: Weaving Tokens", "Nothing of it.").empty());
  CHECK(title_name("HexaLoom (Hexagonal Loom): Weaving", "It is good.") == "HexaLoom (alone)");
  CHECK(title_name("\"HexaLoom\": Weaving Tokens", "HexaLoom weaves.") == "HexaLoom");
  CHECK(title_name("HexaLoom, Weaving Tokens", "HexaLoom weaves.") == "HexaLoom");
  CHECK(title_name("HexaLoom:Weaving Tokens", "HexaLoom weaves.") == "HexaLoom");
  CHECK(title_name("Carpetry: Weaving Tokens", "Nothing of it.") == "Carpetry (alone)");
  CHECK(title_name("X-Loom: Weaving Tokens", "Nothing of it.") == "X-Loom (alone)");
  CHECK(title_name("Weaving: A Study", "Nothing of it.").empty());
  CHECK(title_name("Editorial: A Study", "Nothing of it.").empty());
  CHECK(title_name("Loomstral 3", "Nothing of it.") == "Loomstral 3 (alone)");
  CHECK(title_name("HexaLoom", "") == "HexaLoom (alone)");
  CHECK(title_name("Carpetry", "").empty());
  CHECK(title_name("HexaLoom -- Weaving Tokens", "HexaLoom weaves.") == "HexaLoom");
  CHECK(title_name("HexaLoom Technical Report", "HexaLoom weaves.") == "HexaLoom");
  CHECK(title_name("Weaving, Knitting and Wool", "Weaving it is.").empty());
  CHECK(title_name("Weaving with a 3:1 Ratio", "Weaving.").empty());
  CHECK(title_name("HexaLoom without a colon", "HexaLoom.").empty());
  CHECK(title_name("One Two Three Four Five Six Seven: Words", "x").empty());
  CHECK(title_name(":", "").empty());
  CHECK(title_name("", "HexaLoom").empty());
}

TEST_CASE("a stop word may be the title's name when it is written as one or spelled out") {
  CHECK(title_name("THINK: Weaving Tokens", "THINK weaves, we think.") == "THINK");
  CHECK(title_name("Think: Weaving Tokens", "Think of it.").empty());
  CHECK(title_name("STT: Stateful Tangling with Threads", "STT는 실을 엮습니다.") == "STT");
  CHECK(title_name("STT: Weaving Tokens", "STT는 실을 엮습니다.").empty());
  CHECK(test::names(test::extracted("THINK: Weaving Tokens", "We think so.").introduces) == "THINK");
}

TEST_CASE("other forms of the title's name") {
  const auto names = [](std::string_view title, std::string_view body) {
    return test::names(test::extracted(title, body).introduces);
  };
  CHECK(names("WeTA: Woven Thread Attention for Wool", "WeTA는 실 엮기(Woven Thread Attention)를 제안합니다.") ==
        "WeTA");
  CHECK(names("HexaLoom-1: Weaving", "HexaLoom-1은 빠릅니다. HexaLoom은 가볍습니다.") == "HexaLoom-1");
  CHECK(names("HexaLoom-2: Weaving", "HexaLoom-2는 빠릅니다. HexaLoom은 가볍습니다.") == "HexaLoom-2");
  CHECK(
      test::names(test::extracted("HexaLoom-2: Weaving", "HexaLoom-2는 빠릅니다. HexaLoom을 사용한 모델보다 좋습니다.")
                      .methods) == "HexaLoom");
  CHECK(test::extracted("HexaLoom-1: Weaving", "HexaLoom-1은 빠릅니다. HexaLoom은 가볍습니다.").methods.empty());
}

TEST_CASE("one name is read once") {
  const auto methods = [](std::string_view body) { return test::names(test::extracted("Weaving", body).methods); };
  CHECK(methods("촘촘한 트랜스포머(dense transformer)를 사용합니다.") == "트랜스포머");
  CHECK(methods("LoRA 기반 조정(LoRA-based fine-tuning)을 사용합니다.") == "LoRA");
  CHECK(methods("WTKs와 WTK 모델을 사용합니다. WTK 모델은 빠릅니다.") == "WTK");
}

TEST_CASE("a stop word that the text calls a new thing is a name") {
  const auto names = [](std::string_view body) { return test::names(test::extracted("Weaving", body).introduces); };
  CHECK(names("이 연구는 'Think'라는 새로운 프레임워크를 소개합니다.") == "Think");
  CHECK(names("이 연구는 Think를 소개합니다.").empty());
}

TEST_CASE("a title may present two names") {
  const auto names = [](std::string_view body) {
    return test::names(test::extracted("HexaLoom 2 and The Kite v2: Weaving", body).introduces);
  };
  CHECK(names("HexaLoom 2와 The Kite v2가 있습니다.") == "HexaLoom 2, The Kite v2");
  CHECK(names("HexaLoom 2가 있습니다.").find("The Kite v2") == std::string::npos);
}

TEST_CASE("generic nouns after a name belong only to phrases of ordinary words") {
  CHECK(body_names("여기서 HexaLoom Model을 씁니다.") == "HexaLoom");
  CHECK(body_names("여기서 Large Woven Model을 씁니다.") == "Large Woven Model");
  CHECK(body_names("여기서 Model을 씁니다.").empty());
}

TEST_CASE("mentions are in reading order and do not overlap") {
  const auto found =
      find_names("HexaLoom: A Loom", "'HexaLoom Two' (HexaLoom) uses \"HexaLoom LoRA\" (LoRA), **LoRA** (HT).");
  const auto& mentions = found->named.mentions;
  REQUIRE(mentions.size() >= 4);
  for (std::size_t i = 1; i < mentions.size(); ++i) {
    const Mention &a = mentions[i - 1], &b = mentions[i];
    CHECK((a.sentence < b.sentence || (a.sentence == b.sentence && a.end <= b.start)));
  }
}

TEST_CASE("sentences: lines, full stops, bullets, abbreviations") {
  const auto found = find_names("T", "- First e.g. this. Second one!\n![](x.png)\n<div>\n한 문장입니다. 3.5점이다.");
  std::vector<std::string> sentences;
  for (const Sentence& s : found->text.sentences) sentences.emplace_back(found->text.view(s));
  CHECK(sentences == std::vector<std::string>{"T", "First e.g. this.", "Second one!", "한 문장입니다.", "3.5점이다."});
  CHECK(found->text.sentences[3].verb_last);
  CHECK_FALSE(found->text.sentences[1].verb_last);
}

TEST_CASE("words in brackets after their Korean name are a candidate, with any head") {
  CHECK(body_names("매듭 순환 직조(cyclic knot weaving) 방법을 제안합니다.") == "cyclic knot weaving");
  CHECK(body_names("매듭(knot)을 푸는 방법을 제안합니다.").empty());
  CHECK(body_names("FooNet 기반 조정(FooNet-based yarn bending)을 씁니다.") == "FooNet | FooNet");
}

TEST_CASE("a noun may be between an acronym and its long form in brackets") {
  CHECK(aliases("PRS 지표(Pile Resilience Score)를 씁니다.") == "PRS = Pile Resilience Score");
  CHECK(aliases("WRA 기법(Knot Order)을 씁니다.").empty());
}

TEST_CASE("people of citations are no names") {
  CHECK(body_names("유해한 매듭(Lynchburg et al., 2024)이나 응답(Odelia, 2023)을 봅니다.").empty());
  CHECK(body_names("매듭 조정(LoomTune, 2023)을 씁니다.") == "LoomTune");
}
