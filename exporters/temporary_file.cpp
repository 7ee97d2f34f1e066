#include "exporters/temporary_file.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <system_error>
#include <vector>

#include "kgbuild/text.hpp"

namespace kgbuild {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view temporary_suffix = ".tmp";

[[noreturn]] void throw_errno() { throw std::system_error(errno, std::generic_category()); }

/// `.NAME.kgbuild-`: what all temporaries of a target begin with. 200 bytes of NAME leave room for
/// the rest in a file name of 255.
std::string temporary_prefix(const fs::path& target) {
  const std::string name = target.filename().string();
  return std::string(".").append(utf8_prefix(name, 200)).append(".kgbuild-");
}

fs::path folder_of(const fs::path& target) { return target.has_parent_path() ? target.parent_path() : fs::path("."); }

/// False when another open file description holds the lock. A file system without locks counts as
/// locked by nobody else.
bool lock(int fd) {
  while (flock(fd, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return false;
    if (errno != EINTR) return true;
  }
  return true;
}

/// True when `path` still names the open file.
bool is_same_file(const fs::path& path, int fd) {
  struct stat at_path {};
  struct stat open_file {};
  return lstat(path.c_str(), &at_path) == 0 && fstat(fd, &open_file) == 0 && at_path.st_dev == open_file.st_dev &&
         at_path.st_ino == open_file.st_ino;
}

void remove_if_abandoned(const fs::path& path) {
  const int fd = open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0) return;
  // A real lock is needed here: without one, nobody knows whether the writer is alive.
  if (flock(fd, LOCK_EX | LOCK_NB) == 0 && is_same_file(path, fd)) unlink(path.c_str());
  ::close(fd);
}

void remove_abandoned(const fs::path& target) {
  const std::string prefix = temporary_prefix(target);
  const fs::path folder = folder_of(target);
  std::vector<std::string> names;
  DIR* entries = opendir(folder.c_str());
  if (entries == nullptr) return;  // a folder that may be written but not listed
  while (const dirent* entry = readdir(entries)) {
    const std::string_view name = entry->d_name;
    if (name.starts_with(prefix) && name.ends_with(temporary_suffix)) names.emplace_back(name);
  }
  closedir(entries);
  for (const std::string& name : names) remove_if_abandoned(folder / name);
}

void sync_folder(const fs::path& folder) {
  const int fd = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;  // may be written but not read: nothing to sync through
  const bool synced = fsync(fd) == 0 || errno == EINVAL || errno == EROFS;  // file systems that cannot
  const int problem = errno;
  ::close(fd);
  if (!synced) throw std::system_error(problem, std::generic_category());
}

}  // namespace

fs::path resolve_links(fs::path path) {
  constexpr int max_links = 40;  // what the kernel follows
  for (int links = 0; fs::is_symlink(fs::symlink_status(path)); ++links) {
    if (links == max_links) {
      throw fs::filesystem_error("too many links", path,
                                 std::make_error_code(std::errc::too_many_symbolic_link_levels));
    }
    path = folder_of(path) / fs::read_symlink(path);
  }
  return path;
}

TemporaryFile::TemporaryFile(fs::path target) : target_(std::move(target)) {
  remove_abandoned(target_);
  path_ = folder_of(target_) / (temporary_prefix(target_) + std::to_string(getpid()) + std::string(temporary_suffix));
  open_locked();
}

void TemporaryFile::open_locked() {
  // Between creating and locking, another run may take the file for abandoned and remove it.
  for (int attempts = 0; attempts < 100; ++attempts) {
    fd_ = open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd_ < 0 && (errno != EEXIST || attempts == 0)) throw_errno();
    if (fd_ < 0) continue;
    if (lock(fd_) && is_same_file(path_, fd_)) return;
    ::close(fd_);
    fd_ = -1;
  }
  throw std::system_error(std::make_error_code(std::errc::device_or_resource_busy));
}

TemporaryFile::~TemporaryFile() {
  if (!path_.empty() && fd_ >= 0) unlink(path_.c_str());
  if (fd_ >= 0) ::close(fd_);
}

void TemporaryFile::publish() {
  struct stat old {};
  if (stat(target_.c_str(), &old) == 0 && fchmod(fd_, old.st_mode & 07777) != 0) throw_errno();
  if (fsync(fd_) != 0) throw_errno();
  if (rename(path_.c_str(), target_.c_str()) != 0) throw_errno();
  path_.clear();
  sync_folder(folder_of(target_));
}

}  // namespace kgbuild
