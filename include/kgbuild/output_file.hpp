// Output that is either complete or not there.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild {

/// Where exporters write. Buffered; not thread-safe.
///
/// A regular target is written beside itself as `.NAME.kgbuild-PID.tmp` under a lock, synced and
/// renamed by `close()`; symbolic links are resolved first and the mode of an existing file is
/// kept. Without a `close()` that returned, the old file stands untouched and the temporary is
/// removed. Temporaries of runs that died (no lock held) are removed on the way. `-` and devices
/// are written directly. Every failed write(2), fsync or rename throws OutputError.
class OutputFile {
 public:
  explicit OutputFile(const std::string& path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);
  void close();

  /// Bytes taken by `write` so far.
  unsigned long long bytes() const { return bytes_; }
  /// True once the reader of a pipe has gone; further writes are dropped without error.
  bool reader_gone() const { return reader_gone_; }

 private:
  void flush();
  std::string buffer_;
  std::string target_;
  std::string temporary_;
  int fd_ = -1;
  bool direct_ = false;
  bool reader_gone_ = false;
  unsigned long long bytes_ = 0;
};

}  // namespace kgbuild
