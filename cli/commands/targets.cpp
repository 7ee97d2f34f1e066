#include "cli/commands/targets.hpp"

#include <algorithm>
#include <filesystem>

#include "base/nearest.hpp"
#include "base/strings.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/reader.hpp"

namespace kgbuild::cli {
namespace {

namespace fs = std::filesystem;

/// `digests` for `digests/`, `./digests` or `.` in that folder; `23` for `2024/12/23.md`.
std::string real_name(const std::string& path) {
  if (path == "-") return "stdin";
  std::error_code problem;
  fs::path real = fs::canonical(path, problem);
  if (problem) real = fs::path(path);
  const std::string name = fs::is_directory(real, problem) ? real.filename().string() : real.stem().string();
  return name.empty() ? "graph" : name;
}

/// The format with the extension of `out`; GraphML if it has none.
const Exporter& format_of(const std::string& out) {
  if (const Exporter* exporter = find_exporter_by_path(out)) return *exporter;
  const std::string extension = fs::path(out).extension().string();
  if (!extension.empty()) {
    throw UsageError("-o " + out + ": no format has the extension " + extension + "; select one with --export (" +
                     join(names_of(exporters()), ", ") + ")");
  }
  return *find_exporter("graphml");
}

/// Another format than `exporter`, export or input, that has the extension of `out`; empty for none.
std::string_view other_format_of(const Exporter& exporter, const std::string& out) {
  if (const Exporter* by_path = find_exporter_by_path(out)) return by_path == &exporter ? "" : by_path->name;
  const std::string extension = fs::path(out).extension().string();
  for (const InputFormat& format : input_formats()) {
    for (const std::string_view known : split_list(format.extensions, ' ')) {
      if (!extension.empty() && known == extension) return format.name;
    }
  }
  return "";
}

void reject_clash(const Exporter& exporter, const std::string& out) {
  const std::string_view other = other_format_of(exporter, out);
  if (other.empty()) return;
  throw UsageError("--export " + std::string(exporter.name) + " and -o " + out +
                   " contradict each other: the extension is that of " + std::string(other));
}

/// `out` without trailing slashes.
std::string trim_slashes(std::string out) {
  while (out.size() > 1 && out.ends_with('/')) out.pop_back();
  return out;
}

/// True if `out` is a folder to put exports into, not an export itself.
bool is_container(const std::string& out) {
  std::error_code problem;
  if (out.empty()) return true;
  if (is_export_folder(out)) return false;
  return out.ends_with('/') || fs::is_directory(out, problem);
}

/// The folder format with the extension of `out`, or null. An extension takes precedence over a trailing slash.
const Exporter* find_folder_format(const std::string& out) {
  const Exporter* exporter = find_exporter_by_path(trim_slashes(out));
  return exporter != nullptr && exporter->is_folder() ? exporter : nullptr;
}

const Exporter& choose_format(const std::string& out) {
  if (const Exporter* exporter = find_folder_format(out)) return *exporter;
  return out == "-" || is_container(out) ? *find_exporter("graphml") : format_of(trim_slashes(out));
}

/// True if `out` is the file or folder of this export, not a folder to put it into.
bool is_own_target(const Exporter& exporter, const std::string& out) {
  return (exporter.is_folder() && find_folder_format(out) == &exporter) || !is_container(out);
}

void check_standard_output(std::span<const Exporter* const> formats) {
  if (formats.size() > 1) throw UsageError("-o - accepts one format, got " + std::to_string(formats.size()));
  const Exporter& exporter = *formats.front();
  if (!exporter.is_folder()) return;
  throw UsageError("-o - accepts a single file, but " + std::string(exporter.name) +
                   " writes a folder; name it: -o NAME" + std::string(exporter.suffix) + "/");
}

/// True if `path` is directly inside the folder `target`; export folders are flat.
bool is_inside(const std::string& path, const std::string& target) {
  std::error_code problem;
  return fs::equivalent(fs::path(path).parent_path(), target, problem);
}

bool is_target(const std::string& path, const std::string& target) {
  std::error_code problem;
  return is_export_folder(target) ? is_inside(path, target) : fs::equivalent(target, path, problem);
}

/// A later export into that folder would find a file that no export wrote.
void reject_export_folder(const std::string& folder) {
  if (folder.empty() || !is_export_folder(folder)) return;
  throw UsageError("-o: " + folder + " is an export and cannot contain other exports; name another folder");
}

/// Several exports go into a folder; `kg.graphml` is a file, even if nothing is there yet.
void reject_folder_named_as_file(const std::string& out, std::size_t formats) {
  const Exporter* const exporter = find_exporter_by_path(out);
  if (formats < 2 || exporter == nullptr || is_container(out) || is_export_folder(out)) return;
  throw UsageError("-o " + out + " is the name of one export, and " + std::to_string(formats) +
                   " formats are selected; name a folder for them: -o " +
                   out.substr(0, out.size() - exporter->suffix.size()) + "/ or -o " + out + "/");
}

}  // namespace

std::vector<Target> resolve_targets(std::span<const Exporter* const> formats, const std::string& out,
                                    const std::string& first_path) {
  std::vector<const Exporter*> chosen(formats.begin(), formats.end());
  if (chosen.empty()) chosen.push_back(&choose_format(out));
  if (out == "-") check_standard_output(chosen);
  if (chosen.size() == 1 && is_own_target(*chosen.front(), out)) {
    const std::string target = chosen.front()->is_folder() ? trim_slashes(out) : out;
    reject_clash(*chosen.front(), target);
    reject_export_folder(fs::path(target).parent_path().string());
    return {{chosen.front(), target}};
  }
  reject_folder_named_as_file(out, chosen.size());
  reject_export_folder(out);
  std::vector<Target> targets;
  targets.reserve(chosen.size());
  const std::string name = real_name(first_path);
  for (const Exporter* exporter : chosen) {
    targets.push_back({exporter, (fs::path(out) / (name + std::string(exporter->suffix))).string(), !out.empty()});
  }
  return targets;
}

void reject_input(const std::string& target, std::span<const InputFile> inputs) {
  std::error_code problem;
  if (target == "-" || (!fs::is_regular_file(target, problem) && !is_export_folder(target))) return;
  for (const InputFile& input : inputs) {
    if (input.path == "-" || !is_target(input.path, target)) continue;
    throw UsageError(is_export_folder(target) ? input.path + " is an input inside " + target +
                                                    ", which would be overwritten; name another output with -o"
                                              : target + " is an input; name another output with -o");
  }
}

void exclude_own_export(const std::string& target, std::span<const std::string> paths, std::vector<InputFile>& inputs) {
  std::error_code problem;
  if (target == "-") return;
  const bool is_file = find_exporter_by_path(target) != nullptr && fs::is_regular_file(target, problem);
  if (!is_file && !is_export_folder(target)) return;
  std::erase_if(inputs, [&](const InputFile& input) {
    if (input.path == "-" || !is_target(input.path, target)) return false;
    return std::ranges::none_of(paths,
                                [&](const std::string& path) { return fs::equivalent(path, input.path, problem); });
  });
}

void make_folder(const Target& target) {
  const fs::path folder = fs::path(target.path).parent_path();
  if (!target.in_folder || folder.empty()) return;
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem) throw OutputError("cannot create the folder " + folder.string() + ": " + problem.message());
}

}  // namespace kgbuild::cli
