// What is measured.
#pragma once

#include <vector>

#include "tests/bench/corpus.hpp"
#include "tests/bench/matcher.hpp"

namespace kgbuild::bench {

/// Registers `stage/...`: the stages of extraction. Corpus and rules must live until all benchmarks have run.
void register_stages(const Corpus& corpus, const RuleSet& rules);

/// Registers `compile/...` and `scan/...` of every matcher. The arguments must live as long.
void register_matchers(const Corpus& corpus, const std::vector<Form>& forms);

}  // namespace kgbuild::bench
