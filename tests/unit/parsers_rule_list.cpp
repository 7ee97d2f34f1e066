#include <doctest/doctest.h>

#include <algorithm>

#include "folder.hpp"
#include "kgbuild/rule_list.hpp"
#include "parsers_extracted.hpp"

using namespace kgbuild;
using test::Folder;

namespace {

constexpr std::string_view good = R"({"cues": [{"id": "knit", "cue": "we knit", "after": " {name}",
  "votes": {"introduces": 3}, "role": "used", "examples": ["We knit [[FooNet]] here."],
  "counterexamples": ["We knit socks."]}], "names": [{"kind": "benchmark", "name": "Wool Fair"}]})";

}  // namespace

TEST_CASE("every kind of the table has rules, and each says what it is") {
  for (const RuleKind& kind : rule_kinds()) {
    const std::vector<RuleInfo> rules = list_rules(test::builtin_rules(), kind.name);
    CHECK_MESSAGE(!rules.empty(), kind.name);
    for (const RuleInfo& rule : rules) {
      CHECK(rule.kind == kind.name);
      CHECK_FALSE(rule.id.empty());
      CHECK_FALSE(rule.description.empty());
    }
  }
  CHECK(list_rules(test::builtin_rules(), "no-kind").empty());
}

TEST_CASE("rules of a user's pack come first and name the pack") {
  const Folder folder;
  folder.write("mine.json", good);
  const std::vector<std::string> files{folder.path("mine.json")};
  const RuleSet rules = RuleSet::with_packs(files);
  const RuleInfo cue = list_rules(rules, "cue").front();
  CHECK(cue.id == "knit");
  CHECK(cue.pack == files.front());
  CHECK(cue.description == "introduces +3, role used; body, at we knit");
  CHECK(list_rules(rules, "benchmark").front().description == "Wool Fair, benchmark");
  CHECK(list_rules(rules, "cue")[1].pack == "cues-en.json");
}

TEST_CASE("a rule of a user's pack replaces the built-in rule of the same id") {
  const Folder folder;
  std::string pack(good);
  pack.replace(pack.find("\"knit\""), 6, "\"ko-compared\"");
  folder.write("mine.json", pack);
  const std::vector<std::string> files{folder.path("mine.json")};
  const auto cues = list_rules(RuleSet::with_packs(files), "cue");
  const auto named = [](const RuleInfo& rule) { return rule.id == "ko-compared"; };
  CHECK(std::count_if(cues.begin(), cues.end(), named) == 1);
  CHECK(cues.size() == list_rules(RuleSet::builtin(), "cue").size());
}

TEST_CASE("packs are reported one by one, with all that is wrong") {
  const Folder folder;
  folder.write("good.json", good);
  folder.write("broken.json", "{\n \"cues\": [}");
  folder.write("wrong.json", R"({"cues": [
    {"id": "a", "cue": "we knit", "after": " the {name}", "examples": ["We knit [[FooNet]]."], "counterexamples": ["No."]},
    {"id": "b", "cue": "we knit", "after": " {name}", "examples": ["We knit [[FooNet]]."],
     "counterexamples": ["We knit BarNet."]}]})");
  const std::vector<std::string> files{folder.path("good.json"), folder.path("broken.json"), folder.path("wrong.json")};
  const std::vector<PackReport> reports = check_packs(files);
  REQUIRE(reports.size() == 3);
  CHECK(reports[0].pack == files[1]);
  CHECK(reports[0].problems.front().find("line 2, column 11") != std::string::npos);
  CHECK(reports[1].problems.empty());
  CHECK(reports[1].cues == 1);
  CHECK(reports[1].names == 1);
  CHECK(reports[2].problems.size() == 2);
}

TEST_CASE("frames of tasks are proved by their examples, and listed") {
  const Folder folder;
  const auto problems = [&](const std::string& frame) {
    folder.write("mine.json", R"({"task_frames": [)" + frame + "]}");
    const std::vector<std::string> files{folder.path("mine.json")};
    return check_packs(files).front().problems;
  };
  CHECK(problems(R"({"id": "f", "before": "knots of ", "weight": 1, "examples": ["Knots of [[yarn sorting]]."]})")
            .empty());
  CHECK(problems(R"({"id": "f", "before": "knots of ", "weight": 1, "examples": ["Knots in [[yarn sorting]]."]})") ==
        std::vector<std::string>{"task frame f: example \"Knots in [[yarn sorting]].\" does not match"});
  CHECK(problems(R"({"id": "f", "before": "knots of ", "after": " here", "weight": 1,
                    "examples": ["knots of [[yarn sorting]] now", "knots of yarn"]})")
            .size() == 2);
  const std::vector<RuleInfo> frames = list_rules(RuleSet::builtin(), "frame");
  const auto found = std::ranges::find(frames, std::string("task-en-for"), &RuleInfo::id);
  REQUIRE(found != frames.end());
  CHECK(found->description.find("task +") == 0);
}

TEST_CASE("without files the built-in packs are reported, all in order") {
  const std::vector<PackReport> reports = check_packs({});
  CHECK(reports.size() >= 10);
  for (const PackReport& report : reports) CHECK(report.problems.empty());
}

TEST_CASE("hostile packs are rejected: double keys, depth, what only the schema sees") {
  const Folder folder;
  const auto problem = [&](const std::string& text) {
    folder.write("mine.json", text);
    const std::vector<std::string> files{folder.path("mine.json")};
    const auto reports = check_packs(files);
    return reports.front().problems.empty() ? "" : reports.front().problems.front();
  };
  CHECK(problem(R"({"pack": "a", "pack": "b"})").find("\"pack\" occurs twice") != std::string::npos);
  CHECK(problem("{\"pack\": " + std::string(100000, '[') + std::string(100000, ']') + "}").find("nested deeper") !=
        std::string::npos);
  CHECK(problem(R"({"pack": 7})").find("breaks the schema (rule-pack.schema.json) at /pack: type") !=
        std::string::npos);
  CHECK(problem(R"({"names": [{"kind": "task", "name": "knitting", "category": "model"}]})").find("category") !=
        std::string::npos);
  CHECK(problem("\xEF\xBB\xBF" + std::string(good)).empty());
  CHECK(problem(std::string("\0\1\2", 3)).find("not valid JSON") != std::string::npos);
}
