#include "kgbuild/output_file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <ostream>
#include <system_error>

#include "exporters/output/temporaries.hpp"
#include "exporters/output/temporary_file.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild {
using namespace exporting;
namespace {

[[noreturn]] void fail(const std::string& path, const std::string& reason) {
  throw OutputError("cannot write " + (path == "-" ? "standard output" : path) + ": " + reason);
}

[[noreturn]] void fail(const std::string& path, int problem) { fail(path, std::generic_category().message(problem)); }

/// Calls `work` on a stream, which may be set to throw on failure; its state shows a failure in either case.
template <typename Work>
void use_stream(const std::ostream& stream, const std::string& path, const Work& work) {
  try {
    work();
  } catch (const std::ios_base::failure&) {
  }
  if (!stream) fail(path, "the stream failed");
}

/// Pipes, terminals, devices: targets that cannot be replaced by a temporary.
bool is_special(const struct stat& status) { return !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode); }

}  // namespace

OutputFile::OutputFile(const std::string& path)
    : path_(path), buffer_(std::make_unique_for_overwrite<char[]>(buffer_size)) {
  if (path == "-") {
    fd_ = STDOUT_FILENO;
    return;
  }
  struct stat status {};
  const bool exists = stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) fail(path, "it is a folder; name a file in it");
  if (exists && is_special(status)) {
    fd_ = open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (fd_ < 0) fail(path, errno);
    owns_fd_ = true;
    return;
  }
  if (exists && access(path.c_str(), W_OK) != 0) fail(path, errno);
  try {
    temporary_ = std::make_unique<TemporaryFile>(resolve_links(path));
    fd_ = temporary_->fd();
  } catch (const std::system_error& error) {
    fail(path, error.code().message());
  }
}

OutputFile::OutputFile(std::ostream& stream)
    : path_("the output stream"), buffer_(std::make_unique_for_overwrite<char[]>(buffer_size)), stream_(&stream) {}

OutputFile::OutputFile(const Part& part)
    : path_(part.shown), buffer_(std::make_unique_for_overwrite<char[]>(buffer_size)) {
  fd_ = open(part.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (fd_ < 0) fail(path_, errno);
  owns_fd_ = true;
}

OutputFile::~OutputFile() {
  if (owns_fd_) ::close(fd_);
}

void OutputFile::write_long(std::string_view bytes) {
  flush();
  if (bytes.size() < buffer_size) {
    write(bytes);
  } else {
    write_through(bytes);
    flushed_ += bytes.size();
  }
}

void OutputFile::flush() {
  write_through({buffer_.get(), used_});
  flushed_ += used_;
  used_ = 0;
}

void OutputFile::write_through(std::string_view bytes) {
  if (stream_ != nullptr) {
    const auto size = static_cast<std::streamsize>(bytes.size());
    return use_stream(*stream_, path_, [&] { stream_->write(bytes.data(), size); });
  }
  while (!bytes.empty() && !reader_gone_) {
    const ssize_t written = ::write(fd_, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      reader_gone_ = true;
    } else if (errno == EAGAIN) {  // a non-blocking pipe or terminal that another process shares
      pollfd ready{fd_, POLLOUT, 0};
      poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      fail(path_, errno);
    }
  }
}

void OutputFile::close() {
  flush();
  if (stream_ != nullptr) use_stream(*stream_, path_, [&] { stream_->flush(); });
  if (temporary_ == nullptr) return;
  try {
    temporary_->publish();
  } catch (const std::system_error& error) {
    fail(path_, error.code().message());
  }
}

}  // namespace kgbuild
