#include <doctest/doctest.h>

#include <rapidjson/document.h>
#include <rapidjson/schema.h>

#include "folder.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/rules.hpp"
#include "kgbuild/text.hpp"
#include "parsers/rules/embedded_packs.hpp"
#include "parsers/rules/rule_data.hpp"
#include "parsers_extracted.hpp"
#include "said.hpp"
#include "schemas.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;
using test::Folder;
using test::holds;

namespace {

RuleSet with_pack(const Folder& folder, std::string_view text) {
  folder.write("mine.json", text);
  const std::vector<std::string> files{folder.path("mine.json")};
  return RuleSet::with_packs(files);
}

/// The error that rejects a pack; fails the test if the pack is accepted.
std::string refusal(std::string_view text) {
  const Folder folder;
  try {
    with_pack(folder, text);
  } catch (const RulePackError& error) {
    const std::string what = error.what();
    CHECK_MESSAGE(what.find("mine.json: ") != std::string::npos, what);
    return what;
  }
  FAIL_CHECK("taken: " << text);
  return "";
}

/// A cue rule that is valid except for `more`, which may override a key before it.
std::string cue_pack(std::string_view after, std::string_view more = "") {
  return R"({"cues": [{"id": "mine", "cue": "we knit", "after": ")" + std::string(after) +
         R"(", "examples": ["We knit [[FooNet]] here."], "counterexamples": ["We knit socks."])" + std::string(more) +
         "}]}";
}

std::string layout_pack(std::string_view entry) {
  return R"({"layouts": [{"name": "mine", "description": "d", "lines": [{"is": "entry", "form": "=== {title}"}],
    "examples": [{"text": ["=== Hexaloom", "A body."], "entries": [")" +
         std::string(entry) + R"("]}], "counterexamples": [{"text": ["nothing"]}]}]})";
}

rapidjson::Document parse(std::string_view text) {
  rapidjson::Document document;
  document.Parse(text.data(), text.size());
  REQUIRE_FALSE(document.HasParseError());
  return document;
}

rapidjson::Document load_schema() { return parse(test::read_schema("rule-pack.schema.json")); }

bool accepts(const rapidjson::SchemaDocument& schema, std::string_view text) {
  rapidjson::SchemaValidator validator(schema);
  return parse(text).Accept(validator);
}

}  // namespace

TEST_CASE("every built-in rule and layout passes its own examples") {
  for (const std::string& problem : RuleSet::builtin().check()) FAIL_CHECK(problem);
}

TEST_CASE("a pack adds a name") {
  const Folder folder;
  const RuleSet rules = with_pack(folder, R"({"names": [{"kind": "benchmark", "name": "Knitwear Olympics",
    "id": "knitlympics", "aliases": ["뜨개 올림픽"], "category": "dataset"}]})");
  REQUIRE(rules.find_name(NameKind::benchmark, "knitwear-olympics"));
  CHECK(rules.find_name(NameKind::benchmark, "뜨개 올림픽")->id == "knitlympics");
  const PaperRecord record = test::extracted("On wool", "우리는 뜨개 올림픽에서 실험했다.", rules);
  CHECK(test::names(record.benchmarks) == "뜨개 올림픽");
  CHECK(test::names(test::extracted("On wool", "우리는 뜨개 올림픽에서 실험했다.").benchmarks).empty());
}

TEST_CASE("a pack's name comes before the built-in one") {
  const Folder folder;
  const RuleSet rules = with_pack(
      folder, R"({"names": [{"kind": "benchmark", "name": "GSM8K", "id": "my-gsm", "category": "dataset"}]})");
  CHECK(RuleSet::builtin().find_name(NameKind::benchmark, "GSM8K")->id == "gsm8k");
  CHECK(rules.find_name(NameKind::benchmark, "GSM8K")->id == "my-gsm");
}

TEST_CASE("a pack adds a cue, and evidence names it") {
  const Folder folder;
  const RuleSet rules = with_pack(folder, cue_pack(" {name}", R"(, "votes": {"introduces": 3})"));
  const PaperRecord record = test::extracted("On wool", "We knit FooNet here.", rules);
  REQUIRE(test::names(record.introduces) == "FooNet");
  CHECK(record.introduces[0].evidence[0].rule == "mine");
  CHECK(test::names(test::extracted("On wool", "We knit FooNet here.").introduces).empty());
}

TEST_CASE("a particle that a pack adds may be of any length, and end the text") {
  const Folder folder;
  const RuleSet rules = with_pack(folder, R"({"results": {"object_particles": ["!"]}})");
  const PaperRecord record = test::extracted("On wool", "GSM8K에서 52.5%의 정확도를 얻은 것은 GPT-4!", rules);
  CHECK(test::results(record).find("52.5 %") == 0);
}

TEST_CASE("a pack adds a layout that is tried first") {
  const Folder folder;
  const RuleSet rules = with_pack(folder, layout_pack("- | Hexaloom | - | - | - | A body."));
  CHECK(rules.data().layouts.front()->name == "mine");
}

TEST_CASE("a rejected pack: file, rule and reason") {
  CHECK(holds(refusal(R"({"cues": [)"), "not valid JSON at byte"));
  CHECK(holds(refusal("[]"), "JSON object"));
  CHECK(holds(refusal(R"({"cuse": []})"), "unknown key \"cuse\""));
  CHECK(holds(refusal(R"({"cues": [{"cue": "we knit"}]})"), "\"id\" is missing"));
  CHECK(holds(refusal(R"({"cues": [7]})"), "not an object"));
  CHECK(holds(refusal(R"({"stops": [7]})"), "not an object"));
  CHECK(holds(refusal(R"({"names": [{"kind": "method"}]})"), "\"name\" is missing"));
  CHECK(holds(refusal(R"({"names": [{"kind": "methud", "name": "FooNet"}]})"), "name \"FooNet\": kind \"methud\""));
  CHECK(holds(refusal(R"({"names": [{"kind": "method", "name": "FooNet", "case": "no"}]})"), "fold or exact"));
  CHECK(holds(refusal(R"({"words": {"particle": ["은"]}})"), "no class of words is called particle"));
  CHECK(holds(refusal(R"({"stop_patterns": ["(["]})"), "stop pattern (["));
  CHECK(holds(refusal(R"({"results": {"number_words": [{"form": "", "value": "2", "unit": "x"}]}})"), "empty form"));
  CHECK(holds(refusal(R"({"results": {"number_words": [{"form": "둘", "value": "two", "unit": "x"}]}})"), "둘"));
  CHECK(holds(refusal(R"({"results": {"units": [{"forms": [""], "unit": "x"}]}})"), "empty form"));
  CHECK(holds(refusal(R"({"task_frames": [{"id": "f", "weight": 1}]})"), "task frame f has no pattern"));
  CHECK(holds(refusal(R"({"task_frames": [{"id": "f", "before": "(", "weight": 1}]})"), "task frame f: "));
  CHECK(holds(refusal(R"({"task_frames": [{"id": "f", "before": "a", "in": "end"}]})"), "in \"end\" is not one of"));
  CHECK(holds(refusal(R"({"task_gerunds": {"knitting": 1}})"), "knitting"));
  CHECK(holds(refusal(layout_pack("- | Other | - | - | - | A body.")), "layout mine, example 1"));
}

TEST_CASE("what only the schema rejects does not load either") {
  CHECK(refusal(R"({"pack": 7})").find("breaks the schema (rule-pack.schema.json) at /pack: type") !=
        std::string::npos);
}

TEST_CASE("a rejected cue: file, rule and reason") {
  const auto reason = [](const std::string& pack) {
    const std::string what = refusal(pack);
    CHECK_MESSAGE(holds(what, "rule mine: "), what);
    return what;
  };
  CHECK(holds(reason(cue_pack(" the {name}")), "example \"We knit FooNet here.\" gives nothing, not FooNet"));
  CHECK(holds(reason(R"({"cues": [{"id": "mine", "cue": "we knit", "after": " .*{name}", "examples":
    ["We knit [[FooNet]] here."], "counterexamples": ["We knit with BarNet."]}]})"),
              "counterexample \"We knit with BarNet.\" gives BarNet"));
  CHECK(holds(reason(cue_pack(" socks")), "{name}"));
  CHECK(holds(reason(cue_pack(" ({name}")), "missing )"));
  CHECK(holds(reason(cue_pack(" {name}(?:(?:abcdefgh){300})?")), "instructions"));
  CHECK(holds(reason(cue_pack(" {name}", R"(, "votes": {"praise": 1})")), "no vote is called praise"));
  CHECK(holds(reason(cue_pack(" {name}", R"(, "role": "boss")")), "no role is called boss"));
  CHECK(holds(reason(cue_pack(" {name}", R"(, "in": "footnote")")), "title, opening or body"));
  CHECK(holds(reason(cue_pack(" {name}", R"(, "vote": {})")), "unknown key \"vote\""));
  CHECK(holds(reason(R"({"cues": [{"id": "mine", "cue": "we knit", "after": " {name}"}]})"), "examples"));
  CHECK(holds(reason(R"({"cues": [{"id": "mine", "after": " {name}"}]})"), "\"cue\" is missing"));
}

TEST_CASE("an error names the second of two packs") {
  const Folder folder;
  folder.write("good.json", cue_pack(" {name}"));
  folder.write("bad.json", R"({"cues": [{"id": "other", "cue": "we weave", "after": " {name}",
    "examples": ["We knit [[FooNet]]."], "counterexamples": ["No."]}]})");
  const std::vector<std::string> files{folder.path("good.json"), folder.path("bad.json")};
  CHECK_THROWS_WITH_AS(RuleSet::with_packs(files), doctest::Contains("bad.json: rule other: example"), RulePackError);
  const std::vector<std::string> absent{folder.path("absent.json")};
  CHECK_THROWS_WITH_AS(RuleSet::with_packs(absent), doctest::Contains("absent.json"), RulePackError);
}

TEST_CASE("every built-in pack is clean text: its reader does not look") {
  for (const EmbeddedPack& pack : embedded_packs()) CHECK_MESSAGE(is_clean_text(pack.text), pack.name);
}

TEST_CASE("weights: a pack may change one that there is, and none of another name") {
  const Folder folder;
  folder.write("good.json", R"({"weights": {"quoted": 7.5}})");
  folder.write("bad.json", R"({"weights": {"qouted": 1}})");
  const std::vector<std::string> good{folder.path("good.json")}, bad{folder.path("bad.json")};
  CHECK(RuleSet::with_packs(good).data().weights[Weight::quoted] == 7.5F);
  CHECK(test::builtin_rules().data().weights[Weight::title_name_in_body] > 0);
  CHECK_THROWS_WITH_AS(RuleSet::with_packs(bad), doctest::Contains("no weight is called qouted"), RulePackError);
}

TEST_CASE("every built-in pack conforms to the schema") {
  const rapidjson::Document json = load_schema();
  const rapidjson::SchemaDocument schema(json);
  REQUIRE(embedded_packs().size() >= 10);
  for (const EmbeddedPack& pack : embedded_packs()) CHECK_MESSAGE(accepts(schema, pack.text), pack.name);
  CHECK(accepts(schema, cue_pack(" {name}")));
  CHECK(accepts(schema, layout_pack("- | A | - | - | - | -")));
}

TEST_CASE("the schema rejects an object without a required key") {
  const rapidjson::Document json = load_schema();
  const rapidjson::SchemaDocument schema(json);
  const std::string line = R"({"is": "entry", "form": "{title}"})";
  const std::string example = R"({"text": "a", "entries": "b"})";
  // Each object with all its required keys, then without each of them.
  const std::vector<std::pair<std::string, std::vector<std::pair<std::string, std::string>>>> objects{
      {R"({"names": [@]})", {{"kind", R"("task")"}, {"name", R"("knitting")"}}},
      {R"({"task_heads": [@]})", {{"en", R"("knitting")"}}},
      {R"({"task_modifiers": [@]})", {{"en", R"("wool")"}}},
      {R"({"task_frames": [@]})", {{"id", R"("x")"}, {"before", R"("of ")"}, {"weight", "1"}}},
      {R"({"stops": [@]})", {{"group", R"("word")"}}},
      {R"({"cues": [@]})",
       {{"id", R"("a")"},
        {"cue", R"("we")"},
        {"after", R"("{name}")"},
        {"examples", R"("a")"},
        {"counterexamples", R"("b")"}}},
      {R"({"results": {"units": [@]}})", {{"forms", R"(["x"])"}, {"unit", R"("x")"}}},
      {R"({"results": {"number_words": [@]}})", {{"form", R"("둘")"}, {"value", R"("2")"}, {"unit", R"("x")"}}},
      {R"({"results": {"unit_metrics": [@]}})", {{"units", R"(["x"])"}, {"words", R"(["wool"])"}}},
      {R"({"results": {"measure_words": [@]}})", {{"units", R"(["x"])"}, {"metric", R"("wool")"}}},
      {R"({"layouts": [@]})",
       {{"name", R"("a")"},
        {"description", R"("d")"},
        {"lines", "[" + line + "]"},
        {"examples", "[" + example + "]"},
        {"counterexamples", R"([{"text": "b"}])"}}},
      {R"({"layouts": [{"name": "a", "description": "d", "lines": [@], "examples": [)" + example +
           R"(], "counterexamples": [{"text": "b"}]}]})",
       {{"is", R"("entry")"}, {"form", R"("{title}")"}}},
      {R"({"layouts": [{"name": "a", "description": "d", "lines": [)" + line +
           R"(], "examples": [@], "counterexamples": [{"text": "b"}]}]})",
       {{"text", R"("a")"}, {"entries", R"("b")"}}}};
  for (const auto& [frame, members] : objects) {
    for (std::size_t absent = 0; absent <= members.size(); ++absent) {
      std::string object;
      for (std::size_t i = 0; i < members.size(); ++i) {
        if (i != absent) object += (object.empty() ? "\"" : ", \"") + members[i].first + "\": " + members[i].second;
      }
      std::string pack = frame;
      pack.replace(pack.find('@'), 1, "{" + object + "}");
      CHECK_MESSAGE(accepts(schema, pack) == (absent == members.size()), pack);
    }
  }
}

TEST_CASE("the schema rejects unknown keys and values") {
  const rapidjson::Document json = load_schema();
  const rapidjson::SchemaDocument schema(json);
  for (const std::string_view pack :
       {R"({"cuse": []})", R"({"names": [{"kind": "methud", "name": "A"}]})",
        R"({"names": [{"kind": "task", "name": "A", "pattern": "x"}]})", R"({"words": {"particle": []}})",
        R"({"weights": {"lexicon": "3"}})",
        R"({"results": {"number_words": [{"form": "둘", "value": "two", "unit": "x"}]}})", R"([])"}) {
    CHECK_MESSAGE(!accepts(schema, pack), pack);
  }
  CHECK_FALSE(accepts(schema, cue_pack(" {name}", R"(, "role": "boss")")));
  CHECK_FALSE(accepts(schema, cue_pack(" {name}", R"(, "votes": {"praise": 1})")));
}
