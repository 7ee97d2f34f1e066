#include "exporters/output/ordered_write.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace kgbuild::exporting {
namespace {

/// Items of a piece: a node has some hundred bytes, a record several thousand, and the text should stay in the cache.
std::size_t items_of_piece(std::size_t count) { return std::clamp<std::size_t>(count / 256, 16, 512); }

class OrderedWriter {
 public:
  OrderedWriter(std::size_t count, const FormatItems& format, OutputFile& out)
      : count_(count), items_(items_of_piece(count)), format_(format), out_(out) {}

  std::size_t pieces() const { return (count_ + items_ - 1) / items_; }

  /// What each thread does: takes the next piece, formats it, waits for its turn.
  void work() {
    TextBuffer text;
    while (const auto piece = take()) {
      std::exception_ptr problem;
      try {
        text.clear();
        format_(*piece * items_, std::min(count_, (*piece + 1) * items_), text);
      } catch (...) {
        problem = std::current_exception();
      }
      put(*piece, text, problem);
    }
  }

  void rethrow() const {
    if (problem_) std::rethrow_exception(problem_);
  }

 private:
  std::optional<std::size_t> take() {
    const std::scoped_lock lock(mutex_);
    if (problem_ || next_ == pieces()) return std::nullopt;
    return next_++;
  }

  void put(std::size_t piece, const TextBuffer& text, const std::exception_ptr& problem) {
    std::unique_lock lock(mutex_);
    turn_changed_.wait(lock, [&] { return turn_ == piece; });
    if (!problem_) problem_ = problem;
    if (!problem_) {
      // Only the piece whose turn it is comes here, so others may take pieces meanwhile.
      lock.unlock();
      try {
        out_.write(text.view());
        lock.lock();
      } catch (...) {
        lock.lock();
        problem_ = std::current_exception();
      }
    }
    ++turn_;
    turn_changed_.notify_all();
  }

  const std::size_t count_;
  const std::size_t items_;  ///< of a piece; the last may have fewer
  const FormatItems& format_;
  OutputFile& out_;
  std::mutex mutex_;
  std::condition_variable turn_changed_;
  std::size_t next_ = 0;  ///< piece to be taken
  std::size_t turn_ = 0;  ///< piece to be written
  std::exception_ptr problem_;
};

}  // namespace

void write_in_order(std::size_t count, unsigned threads, const FormatItems& format, OutputFile& out) {
  OrderedWriter writer(count, format, out);
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min<std::size_t>(threads, writer.pieces()); ++i) {
      others.emplace_back([&] { writer.work(); });
    }
    writer.work();
  }
  writer.rethrow();
}

}  // namespace kgbuild::exporting
