// A file that replaces its target when it is complete.
#pragma once

#include <filesystem>

namespace kgbuild::exporting {

/// `.NAME.kgbuild-PID.tmp` next to a regular target, open for writing and locked during its lifetime. Throws
/// std::system_error.
class TemporaryFile {
 public:
  /// Removes unlocked temporaries left by crashed runs, then makes its own. `target` must not be a symbolic link.
  explicit TemporaryFile(std::filesystem::path target);
  /// Removes the temporary unless it was published.
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  int fd() const { return fd_; }

  /// Gives it the mode of the file it replaces, syncs it, renames it to the target and syncs the folder.
  void publish();

 private:
  void open_locked();

  std::filesystem::path target_;
  std::filesystem::path path_;  // empty once published
  int fd_ = -1;
};

}  // namespace kgbuild::exporting
