// Text in memory, before it is written to a file.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace kgbuild::exporting {

/// A growing buffer of bytes; appending is a copy and a comparison. Not thread-safe.
class TextBuffer {
 public:
  void write(std::string_view bytes) { commit(std::ranges::copy(bytes, prepare(bytes.size())).out); }

  /// Space for `size` bytes to format into; valid until the next call. `commit` appends what was written there, up to
  /// `end`.
  char* prepare(std::size_t size) {
    if (size > capacity_ - used_) grow(size);
    return bytes_.get() + used_;
  }
  void commit(const char* end) { used_ = static_cast<std::size_t>(end - bytes_.get()); }

  std::string_view view() const { return {bytes_.get(), used_}; }
  void clear() { used_ = 0; }

 private:
  void grow(std::size_t size) {
    capacity_ = std::max(capacity_ * 2, used_ + size + 1024);
    assert(capacity_ > used_);
    auto larger = std::make_unique_for_overwrite<char[]>(capacity_);
    if (used_ > 0) std::memcpy(larger.get(), bytes_.get(), used_);
    bytes_ = std::move(larger);
  }

  std::unique_ptr<char[]> bytes_;
  std::size_t used_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace kgbuild::exporting
