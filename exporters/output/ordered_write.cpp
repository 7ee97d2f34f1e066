#include "exporters/output/ordered_write.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <vector>

#include "base/parallel.hpp"

namespace kgbuild::exporting {
namespace {

/// Items of a piece: a node takes about a hundred bytes, a record several thousand, and a piece should fit the cache.
std::size_t piece_size(std::size_t count) { return std::clamp<std::size_t>(count / 256, 16, 512); }

/// On a cache line of its own: each append changes it.
struct alignas(64) Scratch {
  TextBuffer text;
};

/// Makes threads write their pieces in order. After a failure, no thread writes.
class Turns {
 public:
  bool failed() {
    const std::scoped_lock lock(mutex_);
    return failed_;
  }

  /// Waits until everything before item `first` is written. False after a failure.
  bool wait(std::size_t first) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return failed_ || written_ == first; });
    return !failed_;
  }

  void end(std::size_t last) {
    const std::scoped_lock lock(mutex_);
    written_ = last;
    changed_.notify_all();
  }

  void fail() {
    const std::scoped_lock lock(mutex_);
    failed_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t written_ = 0;
  bool failed_ = false;
};

}  // namespace

void write_in_order(std::size_t count, unsigned threads, const FormatItems& format, OutputFile& out) {
  Turns turns;
  std::vector<Scratch> scratch(std::max(threads, 1U));
  for_pieces(threads, count, piece_size(count), [&](unsigned worker, std::size_t first, std::size_t last) {
    if (turns.failed()) return;
    TextBuffer& text = scratch[worker].text;
    try {
      text.clear();
      format(first, last, text);
      if (!turns.wait(first)) return;
      out.write(text.view());  // without the lock, so that others go on formatting
      turns.end(last);
    } catch (...) {
      turns.fail();  // wakes those that wait for this piece
      throw;
    }
  });
}

}  // namespace kgbuild::exporting
