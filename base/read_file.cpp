#include "base/read_file.hpp"

#include <sys/stat.h>

#include <algorithm>

#include "base/descriptor.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild {
inline namespace base {
std::string read_file(const std::string& path, std::size_t max_bytes) {
  Descriptor file(path);
  // The size is a hint: pipes have none, and a file may grow. One byte more shows the end at once.
  std::string bytes(std::clamp<std::size_t>(file.size(), 1 << 16, max_bytes) + 1, '\0');
  for (std::size_t size = 0;;) {
    const std::size_t count = file.read(bytes.data() + size, bytes.size() - size);
    size += count;
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
