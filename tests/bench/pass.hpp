// Registers a benchmark of one pass over a text.
#pragma once

#include <benchmark/benchmark.h>

#include <cstddef>
#include <string>

namespace kgbuild::bench {

inline constexpr int repetitions = 3;

/// `prepare(state)` runs before the clock starts, also before each repetition, and may report an error. `pass()` is one
/// pass over `bytes` bytes; its result keeps the compiler from removing the work.
template <class Prepare, class Pass>
void add_pass(const std::string& name, std::size_t bytes, Prepare prepare, Pass pass) {
  const auto run = [bytes, prepare, pass](benchmark::State& state) {
    prepare(state);
    for (auto _ : state) benchmark::DoNotOptimize(pass());
    state.counters["bytes"] = static_cast<double>(bytes);
  };
  benchmark::RegisterBenchmark(name.c_str(), run)
      ->Unit(benchmark::kMillisecond)
      ->MinTime(0.2)
      ->Repetitions(repetitions);
}

template <class Pass>
void add_pass(const std::string& name, std::size_t bytes, Pass pass) {
  add_pass(
      name, bytes, [](benchmark::State&) {}, pass);
}

}  // namespace kgbuild::bench
