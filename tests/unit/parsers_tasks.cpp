#include <doctest/doctest.h>

#include "base/strings.hpp"
#include "parsers/extract/names/aliases.hpp"
#include "parsers/extract/tasks.hpp"
#include "parsers/extract/tasks/korean_task.hpp"
#include "parsers/extract/tasks/open_task.hpp"
#include "parsers_extracted.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;

namespace {

/// The composed tasks of a text as `name [words]`, joined by ` | `.
std::string composed(std::string_view body) {
  const RuleData& rules = test::builtin_rules().data();
  const std::string kept(body);
  const PaperText text = make_paper_text("", kept, rules);
  std::string out;
  for (const Mention& m : find_mentions(text, rules)) {
    if (m.task.count == 0) continue;
    out += (out.empty() ? "" : " | ") + task_name(m.task, rules.task_words) + " [" +
           kept.substr(m.start, m.end - m.start) + "]";
  }
  return out;
}

/// The tasks of a title, joined by ` | `.
std::string title_tasks(std::string_view title) {
  std::string lower;
  append_ascii_lower(title, lower);
  std::string out;
  for (const OpenTask& task : find_title_tasks(title, lower, test::builtin_rules().data())) {
    CHECK(title.substr(task.start, task.end - task.start).size() == task.end - task.start);
    out += (out.empty() ? "" : " | ") + task.name;
  }
  return out;
}

std::string join(const std::vector<OpenTask>& found) {
  std::string out;
  for (const OpenTask& task : found) out += (out.empty() ? "" : " | ") + task.name;
  return out;
}

/// The phrases of a body that end in a head, joined by ` | `.
std::string body_tasks(std::string_view body) {
  std::string lower;
  append_ascii_lower(body, lower);
  std::vector<OpenTask> found;
  find_body_tasks(body, lower, 0, body.size(), test::builtin_rules().data(), found);
  return join(found);
}

std::string korean_tasks(std::string_view body) {
  std::string lower;
  append_ascii_lower(body, lower);
  std::vector<OpenTask> found;
  find_korean_tasks(body, lower, 0, body.size(), {}, test::builtin_rules().data(), found);
  return join(found);
}

/// What became of each candidate: `name verdict`, by descending score.
std::vector<std::pair<std::string, TaskVerdict>> decided(std::string_view title, std::string_view body) {
  Entry entry;
  entry.title = title;
  entry.body = body;
  const RuleData& rules = test::builtin_rules().data();
  std::vector<std::pair<std::string, TaskVerdict>> out;
  for (const DecidedTask& d : decide_tasks(read_paper(entry, rules), rules)) {
    out.emplace_back(d.task.candidate.name, d.verdict);
  }
  return out;
}

std::string tasks(std::string_view title, std::string_view body) {
  return test::names(test::extracted(title, body).tasks);
}

}  // namespace

TEST_CASE("tasks are composed of modifiers and a head") {
  CHECK(composed("새로운 아바타 머리카락 편집 도구") == "avatar hair editing [아바타 머리카락 편집]");
  CHECK(composed("a tool for avatar hair editing.") == "avatar hair editing [avatar hair editing]");
  CHECK(composed("건물 그림자를 빠르게 제거하는") == "building shadow removal [건물 그림자를 빠르게 제거]");
  CHECK(composed("건물 그림자를 빠르게 본다").empty());
  CHECK(composed("건물 그림자 제거기").empty());  // the head goes on
  CHECK(composed("avatar hair editings").empty());
}

TEST_CASE("a head takes the modifiers it may follow") {
  CHECK(composed("우리는 드론 메시 복원에") == "drone mesh reconstruction [드론 메시 복원]");
  CHECK(composed("우리는 만화 포스터 복원에") == "comic poster restoration [만화 포스터 복원]");
  CHECK(composed("우리는 만화 포스터 제거에").empty());
}

TEST_CASE("what is made of what") {
  CHECK(composed("스케치에서 포스터를 생성하는") == "sketch-to-poster generation [스케치에서 포스터를 생성]");
  CHECK(composed("스케치-포스터 생성") == "sketch-to-poster generation [스케치-포스터 생성]");
  CHECK(composed("sketch-to-poster generation") == "sketch-to-poster generation [sketch-to-poster generation]");
  CHECK(composed("드론 비디오에서 보행자 추적") == "drone video pedestrian tracking [드론 비디오에서 보행자 추적]");
}

TEST_CASE("tasks share their words") {
  CHECK(composed("포스터 및 만화 생성") == "poster generation [포스터] | comic generation [만화 생성]");
  CHECK(composed("poster, logo, and comic generation") ==
        "poster generation [poster] | logo generation [logo] | comic generation [comic generation]");
  CHECK(composed("만화 생성 및 편집") == "comic generation [만화 생성] | comic editing [편집]");
  CHECK(composed("만화 편집과 요약 생성") == "comic editing [만화 편집]");
  CHECK(composed("poster and comic books").empty());
}

TEST_CASE("the title names tasks that no list knows") {
  CHECK(title_tasks("LoomNet: Robust Carpet Pattern Recognition in Old Houses") == "carpet pattern recognition");
  CHECK(title_tasks("Scaling Models for RGBA Carpet Segmentation") == "RGBA carpet segmentation");
  CHECK(title_tasks("Carpet Cleaning Planning and Wool Sorting Evaluation") ==
        "carpet cleaning planning | wool sorting evaluation");
  CHECK(title_tasks("LoomNet via Carpet Pattern Recognition").empty());          // how, not what
  CHECK(title_tasks("Robust Recognition in Old Houses").empty());                // a head alone
  CHECK(title_tasks("Carpet Recognition Wool Theory").empty());                  // the noun goes on
  CHECK(title_tasks("A Carpet Recognition Benchmark") == "carpet recognition");  // a carrier of the task
  CHECK(title_tasks("LoomNet: Woven Search in Carpets").empty());                // as often a method
  CHECK(title_tasks("LoomNet: Web Search in Carpets") == "web search");
  CHECK(title_tasks("Carpets: Recognition").empty());
  CHECK(title_tasks("").empty());
}

TEST_CASE("a paper's tasks are those in salient places") {
  CHECK(tasks("LoomNet",
              "- LoomNet은 새로운 모델이다.\n- 좋다.\n- 빠르다.\n- 이 모델은 이미지를 생성하는 방법을 쓴다.\n"
              "- 크다.\n- 작다.\n- 길다.\n") == "");
  CHECK(tasks("LoomNet", "- LoomNet은 이미지 생성을 위한 새로운 모델이다.\n- 좋다.\n") == "image generation");
  CHECK(tasks("LoomNet",
              "- 좋다.\n- 크다.\n- 길다.\n- 여러 모델이 있다.\n- LoomNet은 기계 번역과 요약 생성 작업에 강하다.\n"
              "- 작다.\n- 끝.\n") == "text summarization");
}

TEST_CASE("modifiers that say how are not part of a task's name") {
  CHECK(composed("zero-shot avatar hair editing.") == "avatar hair editing [zero-shot avatar hair editing]");
  CHECK(composed("zero-shot editing.") == "zero-shot editing [zero-shot editing]");  // nothing else is said
  CHECK(composed("avatar zero-shot editing.") == "avatar zero-shot editing [avatar zero-shot editing]");
  const PaperRecord record = test::extracted("Zero-Shot Avatar Hair Editing", "");
  REQUIRE(record.tasks.size() == 1);
  CHECK(record.tasks[0].aliases == std::vector<std::string>{"Avatar Hair Editing", "Zero-Shot Avatar Hair Editing"});
}

TEST_CASE("running text names tasks that no list knows") {
  CHECK(body_tasks("We study the carpet pattern recognition, and yarn segmentation is hard.") ==
        "carpet pattern recognition | yarn segmentation");
  CHECK(body_tasks("It improves yarn segmentation by knots.") == "yarn segmentation");
  CHECK(body_tasks("the old red green blue yarn segmentation.").empty());  // nothing delimits it
  CHECK(body_tasks("the yarn segmentation colour.").empty());              // the noun goes on
  CHECK(body_tasks("the yarn segmentation을 한다.") == "yarn segmentation");
  CHECK(body_tasks("the yarn segmentation기").empty());
  CHECK(body_tasks("old—yarn segmentation—is hard.") == "yarn segmentation");
}

TEST_CASE("a verb and what is done name a task") {
  CHECK(title_tasks("Generating Realistic Carpets from Yarn") == "carpet generation");
  CHECK(title_tasks("LoomNet: Evaluating the Woven Berries") == "woven berry evaluation");
  CHECK(title_tasks("Evaluating Carpet Models") == "carpet evaluation");
  CHECK(title_tasks("Evaluating Carpet Pattern Recognition") == "carpet pattern recognition");
  CHECK(title_tasks("Evaluating from Yarn").empty());
  CHECK(title_tasks("Generating").empty());
}

TEST_CASE("Korean nouns that no list knows name a task") {
  CHECK(korean_tasks("양탄자 매듭 인식을 위한 베틀") == "양탄자 매듭 인식");
  CHECK(korean_tasks("양탄자를 인식하는 베틀") == "양탄자 인식");
  CHECK(korean_tasks("빠른 양탄자 인식") == "양탄자 인식");
  CHECK(korean_tasks("헐거워진 양탄자 인식") == "양탄자 인식");
  CHECK(korean_tasks("양탄자 증진 인식") == "양탄자 증진 인식");
  CHECK(korean_tasks("우리의 인식").empty());
  CHECK(korean_tasks("양탄자 인식기").empty());
  CHECK(korean_tasks("양탄자, 인식").empty());
  CHECK(korean_tasks("성능 인식").empty());                           // a plain noun
  CHECK(korean_tasks("양탄자 건물 인식") == "building recognition");  // the last words are known
  CHECK(korean_tasks("LLM").empty());
}

TEST_CASE("unknown words in front of a known task are another form of it") {
  const PaperRecord record = test::extracted("Carpet Video Generation", "We study woven video editing.");
  REQUIRE(!record.tasks.empty());
  CHECK(record.tasks[0].name == "video generation");
  CHECK(record.tasks[0].aliases == std::vector<std::string>{"Video Generation", "Carpet Video Generation"});
}

TEST_CASE("of two forms of a task, the one with the higher score stays") {
  const auto both = decided("Drone Mesh Detection",
                            "Mesh detection is hard. A loom for mesh detection. The mesh detection task is old.");
  const auto verdict = [&](std::string_view name) {
    const auto found = std::ranges::find(both, name, [](const auto& d) { return d.first; });
    return found == both.end() ? TaskVerdict::weak : found->second;
  };
  CHECK(verdict("mesh detection") == TaskVerdict::accepted);
  CHECK(verdict("drone mesh detection") == TaskVerdict::form);
  CHECK(implies_task("3D scene generation", "3D generation"));
  CHECK(implies_task("text-to-image generation", "image generation"));
  CHECK_FALSE(implies_task("3D generation", "3D scene generation"));
  CHECK_FALSE(implies_task("scene generation model", "scene generation"));
}

TEST_CASE("at most three tasks are a paper's") {
  const auto all =
      decided("Poster Generation, Comic Editing, Carpet Recognition, Logo Detection, and Meme Retrieval", "");
  CHECK(std::ranges::count(all, TaskVerdict::accepted, [](const auto& d) { return d.second; }) <= 3);
  CHECK(all.size() >= 4);
}

TEST_CASE("a name that is first mentioned alone and later as part of a composed task is that task") {
  // A metric of the lexicon, then the last conjunct of a composed task: only the second mention holds the words.
  for (const char* body : {"Human evaluation is slow. We study video and human evaluation here.",
                           "We replace human evaluations of the yarn, video and human evaluation of carpets.",
                           "인간 평가는 느리다. 우리는 비디오와 인간 평가를 다룬다."}) {
    CAPTURE(body);
    const auto all = decided("LoomNet", body);
    CHECK(std::ranges::count(all, "human evaluation", [](const auto& d) { return d.first; }) == 1);
    CHECK(std::ranges::count(all, "video evaluation", [](const auto& d) { return d.first; }) == 1);
  }
}
