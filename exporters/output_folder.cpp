#include "kgbuild/output_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "exporters/output/folder_marker.hpp"
#include "exporters/output/output_path.hpp"
#include "exporters/output/temporaries.hpp"
#include "exporters/output/temporary_folder.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild {
using namespace exporting;
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, const std::string& reason) {
  throw OutputError("cannot write the folder " + path + ": " + reason);
}

/// Without trailing slashes, which would hide the name.
std::string trim_slashes(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

/// The marker lists one name a line.
bool is_file_name(const std::string& name) {
  const bool has_control = std::ranges::any_of(name, [](unsigned char c) { return c < ' ' || c == 0x7F; });
  return !name.empty() && !name.starts_with('.') && name.find('/') == std::string::npos && !has_control;
}

void reject_foreign(const std::string& path, const fs::path& target) {
  const fs::file_status status = fs::status(target);
  if (!fs::exists(status)) return;
  if (!fs::is_directory(status)) fail(path, "it is a file; name another place with -o");
  if (const auto foreign = find_foreign_entry(target)) {
    fail(path, "it holds " + *foreign + ", which no export wrote; name another folder or move that away");
  }
}

}  // namespace

OutputFolder::OutputFolder(const std::string& path) : path_(trim_slashes(path)) {
  require_path(path);
  try {
    const fs::path target = resolve_links(path_);
    clean_up_after_others(target);
    reject_foreign(path_, target);
    temporary_ = std::make_unique<TemporaryFolder>(target);
  } catch (const std::system_error& error) {
    fail(path_, error.code().message());
  }
}

OutputFolder::~OutputFolder() = default;

void OutputFolder::write_file(const std::string& name, const std::function<void(OutputFile&)>& write) {
  if (!is_file_name(name)) {
    throw UsageError(
        "\"" + name +
        "\" cannot be a file of a folder; give a name without slashes, control characters or a leading dot");
  }
  require_open();
  ++unfinished_;
  OutputFile file(OutputFile::Part{(temporary_->path() / name).string(), path_ + "/" + name});
  write(file);
  file.close();
  const std::scoped_lock lock(mutex_);
  files_.push_back(name);
  bytes_ += file.bytes();
  --unfinished_;
}

void OutputFolder::require_open() const {
  if (!temporary_) throw UsageError("the folder " + path_ + " was closed");
}

void OutputFolder::close() {
  require_open();
  if (unfinished_ != 0) throw UsageError("the folder " + path_ + " is incomplete and cannot be put in place");
  std::ranges::sort(files_);  // threads may write them in any order
  try {
    temporary_->publish(files_);
    temporary_.reset();
  } catch (const std::system_error& error) {
    fail(path_, error.code().message());
  }
}

bool is_export_folder(const std::string& path) { return has_folder_marker(path); }

}  // namespace kgbuild
