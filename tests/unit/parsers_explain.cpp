#include <doctest/doctest.h>

#include "kgbuild/explain.hpp"
#include "parsers_extracted.hpp"
#include "said.hpp"

using namespace kgbuild;
using test::holds;

namespace {

Explanation explained(std::string_view title, std::string_view body) {
  Entry entry;
  entry.title = title;
  entry.body = body;
  return explain(entry, test::builtin_rules());
}

const ExplainedItem* find_item(const Explanation& why, std::string_view name) {
  const auto found =
      std::find_if(why.items.begin(), why.items.end(), [&](const ExplainedItem& item) { return item.name == name; });
  return found == why.items.end() ? nullptr : &*found;
}

/// The words at the places of an item, joined by `|`.
std::string words_of(const Explanation& why, const ExplainedItem& item) {
  std::string out;
  for (const TextRange& place : item.places) {
    const std::string& field = place.in_title ? why.title : why.body;
    out += (out.empty() ? "" : "|") + field.substr(place.start, place.end - place.start);
  }
  return out;
}

}  // namespace

TEST_CASE("a name is explained with all its places, its id, its rules and their words") {
  const Explanation why =
      explained("Hexaloom: Weaving in Time",
                "We propose Hexaloom for cloth. Hexaloom outperforms GPT-4o on the GSM8K benchmark.");
  const ExplainedItem* own = find_item(why, "Hexaloom");
  REQUIRE(own != nullptr);
  CHECK(own->accepted);
  CHECK(own->what == "introduced method");
  CHECK(own->id == "method:hexaloom");
  CHECK(words_of(why, *own) == "Hexaloom|Hexaloom|Hexaloom");
  CHECK(own->places.front() == TextRange{true, 0, 8});
  const auto proposed =
      std::find_if(own->rules.begin(), own->rules.end(), [](const RuleAt& at) { return at.rule == "en-we-propose"; });
  REQUIRE(proposed != own->rules.end());
  CHECK(proposed->cue == "we propose");
  CHECK(holds(proposed->says, "introduces +"));
  CHECK(holds(own->sums, "introduces "));
  const ExplainedItem* rival = find_item(why, "GPT-4o");
  REQUIRE(rival != nullptr);
  CHECK(rival->what == "compared model");
  CHECK(find_item(why, "GSM8K")->id == "benchmark:gsm8k");
}

TEST_CASE("the lexicon's name is shown with the form in the text; introduced data is one item") {
  const Explanation why =
      explained("LoomBench: A Benchmark of Cloth", "우리는 LoomBench 벤치마크를 제안한다. 정확도는 71.5%이다.");
  const ExplainedItem* own = find_item(why, "LoomBench");
  REQUIRE(own != nullptr);
  CHECK(own->what.starts_with("introduced benchmark"));
  CHECK(std::count_if(why.items.begin(), why.items.end(), [](const auto& i) { return i.name == "LoomBench"; }) == 1);
  const ExplainedItem* metric = find_item(why, "accuracy");
  REQUIRE(metric != nullptr);
  CHECK(words_of(why, *metric) == "정확도");
  const ExplainedItem* result = find_item(why, "71.5%");
  REQUIRE(result != nullptr);
  CHECK(result->kind == "result");
  CHECK(holds(result->sums, "accuracy"));
  CHECK(words_of(why, *result) == "71.5%");
}

TEST_CASE("rejected names come last, with the reason") {
  const Explanation why = explained("On wool", "We propose Hexaloom. An LLM sorts the threads.");
  const ExplainedItem* rejected = find_item(why, "LLM");
  REQUIRE(rejected != nullptr);
  CHECK_FALSE(rejected->accepted);
  CHECK(rejected->what == "stop word");
  CHECK_FALSE(why.items.back().accepted);
  CHECK(why.items.front().accepted);
}

TEST_CASE("tasks are explained with their score, accepted or not") {
  const Explanation why = explained("Carpet Video Generation", "We study cloth. It uses fine-tuning. It is fast.");
  const ExplainedItem* task = find_item(why, "video generation");
  REQUIRE(task != nullptr);
  CHECK(task->accepted);
  CHECK(task->what == "task");
  CHECK(task->id == "task:videogeneration");
  CHECK(task->aliases == std::vector<std::string>{"Video Generation", "Carpet Video Generation"});
  CHECK(holds(task->sums, "(needs "));
  const auto in_title = std::ranges::find(task->rules, std::string("task-in-title"), &RuleAt::rule);
  REQUIRE(in_title != task->rules.end());
  CHECK(holds(in_title->says, "task "));
  const ExplainedItem* other = find_item(why, "fine-tuning");
  REQUIRE(other != nullptr);
  CHECK_FALSE(other->accepted);
  CHECK(holds(other->what, "not a main one"));
  CHECK(holds(other->sums, "(needs "));
}

TEST_CASE("an explanation contains the result of extraction, and nothing for an empty entry") {
  const std::string body = "We propose Hexaloom, built on Llama 2.";
  CHECK(explained("On wool", body).record == test::extracted("On wool", body));
  CHECK(explained("", "").items.empty());
}

TEST_CASE("references to papers in all their forms") {
  CHECK(parse_paper_reference("paper:doi:10.1/x") == "paper:doi:10.1/x");
  CHECK(parse_paper_reference("2412.99901v2") == "paper:arxiv:2412.99901");
  CHECK(parse_paper_reference("arXiv:2412.99901") == "paper:arxiv:2412.99901");
  CHECK(parse_paper_reference("https://arxiv.org/abs/2412.99901") == "paper:arxiv:2412.99901");
  CHECK(parse_paper_reference("doi:10.1000/Xyz") == "paper:doi:10.1000/xyz");
  CHECK(parse_paper_reference("Hexaloom").empty());
  CHECK(parse_paper_reference("").empty());
}

TEST_CASE("places in wrapped lines are those of the text as it was written") {
  const Explanation why = explained(
      "HexaLoom: Weaving", "HexaLoom weaves with six shuttles and without a spool, and is measured on\n    GSM8K.\n");
  const ExplainedItem* item = find_item(why, "GSM8K");
  REQUIRE(item != nullptr);
  CHECK(words_of(why, *item) == "GSM8K");
}
