// Output that is complete or does not exist.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

namespace kgbuild {

namespace exporting {
class TemporaryFile;  // exporters/output/temporary_file.hpp
}

/// Where exporters write. Buffered; not thread-safe.
///
/// A regular file is written next to its target as `.NAME.kgbuild-PID.tmp`, under a lock; `close()` syncs and renames
/// it. Symbolic links are resolved first, and the mode of an existing file is kept. Unless `close()` returned, the old
/// file is unchanged and the temporary is removed. Removes unlocked temporaries left by crashed runs. `-` and devices
/// are written directly. Throws OutputError if write(2), fsync or rename fails.
///
/// The caller must ignore SIGPIPE and SIGXFSZ: otherwise a closed pipe or a file size limit ends the process instead of
/// becoming an error code.
class OutputFile {
 public:
  /// A file of an OutputFolder.
  struct Part {
    std::string path;
    std::string shown;  ///< name for messages
  };

  /// Throws OutputError if `path` is a folder or cannot be written.
  explicit OutputFile(const std::string& path);
  /// Writes to `stream`, which must outlive it; `close()` flushes the stream. Throws OutputError if the stream fails.
  explicit OutputFile(std::ostream& stream);
  /// Creates the file and writes it directly; OutputFolder makes it atomic.
  explicit OutputFile(const Part& part);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes) {
    if (bytes.size() > buffer_size - used_) return write_long(bytes);
    if (!bytes.empty()) std::memcpy(buffer_.get() + used_, bytes.data(), bytes.size());
    used_ += bytes.size();
  }

  /// Writes the rest and puts the file in place.
  void close();

  /// Number of bytes passed to `write`.
  std::uint64_t bytes() const { return flushed_ + used_; }
  /// True once the reader of a pipe has closed it; further writes are dropped without an error.
  bool reader_gone() const { return reader_gone_; }

 private:
  static constexpr std::size_t buffer_size = std::size_t{1} << 16;  // longer pieces bypass it

  void write_long(std::string_view bytes);
  void write_through(std::string_view bytes);
  void flush();

  std::string path_;  // as given, for messages
  std::unique_ptr<char[]> buffer_;
  std::size_t used_ = 0;
  std::uint64_t flushed_ = 0;
  std::unique_ptr<exporting::TemporaryFile> temporary_;  // null if the target is written directly
  std::ostream* stream_ = nullptr;                       // used instead of fd_ unless null
  int fd_ = -1;
  bool owns_fd_ = false;
  bool reader_gone_ = false;
};

}  // namespace kgbuild
