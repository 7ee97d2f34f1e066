// What files and folders that are built beside their targets share: names, locks, and the cleaning up after runs that
// died.
#pragma once

#include <filesystem>
#include <string>

namespace kgbuild::exporting {

/// `path` with symbolic links of its last component followed, also to something that does not exist.
/// Throws std::filesystem::filesystem_error for a loop.
std::filesystem::path resolve_links(std::filesystem::path path);

/// The folder that a target lies in.
std::filesystem::path folder_of(const std::filesystem::path& target);

/// `.NAME.kgbuild-PID.tmp` beside a target (NAME shortened to fit a file name).
std::filesystem::path temporary_path(const std::filesystem::path& target);
/// `.NAME.kgbuild-PID.old`, where a folder stands for a moment while another takes its place.
std::filesystem::path away_path(const std::filesystem::path& target);

/// False when somebody else holds the lock. A file system without locks counts as locked by nobody else.
bool try_lock(int fd);

/// True when `path` still names the open file or folder.
bool is_same_file(const std::filesystem::path& path, int fd);

/// Removes the temporaries of `target` whose lock is free: files, and folders that are empty or have the marker of
/// exports. A folder that stands away comes back when there is none in its place, else it is removed.
void clean_up_after_others(const std::filesystem::path& target);

/// Makes what was renamed or made in `folder` last. Throws std::system_error.
void sync_folder(const std::filesystem::path& folder);

/// Throws std::system_error of errno.
[[noreturn]] void throw_errno();

}  // namespace kgbuild::exporting
