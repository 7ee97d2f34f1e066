#include "exporters/output/temporaries.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <system_error>
#include <vector>

#include "exporters/output/folder_marker.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::exporting {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view temporary_suffix = ".tmp";
constexpr std::string_view away_suffix = ".old";

/// `.NAME.kgbuild-`: the prefix of all temporaries of a target. 200 bytes of NAME leave enough for the rest in a file
/// name of 255.
std::string temporary_prefix(const fs::path& target) {
  const std::string name = target.filename().string();
  return std::string(".").append(utf8_prefix(name, 200)).append(".kgbuild-");
}

fs::path make_path(const fs::path& target, std::string_view suffix) {
  return folder_of(target) / (temporary_prefix(target) + std::to_string(getpid()) + std::string(suffix));
}

/// The temporaries of `target` with `suffix`, sorted; none in a folder that cannot be listed.
std::vector<std::string> list_temporaries(const fs::path& target, std::string_view suffix) {
  const std::string prefix = temporary_prefix(target);
  std::vector<std::string> names;
  std::error_code problem;
  const fs::directory_iterator end;
  for (fs::directory_iterator entry(folder_of(target), problem); !problem && entry != end; entry.increment(problem)) {
    std::string name = entry->path().filename().string();
    if (name.starts_with(prefix) && name.ends_with(suffix)) names.push_back(std::move(name));
  }
  std::ranges::sort(names);
  return names;
}

/// True for what an export made: other things may happen to have such a name.
bool is_removable_folder(const fs::path& path) {
  std::error_code problem;
  return has_folder_marker(path) || fs::is_empty(path, problem);
}

/// Calls `work` if no process holds the lock of `path`. Unlike `try_lock`, this needs a file system with locks: without
/// them it is unknown whether the writer is alive.
template <typename Work>
void if_abandoned(const fs::path& path, Work work) {
  const int fd = open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0) return;
  if (flock(fd, LOCK_EX | LOCK_NB) == 0 && is_same_file(path, fd)) work();
  ::close(fd);
}

void remove_temporary(const fs::path& path) {
  std::error_code problem;  // what cannot be removed is left to another run
  if (!fs::is_directory(fs::symlink_status(path, problem))) {
    fs::remove(path, problem);
  } else if (is_removable_folder(path)) {
    remove_marked_folder(path);
  }
}

void restore(const fs::path& away, const fs::path& target) {
  std::error_code problem;
  if (!is_removable_folder(away)) return;
  if (fs::exists(fs::symlink_status(target, problem))) {
    remove_marked_folder(away);
  } else {
    fs::rename(away, target, problem);
  }
}

}  // namespace

fs::path resolve_links(fs::path path) {
  constexpr int max_links = 40;  // as in the kernel
  for (int links = 0; fs::is_symlink(fs::symlink_status(path)); ++links) {
    if (links == max_links) {
      throw fs::filesystem_error("too many links", path,
                                 std::make_error_code(std::errc::too_many_symbolic_link_levels));
    }
    path = folder_of(path) / fs::read_symlink(path);
  }
  return path;
}

fs::path folder_of(const fs::path& target) { return target.has_parent_path() ? target.parent_path() : fs::path("."); }

fs::path temporary_path(const fs::path& target) { return make_path(target, temporary_suffix); }
fs::path away_path(const fs::path& target) { return make_path(target, away_suffix); }

bool try_lock(int fd) {
  while (flock(fd, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return false;
    if (errno != EINTR) return true;
  }
  return true;
}

bool is_same_file(const fs::path& path, int fd) {
  struct stat at_path {};
  struct stat open_file {};
  return lstat(path.c_str(), &at_path) == 0 && fstat(fd, &open_file) == 0 && at_path.st_dev == open_file.st_dev &&
         at_path.st_ino == open_file.st_ino;
}

void clean_up_after_others(const fs::path& target) {
  for (const std::string& name : list_temporaries(target, away_suffix)) {
    const fs::path path = folder_of(target) / name;
    if_abandoned(path, [&] { restore(path, target); });
  }
  for (const std::string& name : list_temporaries(target, temporary_suffix)) {
    const fs::path path = folder_of(target) / name;
    if_abandoned(path, [&] { remove_temporary(path); });
  }
}

void sync_folder(const fs::path& folder) {
  const int fd = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;  // writable but not readable: cannot be synced
  const bool synced = fsync(fd) == 0 || errno == EINVAL || errno == EROFS;  // not supported by the file system
  const int problem = errno;
  ::close(fd);
  if (!synced) throw std::system_error(problem, std::generic_category());
}

void throw_errno() { throw std::system_error(errno, std::generic_category()); }

}  // namespace kgbuild::exporting
