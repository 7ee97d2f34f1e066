#include "exporters/output/temporary_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "exporters/output/folder_marker.hpp"
#include "exporters/output/temporaries.hpp"

namespace kgbuild::exporting {
namespace {

namespace fs = std::filesystem;

void sync_file(const fs::path& path) {
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (fd < 0) throw_errno();
  const bool synced = fsync(fd) == 0;
  const int problem = errno;
  ::close(fd);
  if (!synced) throw std::system_error(problem, std::generic_category());
}

/// False if the system or the file system does not support it.
bool exchange(const fs::path& one, const fs::path& other) {
#ifdef RENAME_EXCHANGE
  if (renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0) return true;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) throw_errno();
#endif
  return false;
}

}  // namespace

TemporaryFolder::TemporaryFolder(fs::path target) : target_(std::move(target)) {
  clean_up_after_others(target_);
  path_ = temporary_path(target_);
  make_locked();
  try {
    write_marker({});
  } catch (...) {
    remove_marked_folder(path_);
    ::close(fd_);
    throw;
  }
}

void TemporaryFolder::make_locked() {
  // Between creation and lock, another run may consider the folder abandoned and remove it.
  for (int attempts = 0; attempts < 100; ++attempts) {
    if (mkdir(path_.c_str(), 0777) != 0) {
      if (errno != EEXIST || attempts == 0) throw_errno();
      continue;
    }
    fd_ = open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (fd_ >= 0 && try_lock(fd_) && is_same_file(path_, fd_)) return;
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }
  throw std::system_error(std::make_error_code(std::errc::device_or_resource_busy));
}

TemporaryFolder::~TemporaryFolder() {
  if (!path_.empty()) remove_marked_folder(path_);
  ::close(fd_);
}

void TemporaryFolder::write_marker(std::span<const std::string> files) const {
  const std::string text = format_folder_marker(files);
  const fs::path path = path_ / folder_marker_name;
  const int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (fd < 0) throw_errno();
  const bool written = ::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  const int problem = written ? 0 : ENOSPC;  // a few lines are written at once unless the disk is full
  ::close(fd);
  if (problem != 0) throw std::system_error(problem, std::generic_category());
}

void TemporaryFolder::publish(std::span<const std::string> files) {
  write_marker(files);
  sync_file(path_ / folder_marker_name);
  for (const std::string& file : files) sync_file(path_ / file);
  struct stat old {};
  const bool exists = stat(target_.c_str(), &old) == 0;
  if (exists && fchmod(fd_, old.st_mode & 07777) != 0) throw_errno();
  sync_folder(path_);
  if (!exists) {
    if (rename(path_.c_str(), target_.c_str()) != 0) throw_errno();
  } else if (exchange(path_, target_)) {
    sync_folder(folder_of(target_));
    remove_marked_folder(path_);  // now the old one
  } else {
    replace_by_renames(path_, target_);
  }
  path_.clear();
  sync_folder(folder_of(target_));
}

void replace_by_renames(const fs::path& from, const fs::path& target) {
  const fs::path away = away_path(target);
  if (rename(target.c_str(), away.c_str()) != 0) throw_errno();
  if (rename(from.c_str(), target.c_str()) != 0) {
    const int problem = errno;
    rename(away.c_str(), target.c_str());
    throw std::system_error(problem, std::generic_category());
  }
  remove_marked_folder(away);
}

}  // namespace kgbuild::exporting
