// Work distributed among threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <thread>
#include <vector>

namespace kgbuild {
inline namespace base {

/// The number of threads that `wanted` means: 0 = one per processor.
inline unsigned thread_count(unsigned wanted) {
  return wanted != 0 ? wanted : std::max(1U, std::thread::hardware_concurrency());
}

/// Calls `work(worker, first, last)` for pieces of at most `piece` items that cover 0 .. count, each once. A
/// worker (0 .. threads-1) is one thread, so what it alone touches needs no lock. Which worker gets a piece is
/// undetermined: results must not depend on it. Worker 0 is the calling thread. An exception of any worker is
/// rethrown to the caller, after all workers have ended.
template <typename Work>
void for_pieces(unsigned threads, std::size_t count, std::size_t piece, const Work& work) {
  std::atomic<std::size_t> next{0};
  const auto run = [&](unsigned worker) {
    for (;;) {
      const std::size_t first = next.fetch_add(piece, std::memory_order_relaxed);
      if (first >= count) return;
      work(worker, first, std::min(first + piece, count));
    }
  };
  const std::size_t pieces = (count + piece - 1) / piece;
  std::vector<std::future<void>> others;
  for (unsigned worker = 1; worker < threads && worker < pieces; ++worker) {
    others.push_back(std::async(std::launch::async, run, worker));
  }
  run(0);
  for (std::future<void>& other : others) other.get();
}

/// Calls both functions, at the same time if two threads may run. Exceptions as in for_pieces().
template <typename First, typename Second>
void run_both(unsigned threads, const First& first, const Second& second) {
  for_pieces(threads, 2, 1, [&](unsigned, std::size_t index, std::size_t) { index == 0 ? first() : second(); });
}

}  // namespace base
}  // namespace kgbuild
