// What files and folders that are built next to their targets share: names, locks, and cleaning up after crashed runs.
#pragma once

#include <filesystem>
#include <string>

namespace kgbuild::exporting {

/// `path` with symbolic links in its last component followed; what they point to need not exist.
/// Throws std::filesystem::filesystem_error for a loop.
std::filesystem::path resolve_links(std::filesystem::path path);

/// The folder that contains a target.
std::filesystem::path folder_of(const std::filesystem::path& target);

/// `.NAME.kgbuild-PID.tmp` next to a target (NAME shortened to fit a file name).
std::filesystem::path temporary_path(const std::filesystem::path& target);
/// `.NAME.kgbuild-PID.old`, where a folder is moved while another takes its place.
std::filesystem::path away_path(const std::filesystem::path& target);

/// False if another process holds the lock. True on a file system without locks.
bool try_lock(int fd);

/// True if `path` still refers to the open file or folder.
bool is_same_file(const std::filesystem::path& path, int fd);

/// Removes unlocked temporaries of `target` left by crashed runs: files, and folders that are empty or have the marker
/// of exports. A folder that was moved away is restored if nothing has taken its place, else removed.
void clean_up_after_others(const std::filesystem::path& target);

/// Syncs the entries of `folder` to disk. Throws std::system_error.
void sync_folder(const std::filesystem::path& folder);

/// Throws std::system_error with errno.
[[noreturn]] void throw_errno();

}  // namespace kgbuild::exporting
