#include "parsers/files/skipped_inputs.hpp"

#include <sys/stat.h>

#include <algorithm>

#include "base/glob.hpp"
#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::string_view tool_folders[] = {"node_modules", "bower_components", "build", "target",
                                             "dist",         "__pycache__",      "venv",  "CVS",
                                             "_darcs",       "site-packages"};
constexpr std::string_view backups[] = {"~", ".bak", ".orig", ".rej", ".swp", ".swo", ".tmp"};
constexpr std::string_view graphs[] = {".graphml", ".gexf", ".jsonld", ".nt"};

bool ends_with_any(std::string_view name, const auto& endings) {
  return std::ranges::any_of(endings, [&](std::string_view end) { return name.ends_with(end); });
}

/// Calls `visit` with `a`, `a/b` and `a/b/c` of `a/b/c` until it returns true.
bool any_of_prefixes(std::string_view path, const auto& visit) {
  for (std::size_t at = path.find('/'); at != std::string_view::npos; at = path.find('/', at + 1))
    if (visit(path.substr(0, at))) return true;
  return visit(path);
}

bool matches(std::string_view glob, std::string_view path) {
  if (glob.starts_with("./")) glob.remove_prefix(2);
  if (glob.starts_with('/')) glob.remove_prefix(1);
  if (glob.ends_with('/')) glob.remove_suffix(1);
  const bool by_name = glob.find('/') == std::string_view::npos;
  return any_of_prefixes(path, [&](std::string_view part) {
    return matches_glob(glob, by_name ? part.substr(part.find_last_of('/') + 1) : part);
  });
}

bool matches_any(const std::vector<std::string>& globs, std::string_view path) {
  return std::ranges::any_of(globs, [&](const std::string& glob) { return matches(glob, path); });
}

}  // namespace

SkipReason skip_folder(const std::string& path, std::string_view name) {
  if (std::ranges::find(tool_folders, name) != std::end(tool_folders)) return SkipReason::build;
  struct stat status {};
  const bool marked = ::stat(concat({path, "/", export_mark}).c_str(), &status) == 0;
  return marked ? SkipReason::exported : SkipReason::none;
}

SkipReason skip_file(std::string_view name) {
  const std::string lower = ascii_lower(name);
  const bool autosaved = name.size() > 2 && name.starts_with('#') && name.ends_with('#');
  if (autosaved || ends_with_any(lower, backups)) return SkipReason::backup;
  return ends_with_any(lower, graphs) ? SkipReason::graph : SkipReason::none;
}

bool passes(const InputFilter& filter, std::string_view name) {
  if (matches_any(filter.exclude, name)) return false;
  return filter.include.empty() || matches_any(filter.include, name);
}

bool is_asked_for(const InputFilter& filter, std::string_view name) {
  const std::string_view last = name.substr(name.find_last_of('/') + 1);
  return std::ranges::any_of(filter.include, [&](std::string_view glob) {
    const std::vector<std::string_view> parts = split_list(glob, '/');
    return std::ranges::find(parts, last) != parts.end();
  });
}

void SkippedInputs::add(SkipReason reason, const std::string& name) {
  Group& group = groups_[static_cast<std::size_t>(reason)];
  if (group.count++ == 0 || name < group.first) group.first = name;
}

void SkippedInputs::report(Diagnostics& diagnostics) const {
  struct Words {
    std::string_view one, several;
  };
  constexpr std::array<Words, skip_reason_count> words{
      {{},
       {"hidden file or folder", "hidden files or folders"},
       {"exported folder", "exported folders"},
       {"build folder", "build folders"},
       {"backup", "backups"},
       {"graph", "graphs"},
       {"file by --include or --exclude", "files by --include or --exclude"}}};
  std::string text;
  for (std::size_t i = 1; i < skip_reason_count; ++i) {
    if (groups_[i].count == 0) continue;
    text += text.empty() ? "skipped " : ", ";
    text += std::to_string(groups_[i].count) + ' ' +
            std::string(groups_[i].count == 1 ? words[i].one : words[i].several) + " (" +
            (groups_[i].count == 1 ? "" : "such as ") + groups_[i].first + ")";
  }
  if (!text.empty()) diagnostics.push_back({Severity::note, "skipped-input", {}, 0, 0, std::move(text)});
}

}  // namespace kgbuild::parsing
