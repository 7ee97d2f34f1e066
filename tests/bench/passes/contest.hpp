// Passes compared with those of other libraries, in one run.
#pragma once

#include <time.h>

#include <cmath>
#include <string>
#include <vector>

#include "tests/bench/passes/network.hpp"

namespace kgbuild::bench {

struct Settings {
  unsigned threads = 1;
  bool exact = false;     ///< even if it takes minutes; else slow contestants run from some sources and are scaled up
  std::string networkit;  ///< a Python that has NetworKit; empty: it does not take part
};

struct Outcome {
  double seconds = 0;
  double figure = std::nan("");  ///< what was computed, as one number to compare; NaN: nothing comparable
  bool scaled = false;           ///< extrapolated from a part of the work
  double mib = std::nan("");     ///< memory at its peak, where another process did the work
};

/// How one library computes a result. Converting the network to its own form is not timed.
struct Contestant {
  const char* pass;
  const char* who;  ///< "kgbuild" is what the others are compared with
  bool threaded;    ///< runs on one thread and on two
  bool scalable;    ///< can do a part of the work; else it runs only with `exact`
  Outcome (*run)(const Network& network, const Settings& settings);
};

/// Seconds of a clock.
inline double read_clock(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// Seconds that `work` takes: processor time for one thread, which other load changes little; wall time for several
/// threads.
template <typename Work>
double time(const Work& work, unsigned threads = 1) {
  const clockid_t clock = threads == 1 ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC;
  const double start = read_clock(clock);
  work();
  return read_clock(clock) - start;
}

struct ContestOptions {
  int rounds = 3;
  bool sampled = false;           ///< peers do not search from all nodes, not even in small networks
  std::vector<std::string> only;  ///< passes whose name contains one of these; empty: all
  std::string networkit;
};

/// Runs all contestants one after another, `rounds` times (who takes more than 20 seconds, once), each in a process of
/// its own, and prints medians: seconds by time(); memory at its peak, without the network as it is handed out; how
/// many times the time of kgbuild on one thread.
void run_contest(const Network& network, const ContestOptions& options);

}  // namespace kgbuild::bench
