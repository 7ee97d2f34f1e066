// The stages of extraction, each as a benchmark.
#pragma once

#include <span>

#include "tests/bench/corpus.hpp"
#include "tests/bench/matcher.hpp"

namespace kgbuild::bench {

/// Registers `stage/...`. The corpus and the rules must live until all benchmarks have run.
void register_stages(const Corpus& corpus, const RuleSet& rules);

/// Registers `compile/...` and `scan/...` for every matcher. `forms` must live as long.
void register_matchers(const Corpus& corpus, std::span<const Form> forms);

}  // namespace kgbuild::bench
