#include "kgbuild/inputs.hpp"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <set>
#include <utility>

#include "kgbuild/error.hpp"
#include "kgbuild/text.hpp"
#include "parsers/files/skipped_inputs.hpp"

namespace kgbuild {
using namespace parsing;
namespace {

/// An input and the canonical path that all its names lead to.
struct Found {
  InputFile file;
  std::string real_path;
};

struct Folder {
  std::string path;       ///< as it was reached
  std::string name;       ///< relative to the PATH argument, with a slash at the end unless empty
  std::string real_path;  ///< `path` if it cannot be resolved
};

std::string real_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> resolved(::realpath(path.c_str(), nullptr), &std::free);
  return resolved ? resolved.get() : path;
}

std::string join_path(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

std::string last_part(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path.substr(path.find_last_of('/') + 1);
}

void warn(Diagnostics& diagnostics, const char* code, const std::string& path, int error) {
  diagnostics.push_back(
      {Severity::warning, code, path, 0, 0, std::string("cannot be read: ") + std::strerror(error) + "; left out"});
}

/// The names in a folder, in byte order; false if it cannot be read.
bool list_folder(const std::string& path, std::vector<std::string>& names) {
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), &::closedir);
  if (!folder) return false;
  names.clear();
  errno = 0;
  while (const dirent* item = ::readdir(folder.get()))
    if (const std::string_view name = item->d_name; name != "." && name != "..") names.emplace_back(name);
  std::sort(names.begin(), names.end());
  return errno == 0;
}

/// Walks one PATH argument. Each folder is entered once, so that loops of links end and the walk is linear.
class Walk {
 public:
  Walk(const InputFilter& filter, std::vector<Found>& found, SkippedInputs& skipped, Diagnostics& diagnostics)
      : filter_(filter), found_(found), skipped_(skipped), diagnostics_(diagnostics) {}

  void run(const std::string& root) {
    enter({root, "", real_path(root)});
    while (!folders_.empty()) {
      const Folder folder = std::move(folders_.back());
      folders_.pop_back();
      read(folder);
    }
  }

 private:
  void enter(Folder folder) {
    struct stat status {};
    if (::stat(folder.path.c_str(), &status) == 0 && seen_.emplace(status.st_dev, status.st_ino).second)
      folders_.push_back(std::move(folder));
  }

  void read(const Folder& folder) {
    std::vector<std::string> names;
    if (!list_folder(folder.path, names)) return warn(diagnostics_, "unreadable-folder", folder.path, errno);
    for (const std::string& name : names) {
      if (name.starts_with('.')) {
        if (name != export_mark) skipped_.add(SkipReason::hidden, folder.name + name);
        continue;
      }
      const std::string path = join_path(folder.path, name);
      struct stat status {};
      if (::lstat(path.c_str(), &status) != 0) {
        warn(diagnostics_, "unreadable-file", path, errno);
        continue;
      }
      const bool link = S_ISLNK(status.st_mode);
      if (link && ::stat(path.c_str(), &status) != 0) {
        warn(diagnostics_, "unreadable-file", path, errno);
        continue;
      }
      const bool is_folder = S_ISDIR(status.st_mode);
      if ((!is_folder && !S_ISREG(status.st_mode)) || skips(path, folder.name + name, is_folder)) continue;
      std::string real = link ? real_path(path) : join_path(folder.real_path, name);
      if (is_folder)
        enter({path, folder.name + name + '/', std::move(real)});
      else
        found_.push_back({{path, folder.name + name}, std::move(real)});
    }
  }

  bool skips(const std::string& path, const std::string& name, bool is_folder) {
    const std::string_view last = std::string_view(name).substr(name.find_last_of('/') + 1);
    SkipReason reason = is_folder ? skip_folder(path, last) : skip_file(last);
    if (is_folder && reason != SkipReason::none && is_asked_for(filter_, name)) reason = SkipReason::none;
    if (!is_folder && reason == SkipReason::none && !passes(filter_, name)) reason = SkipReason::filter;
    if (reason != SkipReason::none) skipped_.add(reason, name);
    return reason != SkipReason::none;
  }

  const InputFilter& filter_;

  std::vector<Found>& found_;
  SkippedInputs& skipped_;
  Diagnostics& diagnostics_;
  std::vector<Folder> folders_;
  std::set<std::pair<dev_t, ino_t>> seen_;
};

}  // namespace

std::vector<InputFile> find_inputs(std::span<const std::string> paths, Diagnostics& diagnostics,
                                   const InputFilter& filter) {
  std::vector<Found> found;
  SkippedInputs skipped;
  for (const std::string& path : paths) {
    struct stat status {};
    if (path == "-")
      found.push_back({{"-", "-"}, "-"});
    else if (::stat(path.c_str(), &status) != 0)
      throw InputError(path + ": " + std::strerror(errno));
    else if (S_ISDIR(status.st_mode))
      Walk(filter, found, skipped, diagnostics).run(path);
    else if (!passes(filter, last_part(path)))
      skipped.add(SkipReason::filter, path);
    else
      found.push_back({{path, last_part(path)}, real_path(path)});
  }
  skipped.report(diagnostics);
  // Of several ways to a file keep one that does not depend on the order of arguments: the first path, with the longest
  // name (it may contain the date, as in 2024/12/23.md).
  std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    if (a.real_path != b.real_path) return a.real_path < b.real_path;
    if (a.file.path != b.file.path) return a.file.path < b.file.path;
    if (a.file.name.size() != b.file.name.size()) return a.file.name.size() > b.file.name.size();
    return a.file.name < b.file.name;
  });
  const auto same = [](const Found& a, const Found& b) { return a.real_path == b.real_path; };
  found.erase(std::unique(found.begin(), found.end(), same), found.end());
  std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.file.path < b.file.path; });
  std::vector<InputFile> inputs;
  inputs.reserve(found.size());
  for (Found& item : found) {
    if (!is_clean_text(item.file.name)) item.file.name = clean_text(item.file.name).text;
    inputs.push_back(std::move(item.file));
  }
  return inputs;
}

}  // namespace kgbuild
