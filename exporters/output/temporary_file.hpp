// A file that takes its target's place when it is complete.
#pragma once

#include <filesystem>

namespace kgbuild::exporting {

/// `.NAME.kgbuild-PID.tmp` beside a regular target, opened for writing and locked as long as it lives. Throws
/// std::system_error.
class TemporaryFile {
 public:
  /// Removes the temporaries of runs that died, then makes its own. `target` is no symbolic link.
  explicit TemporaryFile(std::filesystem::path target);
  /// Removes the temporary unless it was published.
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  int fd() const { return fd_; }

  /// Gives it the mode of the file it replaces, syncs it, renames it over the target and syncs the
  /// folder.
  void publish();

 private:
  void open_locked();

  std::filesystem::path target_;
  std::filesystem::path path_;  // empty once published
  int fd_ = -1;
};

}  // namespace kgbuild::exporting
