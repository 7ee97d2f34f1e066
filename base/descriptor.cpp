#include "base/descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "kgbuild/error.hpp"

namespace kgbuild {
inline namespace base {

Descriptor::Descriptor(std::string path)
    : path_(std::move(path)),
      number_(path_ == "-" ? STDIN_FILENO : ::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY)) {
  if (number_ < 0) fail();
}

Descriptor::~Descriptor() {
  if (number_ > STDIN_FILENO) ::close(number_);
}

void Descriptor::fail() const {
  throw InputError((path_ == "-" ? "standard input" : path_) + ": cannot be read: " + std::strerror(errno));
}

std::size_t Descriptor::size() const {
  struct stat status {};
  if (::fstat(number_, &status) != 0) fail();
  return S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
}

std::size_t Descriptor::read(char* out, std::size_t room) {
  for (;;) {
    const ssize_t count = ::read(number_, out, room);
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) fail();
  }
}

void Descriptor::seek(std::uint64_t offset) {
  if (::lseek(number_, static_cast<off_t>(offset), SEEK_SET) < 0) fail();
}

}  // namespace base
}  // namespace kgbuild
