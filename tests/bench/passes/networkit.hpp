// NetworKit, which is written in C++ but packaged only for Python.
#pragma once

#include <cstdint>
#include <vector>

#include "tests/bench/passes/contest.hpp"

namespace kgbuild::bench {

/// Time, memory and result of a pass of NetworKit.
struct PeerRun {
  double seconds = 0;
  double mib = 0;  ///< memory at its peak, without the graph as it was before
  std::vector<double> values;
};

/// Runs networkit_pass.py in a process of its own, on one thread. `number` is the seed, or how many sources. Throws
/// std::runtime_error.
PeerRun run_networkit(const Network& network, const Settings& settings, const char* pass, std::uint64_t number = 0);

}  // namespace kgbuild::bench
