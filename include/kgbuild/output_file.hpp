// Output that is either complete or not there.
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
/// A regular target is written beside itself as `.NAME.kgbuild-PID.tmp` under a lock, synced and
/// renamed by `close()`; symbolic links are resolved first and the mode of an existing file is
/// kept. Without a `close()` that returned, the old file stands untouched and the temporary is
/// removed. Temporaries of runs that died (no lock held) are removed on the way. `-` and devices
/// are written directly. Every failed write(2), fsync or rename throws OutputError.
///
/// The caller ignores SIGPIPE and SIGXFSZ; otherwise a closed pipe or a file size limit ends the
/// process before it becomes an error code.
class OutputFile {
 public:
  /// A file of a folder that takes its place as a whole.
  struct Part {
    std::string path;
    std::string shown;  ///< the name for messages
  };

  explicit OutputFile(const std::string& path);
  /// Writes to `stream`, which must outlive it; `close()` flushes the stream. Throws OutputError when the stream fails.
  explicit OutputFile(std::ostream& stream);
  /// Makes the file and writes it directly; OutputFolder sees to the rest.
  explicit OutputFile(const Part& part);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes) {
    if (bytes.size() > buffer_size - used_) return write_long(bytes);
    if (!bytes.empty()) std::memcpy(buffer_.get() + used_, bytes.data(), bytes.size());
    used_ += bytes.size();
  }

  void close();

  /// Bytes taken so far.
  std::uint64_t bytes() const { return flushed_ + used_; }
  /// True once the reader of a pipe has gone; further writes are dropped without error.
  bool reader_gone() const { return reader_gone_; }

 private:
  static constexpr std::size_t buffer_size = std::size_t{1} << 16;  // longer pieces go past it

  void write_long(std::string_view bytes);
  void write_through(std::string_view bytes);
  void flush();

  std::string path_;  // as the caller named it, for messages
  std::unique_ptr<char[]> buffer_;
  std::size_t used_ = 0;
  std::uint64_t flushed_ = 0;
  std::unique_ptr<exporting::TemporaryFile> temporary_;  // null when the target is written directly
  std::ostream* stream_ = nullptr;                       // in place of fd_
  int fd_ = -1;
  bool owns_fd_ = false;
  bool reader_gone_ = false;
};

}  // namespace kgbuild
