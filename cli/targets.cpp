#include "cli/targets.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/words.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/reader.hpp"

namespace kgbuild::cli {
namespace {

namespace fs = std::filesystem;

/// `digests` for `digests/`, `./digests` or, standing in it, `.`; `23` for `2024/12/23.md`.
std::string real_name(const std::string& path) {
  if (path == "-") return "stdin";
  std::error_code problem;
  fs::path real = fs::canonical(path, problem);
  if (problem) real = fs::path(path);
  const std::string name = fs::is_directory(real, problem) ? real.filename().string() : real.stem().string();
  return name.empty() ? "graph" : name;
}

/// The format that `out` asks for by its extension.
const Exporter& format_of(const std::string& out) {
  if (const Exporter* exporter = find_exporter_by_path(out)) return *exporter;
  const std::string extension = fs::path(out).extension().string();
  if (!extension.empty()) {
    throw UsageError("-o " + out + ": no format has the extension " + extension + "; say which with --export (" +
                     join_words(names_of(exporters())) + ")");
  }
  return *find_exporter("graphml");
}

/// The format, of export or input, whose extension `out` has besides `exporter`; empty for none.
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

void refuse_clash(const Exporter& exporter, const std::string& out) {
  const std::string_view other = other_format_of(exporter, out);
  if (other.empty()) return;
  throw UsageError("--export " + std::string(exporter.name) + " and -o " + out + " clash: the extension says " +
                   std::string(other));
}

bool is_folder(const std::string& out) {
  std::error_code problem;
  return out.ends_with('/') || fs::is_directory(out, problem);
}

}  // namespace

std::vector<Target> resolve_targets(std::span<const Exporter* const> formats, const std::string& out,
                                    const std::string& first_path) {
  const bool folder = out.empty() || is_folder(out);
  std::vector<const Exporter*> chosen(formats.begin(), formats.end());
  if (chosen.empty()) chosen.push_back(folder || out == "-" ? find_exporter("graphml") : &format_of(out));
  if (out == "-" && chosen.size() > 1) throw UsageError("-o - takes one format, not " + std::to_string(chosen.size()));
  if (!folder && chosen.size() == 1) {
    refuse_clash(*chosen.front(), out);
    return {{chosen.front(), out}};
  }
  std::vector<Target> targets;
  targets.reserve(chosen.size());
  const std::string name = real_name(first_path);
  for (const Exporter* exporter : chosen) {
    targets.push_back({exporter, (fs::path(out) / (name + std::string(exporter->suffix))).string(), !out.empty()});
  }
  return targets;
}

void refuse_input(const std::string& target, std::span<const InputFile> inputs) {
  std::error_code problem;
  if (target == "-" || !fs::is_regular_file(target, problem)) return;
  for (const InputFile& input : inputs) {
    if (input.path != "-" && fs::equivalent(target, input.path, problem)) {
      throw UsageError(target + " is one of the files to read; name another output with -o");
    }
  }
}

void leave_out_export(const std::string& target, std::span<const std::string> paths, std::vector<InputFile>& inputs) {
  std::error_code problem;
  if (target == "-" || find_exporter_by_path(target) == nullptr || !fs::is_regular_file(target, problem)) return;
  std::erase_if(inputs, [&](const InputFile& input) {
    const bool named = std::ranges::find(paths, input.path) != paths.end();
    return !named && input.path != "-" && fs::equivalent(target, input.path, problem);
  });
}

void make_folder(const Target& target) {
  const fs::path folder = fs::path(target.path).parent_path();
  if (!target.in_folder || folder.empty()) return;
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem) throw OutputError("cannot make the folder " + folder.string() + ": " + problem.message());
}

}  // namespace kgbuild::cli
