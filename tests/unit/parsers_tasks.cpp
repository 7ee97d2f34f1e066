#include <doctest/doctest.h>

#include "base/strings.hpp"
#include "parsers/extract/names/aliases.hpp"
#include "parsers/extract/tasks/task_title.hpp"
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
  for (const TitleTask& task : find_title_tasks(title, lower, test::builtin_rules().data())) {
    CHECK(title.substr(task.start, task.end - task.start).size() == task.end - task.start);
    out += (out.empty() ? "" : " | ") + task.name;
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

TEST_CASE("of a task and a more special one, the special one is the paper's") {
  CHECK(tasks("Carpet Video Generation", "We study video generation. Video generation is hard.") ==
        "carpet video generation");
  // One task in two orders of its words, under the name with the higher score.
  CHECK(tasks("Comic Video Editing", "A model for video comic editing.") == "video comic editing");
}

TEST_CASE("a name that is first mentioned alone and later as part of a composed task is that task") {
  // A metric of the lexicon, then the last conjunct of a composed task: only the second mention holds the words.
  for (const char* body : {"Human evaluation is slow. We study video and human evaluation here.",
                           "We replace human evaluations of the yarn, video and human evaluation of carpets.",
                           "인간 평가는 느리다. 우리는 비디오와 인간 평가를 다룬다."}) {
    CAPTURE(body);
    CHECK(tasks("LoomNet", body) == "human evaluation, video evaluation");
  }
}
