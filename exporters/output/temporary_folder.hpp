// A folder that replaces its target when it is complete.
#pragma once

#include <filesystem>
#include <span>
#include <string>

namespace kgbuild::exporting {

/// `.NAME.kgbuild-PID.tmp` next to a target that is an export folder, an empty folder or does not exist. It is locked
/// during its lifetime and has a marker from the beginning. Throws std::system_error.
class TemporaryFolder {
 public:
  /// Cleans up after crashed runs, then makes its own. `target` must not be a symbolic link.
  explicit TemporaryFolder(std::filesystem::path target);
  /// Removes the temporary unless it was published.
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  /// Lists `files`, its contents, in the marker, gives the folder the mode of the one it replaces, syncs everything and
  /// replaces the target, atomically if the file system can.
  void publish(std::span<const std::string> files);

 private:
  void make_locked();
  void write_marker(std::span<const std::string> files) const;

  std::filesystem::path target_;
  std::filesystem::path path_;  // empty once published
  int fd_ = -1;
};

/// How `publish` replaces a folder where two cannot be exchanged atomically: moves the old one to away_path(), the new
/// one to the target, then removes the old one. After a crash in between, the next run restores the old one.
void replace_by_renames(const std::filesystem::path& from, const std::filesystem::path& target);

}  // namespace kgbuild::exporting
