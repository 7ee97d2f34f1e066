// Text in memory, on its way to a file.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace kgbuild::exporting {

/// A growing buffer of bytes; appending is a copy and a comparison. Not thread-safe.
class TextBuffer {
 public:
  void write(std::string_view bytes) {
    copy(bytes.data(), bytes.size(), room(bytes.size()));
    used_ += bytes.size();
  }

  /// Room for `size` bytes, to format into directly; valid until the next call. `commit` takes what was written
  /// there, up to `end`.
  char* room(std::size_t size) {
    if (size > capacity_ - used_) grow(size);
    return bytes_.get() + used_;
  }
  void commit(const char* end) { used_ = static_cast<std::size_t>(end - bytes_.get()); }

  std::string_view view() const { return {bytes_.get(), used_}; }
  void clear() { used_ = 0; }

 private:
  /// Most pieces are short: a few moves of fixed sizes, which overlap, take less time than a call.
  static void copy(const char* from, std::size_t size, char* to) {
    if (size > 64) {
      std::memcpy(to, from, size);
    } else if (size > 32) {
      copy_ends<32>(from, size, to);
    } else if (size > 16) {
      copy_ends<16>(from, size, to);
    } else if (size > 8) {
      copy_ends<8>(from, size, to);
    } else if (size >= 4) {
      copy_ends<4>(from, size, to);
    } else {
      for (std::size_t i = 0; i < size; ++i) to[i] = from[i];
    }
  }

  /// The first and the last `Length` bytes of `size`, which are all.
  template <std::size_t Length>
  static void copy_ends(const char* from, std::size_t size, char* to) {
    std::array<char, Length> head, tail;
    std::memcpy(head.data(), from, Length);
    std::memcpy(tail.data(), from + size - Length, Length);
    std::memcpy(to, head.data(), Length);
    std::memcpy(to + size - Length, tail.data(), Length);
  }

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
