#include "exporters/output/temporary_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "exporters/output/temporaries.hpp"

namespace kgbuild::exporting {

TemporaryFile::TemporaryFile(std::filesystem::path target) : target_(std::move(target)) {
  clean_up_after_others(target_);
  path_ = temporary_path(target_);
  open_locked();
}

void TemporaryFile::open_locked() {
  // Between creation and lock, another run may consider the file abandoned and remove it.
  for (int attempts = 0; attempts < 100; ++attempts) {
    fd_ = open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd_ < 0 && (errno != EEXIST || attempts == 0)) throw_errno();
    if (fd_ < 0) continue;
    if (try_lock(fd_) && is_same_file(path_, fd_)) return;
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

}  // namespace kgbuild::exporting
