// A file that is open for reading.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace kgbuild {
inline namespace base {

/// Opened by the constructor, closed by the destructor. Not safe to share between threads.
class Descriptor {
 public:
  /// `-` is standard input, which stays open. Throws InputError with the system's reason.
  explicit Descriptor(std::string path);
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  /// The size of a regular file, else 0. Throws InputError.
  std::size_t size() const;
  /// Fills up to `room` bytes at `out`; returns how many, 0 at the end. Throws InputError.
  std::size_t read(char* out, std::size_t room);
  /// Throws InputError.
  void seek(std::uint64_t offset);

 private:
  [[noreturn]] void fail() const;

  std::string path_;
  int number_;
};

}  // namespace base
}  // namespace kgbuild
