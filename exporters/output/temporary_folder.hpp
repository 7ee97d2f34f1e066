// A folder that takes its target's place when it is complete.
#pragma once

#include <filesystem>
#include <span>
#include <string>

namespace kgbuild::exporting {

/// `.NAME.kgbuild-PID.tmp` beside a target that is an export folder, an empty folder or nothing; locked as long as it
/// lives, marked from the beginning. Throws std::system_error.
class TemporaryFolder {
 public:
  /// Puts right what runs that died left, then makes its own. `target` is no symbolic link.
  explicit TemporaryFolder(std::filesystem::path target);
  /// Removes the temporary unless it was published.
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  /// Lists `files`, its contents, in the marker, gives the folder the mode of the one it replaces, syncs it and all
  /// files, and puts it into the place of the target in one step, where the file system can.
  void publish(std::span<const std::string> files);

 private:
  void make_locked();
  void write_marker(std::span<const std::string> files) const;

  std::filesystem::path target_;
  std::filesystem::path path_;  // empty once published
  int fd_ = -1;
};

/// How `publish` replaces a folder where two cannot be exchanged in one step: away, in, remove. Whoever dies in between
/// leaves the old one under away_path(), from where the next run brings it back.
void replace_by_renames(const std::filesystem::path& from, const std::filesystem::path& target);

}  // namespace kgbuild::exporting
