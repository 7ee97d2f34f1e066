#include "base/read_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>

#include "kgbuild/error.hpp"

namespace kgbuild {
inline namespace base {
namespace {

/// Closes the descriptor unless it is standard input.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ > STDIN_FILENO) ::close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

[[noreturn]] void fail(const std::string& path, int error) {
  throw InputError((path == "-" ? "standard input" : path) + ": cannot be read: " + std::strerror(error));
}

}  // namespace

std::string read_file(const std::string& path, std::size_t max_bytes) {
  const Descriptor file(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (file.number() < 0) fail(path, errno);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) fail(path, errno);

  // The size is a hint: pipes have none, and a file may grow. One byte more shows the end at once.
  const std::size_t hint = S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
  std::string bytes(std::clamp<std::size_t>(hint, 1 << 16, max_bytes) + 1, '\0');
  for (std::size_t size = 0;;) {
    const ssize_t count = ::read(file.number(), bytes.data() + size, bytes.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(path, errno);
    size += static_cast<std::size_t>(count);
    if (count == 0) {
      bytes.resize(size);
      return bytes;
    }
    if (size > max_bytes)
      throw InputError(path + ": has more than " + std::to_string((max_bytes + (1 << 20) - 1) >> 20) +
                       " MiB; split it into smaller files");
    if (size == bytes.size()) bytes.resize(std::min(2 * size, max_bytes + 1));
  }
}

std::string find_table_problem(const std::string& path) {
  struct stat status {};
  if (path == "-" || ::stat(path.c_str(), &status) != 0) return {};
  if (S_ISCHR(status.st_mode) || S_ISBLK(status.st_mode)) return path + " is a device, not a file";
  if (S_ISREG(status.st_mode) && static_cast<std::size_t>(status.st_size) > max_table_bytes)
    return path + " has more than 256 MiB";
  return {};
}

}  // namespace base
}  // namespace kgbuild
