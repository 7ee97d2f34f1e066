#include <doctest/doctest.h>

#include <new>
#include <stdexcept>
#include <thread>

#include "base/parallel.hpp"

using namespace kgbuild;

TEST_CASE("pieces cover all items, each once, for any number of threads") {
  for (const unsigned threads : {0U, 1U, 2U, 5U}) {
    for (const std::size_t count : {0, 1, 7, 100}) {
      std::vector<int> seen(count, 0);
      for_pieces(threads, count, 3, [&](unsigned, std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) ++seen[i];
      });
      CHECK(seen == std::vector<int>(count, 1));
    }
  }
}

TEST_CASE("an exception of any worker reaches the caller, after all workers have ended") {
  for (const unsigned threads : {1U, 2U, 4U}) {
    for (std::size_t failing = 0; failing < 20; ++failing) {
      CAPTURE(threads);
      CAPTURE(failing);
      std::atomic<int> running{0};
      const auto work = [&](unsigned, std::size_t first, std::size_t) {
        ++running;
        if (first != failing) std::this_thread::yield();
        --running;
        if (first == failing) throw std::bad_alloc();
      };
      CHECK_THROWS_AS(for_pieces(threads, 20, 1, work), std::bad_alloc);
      CHECK(running == 0);
    }
  }
}

TEST_CASE("an exception of another thread than the caller's keeps its type and text") {
  const auto caller = std::this_thread::get_id();
  std::atomic<bool> thrown{false};
  const auto work = [&](unsigned, std::size_t, std::size_t) {
    if (std::this_thread::get_id() != caller) {
      thrown = true;
      throw std::runtime_error("of a worker");
    }
    while (!thrown) std::this_thread::yield();
  };
  CHECK_THROWS_WITH_AS(for_pieces(2, 2, 1, work), "of a worker", std::runtime_error);
}

TEST_CASE("run_both calls both and forwards the exception of either") {
  for (const unsigned threads : {1U, 2U}) {
    std::atomic<int> calls{0};
    run_both(
        threads, [&] { ++calls; }, [&] { ++calls; });
    CHECK(calls == 2);
    const auto fail = [] { throw std::bad_alloc(); };
    CHECK_THROWS_AS(run_both(threads, fail, [] {}), std::bad_alloc);
    CHECK_THROWS_AS(run_both(
                        threads, [] {}, fail),
                    std::bad_alloc);
  }
}
