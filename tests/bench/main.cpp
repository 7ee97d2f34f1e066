// kgbuild_bench [FOLDER] [--benchmark_...]: how fast the stages of extraction are over the digests of a folder, and
// how fast names are found, compared with other matchers. Without a folder: the examples, repeated.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

#include "parsers/rules/rule_data.hpp"
#include "tests/bench/benchmarks.hpp"
#include "tests/bench/table.hpp"

namespace kgbuild::bench {

using namespace kgbuild::parsing;
namespace {

constexpr std::size_t examples_bytes = 4'000'000;

std::vector<Form> lexicon_forms(const RuleData& rules) {
  std::vector<Form> forms;
  for (std::uint32_t i = 0; i < rules.names.size(); ++i)
    forms.push_back({std::string(rules.names.literal(i)), rules.names.is_folded(i)});
  return forms;
}

void run(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc > 2) throw std::runtime_error("one folder of digests at most, and --benchmark_... options");
  const RuleSet rules = RuleSet::builtin();
  const Corpus corpus = load_corpus(argc > 1 ? argv[1] : KGBUILD_EXAMPLES, argc > 1 ? 0 : examples_bytes, rules);
  std::printf("%zu files, %.2f MB; %zu entries, %.2f MB of text\n", corpus.files.size(),
              static_cast<double>(corpus.file_bytes) / 1e6, corpus.entries.size(),
              static_cast<double>(corpus.text_bytes) / 1e6);
  const std::vector<Form> forms = lexicon_forms(rules.data());
  std::printf("%zu surface forms\n", forms.size());
  register_stages(corpus, rules);
  register_matchers(corpus, forms);
  Table table;
  benchmark::RunSpecifiedBenchmarks(&table);
  benchmark::Shutdown();
  if (table.failed()) throw std::runtime_error("what was measured is wrong");
}

}  // namespace
}  // namespace kgbuild::bench

int main(int argc, char** argv) {
  try {
    kgbuild::bench::run(argc, argv);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "kgbuild_bench: %s\n", error.what());
    return 1;
  }
}
