// A folder of files that is either complete or not there.
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

/// Where exporters of folder formats write. It owns its target: a folder that does not exist yet, that is empty, or
/// that an earlier export wrote (its marker file lists what that was). Any other folder is refused.
///
/// The files are written into `.NAME.kgbuild-PID.tmp` beside the target, under a lock; `close()` syncs them and puts
/// the folder into the target's place in one step (by two renames where the file system cannot do better). Symbolic
/// links are resolved first and the mode of an existing folder is kept. Without a `close()` that returned, the old
/// folder stands untouched. What runs that died left (no lock held) is removed on the way. Every failure throws
/// OutputError.
class OutputFolder {
 public:
  explicit OutputFolder(const std::string& path);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// Makes the file `name`, which is new and no path, and has `write` fill it. May be called from several threads.
  void write_file(const std::string& name, const std::function<void(OutputFile&)>& write);

  void close();

  /// Bytes of the files written so far.
  std::uint64_t bytes() const { return bytes_; }

 private:
  std::string path_;  // as the caller named it, for messages
  std::unique_ptr<exporting::TemporaryFolder> temporary_;
  std::mutex mutex_;
  std::vector<std::string> files_;
  std::uint64_t bytes_ = 0;
};

/// True for a folder that an export wrote.
bool is_export_folder(const std::string& path);

}  // namespace kgbuild
