// A folder of files that is complete or does not exist.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "kgbuild/output_file.hpp"

namespace kgbuild {

namespace exporting {
class TemporaryFolder;  // exporters/output/temporary_folder.hpp
}

/// Where exporters of folder formats write. The target must not exist, be empty, or be the folder of an earlier export,
/// whose marker file lists its contents. Any other folder is rejected.
///
/// The files are written to `.NAME.kgbuild-PID.tmp` next to the target, under a lock; `close()` syncs them and replaces
/// the target atomically (by two renames if the file system cannot exchange folders). Symbolic links are resolved
/// first, and the mode of an existing folder is kept. Unless `close()` returned, the old folder is unchanged. Removes
/// unlocked temporaries left by crashed runs. Every failure throws OutputError; an empty path or a null byte in it,
/// UsageError.
class OutputFolder {
 public:
  explicit OutputFolder(const std::string& path);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// Creates the file `name` and calls `write` to fill it. Thread-safe. Throws OutputError if the name is not new,
  /// UsageError if it is empty or has a slash, a control character or a leading dot. What `write` throws reaches the
  /// caller unchanged; the folder is then incomplete, and close() throws.
  void write_file(const std::string& name, const std::function<void(OutputFile&)>& write);

  /// Puts the folder in place. Throws UsageError, and leaves the old folder, unless every write_file() returned. After
  /// that the folder takes no more files.
  void close();

  /// Number of bytes in the files so far.
  std::uint64_t bytes() const { return bytes_; }

 private:
  void require_open() const;

  std::string path_;  // as given, for messages
  std::unique_ptr<exporting::TemporaryFolder> temporary_;
  std::mutex mutex_;
  std::vector<std::string> files_;
  std::uint64_t bytes_ = 0;
  std::atomic<std::size_t> unfinished_ = 0;  // files that are being written or failed
};

/// True for a folder that an export wrote.
bool is_export_folder(const std::string& path);

}  // namespace kgbuild
