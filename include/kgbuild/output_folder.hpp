// A folder of files that is complete or does not exist.
#pragma once

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
/// unlocked temporaries left by crashed runs. Every failure throws OutputError.
class OutputFolder {
 public:
  explicit OutputFolder(const std::string& path);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// Creates the file `name` and calls `write` to fill it. Thread-safe. Throws OutputError if the name is not new,
  /// UsageError if it is empty or has a slash or a leading dot.
  void write_file(const std::string& name, const std::function<void(OutputFile&)>& write);

  /// Puts the folder in place.
  void close();

  /// Number of bytes in the files so far.
  std::uint64_t bytes() const { return bytes_; }

 private:
  std::string path_;  // as given, for messages
  std::unique_ptr<exporting::TemporaryFolder> temporary_;
  std::mutex mutex_;
  std::vector<std::string> files_;
  std::uint64_t bytes_ = 0;
};

/// True for a folder that an export wrote.
bool is_export_folder(const std::string& path);

}  // namespace kgbuild
