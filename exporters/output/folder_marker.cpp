#include "exporters/output/folder_marker.hpp"

#include <algorithm>
#include <fstream>
#include <vector>

namespace kgbuild::exporting {
namespace {

namespace fs = std::filesystem;

/// The marker itself and the names after its first line.
std::vector<std::string> read_marker(const fs::path& folder) {
  std::vector<std::string> names{std::string(folder_marker_name)};
  std::ifstream marker(folder / folder_marker_name);
  std::string line;
  std::getline(marker, line);
  while (std::getline(marker, line)) names.push_back(line);
  return names;
}

}  // namespace

std::string format_folder_marker(std::span<const std::string> files) {
  std::string text = "Written by kgbuild. The next export replaces the whole folder, as long as it holds only:\n";
  for (const std::string& file : files) text += file + "\n";
  return text;
}

bool has_folder_marker(const fs::path& folder) {
  std::error_code problem;
  return fs::is_regular_file(fs::symlink_status(folder / folder_marker_name, problem));
}

void remove_marked_folder(const fs::path& folder) {
  std::error_code problem;
  std::vector<fs::path> entries;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, problem)) entries.push_back(entry.path());
  const fs::path marker = folder / folder_marker_name;
  for (const fs::path& entry : entries) {
    if (entry != marker) fs::remove_all(entry, problem);
  }
  fs::remove_all(folder, problem);
}

std::optional<std::string> find_foreign_entry(const fs::path& folder) {
  std::vector<std::string> own;
  if (has_folder_marker(folder)) own = read_marker(folder);
  std::optional<std::string> first;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    std::string name = entry.path().filename().string();
    const bool is_file = entry.is_regular_file() && !entry.is_symlink();
    if (is_file && std::ranges::find(own, name) != own.end()) continue;
    if (!first || name < *first) first = std::move(name);
  }
  return first;
}

}  // namespace kgbuild::exporting
