// What entries of the lexicon say of others: broader names, tasks of benchmarks.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "kgbuild/error.hpp"
#include "kgbuild/rules.hpp"
#include "parsers/rules/rule_data.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;

namespace {

/// The rules with a pack of this one name.
RuleSet load_name(const std::string& name) {
  const std::filesystem::path pack = std::filesystem::temp_directory_path() / "kgbuild-parsers-relations.json";
  std::ofstream(pack) << R"({"pack": "relations", "names": [)" << name << "]}";
  const std::string files[] = {pack.string()};
  return RuleSet::with_packs(files);
}

}  // namespace

TEST_CASE("broader names and tasks of the built-in packs are names of the lexicon") {
  const RuleSet rules = RuleSet::builtin();
  std::size_t benchmarks = 0;
  for (const LexiconEntry& entry : rules.data().entries) {
    CAPTURE(entry.name);
    benchmarks += entry.tasks.empty() ? 0 : 1;
    for (const std::string& task : entry.tasks) {
      const auto known = rules.find_name(NameKind::task, task);
      CHECK((known && known->name == task));
    }
    for (const std::string& broader : entry.broader.value_or(std::vector<std::string>())) {
      const auto known = rules.find_name(entry.kind, broader);
      CHECK((known && known->name == broader && known->id != entry.id));
    }
  }
  CHECK(benchmarks > 1000);
}

TEST_CASE("an entry's relations reach the name that is found") {
  const RuleSet rules = load_name(R"({"kind": "benchmark", "name": "Kitebench", "tasks": ["kite weaving"]},
                                     {"kind": "task", "name": "kite weaving", "broader": "weaving of things"},
                                     {"kind": "task", "name": "sand sieving", "broader": []},
                                     {"kind": "task", "name": "rope pulling"})");
  CHECK(rules.find_name(NameKind::benchmark, "Kitebench")->tasks.front() == "kite weaving");
  CHECK(rules.find_name(NameKind::task, "kite weaving")->broader->front() == "weaving of things");
  CHECK(rules.find_name(NameKind::task, "sand sieving")->broader->empty());
  CHECK_FALSE(rules.find_name(NameKind::task, "rope pulling")->broader);
}

TEST_CASE("relations that do not fit the kind are errors") {
  CHECK_THROWS_AS(load_name(R"({"kind": "method", "name": "Kitenet", "broader": ["Net"]})"), RulePackError);
  CHECK_THROWS_AS(load_name(R"({"kind": "task", "name": "kite weaving", "tasks": ["weaving"]})"), RulePackError);
  CHECK_THROWS_AS(load_name(R"({"kind": "task", "name": "kite weaving", "broader": 3})"), RulePackError);
}
