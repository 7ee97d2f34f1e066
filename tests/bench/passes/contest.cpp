#include "tests/bench/passes/contest.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "tests/bench/passes/contestants.hpp"

namespace kgbuild::bench {
namespace {

struct Measured {
  Outcome outcome;
  double mib = 0;
};

/// VmRSS or VmHWM (its peak) of this process in MiB.
double read_memory(const char* name) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind(name, 0) == 0) return std::stod(line.substr(std::strlen(name) + 1)) / 1024;
  }
  return 0;
}

void reset_peak() { std::ofstream("/proc/self/clear_refs") << 5; }

[[noreturn]] void run_child(const Contestant& contestant, const Network& network, const Settings& settings, int end) {
  try {
    reset_peak();
    const double before = read_memory("VmRSS:");
    Measured measured{contestant.run(network, settings), 0};
    measured.mib = std::isnan(measured.outcome.mib) ? read_memory("VmHWM:") - before : measured.outcome.mib;
    const bool is_written = write(end, &measured, sizeof measured) == sizeof measured;
    _exit(is_written ? 0 : 1);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    _exit(1);
  }
}

/// In a child process, so that no contestant finds memory that another one warmed, and the peak is its own.
Measured measure(const Contestant& contestant, const Network& network, const Settings& settings) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("no pipe");
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no process");
  if (child == 0) run_child(contestant, network, settings, ends[1]);
  close(ends[1]);
  Measured measured;
  const bool complete = read(ends[0], &measured, sizeof measured) == sizeof measured;
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (!complete) throw std::runtime_error(std::string(contestant.who) + " failed at " + contestant.pass);
  return measured;
}

struct Entry {
  const Contestant* contestant;
  unsigned threads;
  std::vector<Measured> rounds;
  double wall = 0;  // of the last round

  Measured median() const {
    std::vector<Measured> sorted = rounds;
    std::sort(sorted.begin(), sorted.end(),
              [](const Measured& a, const Measured& b) { return a.outcome.seconds < b.outcome.seconds; });
    return sorted[sorted.size() / 2];
  }
};

bool takes_part(const Contestant& contestant, const ContestOptions& options, bool exact) {
  const std::string_view pass = contestant.pass, who = contestant.who;
  const bool is_wanted = options.only.empty() || std::ranges::any_of(options.only, [&](const std::string& part) {
                           return pass.find(part) != std::string_view::npos;
                         });
  return is_wanted && (contestant.scalable || exact) && (who != "NetworKit" || !options.networkit.empty());
}

std::vector<Entry> make_entries(const ContestOptions& options, bool exact) {
  std::vector<Entry> entries;
  for (const Contestant& each : contestants()) {
    if (!takes_part(each, options, exact)) continue;
    entries.push_back({&each, 1, {}, 0});
    if (each.threaded) entries.push_back({&each, 2, {}, 0});
  }
  return entries;
}

void print(const std::vector<Entry>& entries) {
  std::printf("%-26s %-13s %7s %4s %12s %9s %9s  %s\n", "pass", "by", "threads", "runs", "seconds", "MiB", "x kgbuild",
              "figure");
  double own = 0;
  for (const Entry& entry : entries) {
    const Measured median = entry.median();
    if (std::strcmp(entry.contestant->who, "kgbuild") == 0 && entry.threads == 1) own = median.outcome.seconds;
    std::printf("%-26s %-13s %7u %4zu %11.4f%c %9.1f %9.2f  %.10g\n", entry.contestant->pass, entry.contestant->who,
                entry.threads, entry.rounds.size(), median.outcome.seconds, median.outcome.scaled ? '~' : ' ',
                median.mib, median.outcome.seconds / own, median.outcome.figure);
  }
  std::printf("~ from a part of the sources, scaled up\n");
}

}  // namespace

void run_contest(const Network& network, const ContestOptions& options) {
  std::printf("\n%s\n", network.name.c_str());
  std::fflush(stdout);
  constexpr double long_seconds = 20;
  const bool exact = !options.sampled && !is_large(network);
  std::vector<Entry> entries = make_entries(options, exact);
  for (int round = 0; round < options.rounds; ++round) {
    for (Entry& entry : entries) {
      if (round > 0 && entry.wall > long_seconds) continue;
      const double start = read_clock(CLOCK_MONOTONIC);
      entry.rounds.push_back(measure(*entry.contestant, network, {entry.threads, exact, options.networkit}));
      entry.wall = read_clock(CLOCK_MONOTONIC) - start;
    }
  }
  print(entries);
}

}  // namespace kgbuild::bench
