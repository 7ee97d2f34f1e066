// What a walk through folders does not read.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "kgbuild/diagnostic.hpp"
#include "kgbuild/inputs.hpp"

namespace kgbuild::parsing {

/// Why something in a folder is not read.
enum class SkipReason : std::uint8_t { none, hidden, exported, build, backup, graph, filter };
inline constexpr std::size_t skip_reason_count = 7;
/// The hidden file by which a folder says that kgbuild exported it.
inline constexpr std::string_view export_mark = ".kgbuild-export";

/// Why the folder called `name` at `path` is not read: it was exported by kgbuild, or belongs to a tool.
SkipReason skip_folder(const std::string& path, std::string_view name);
/// Why the file called `name` is not read: a backup of an editor, or a graph.
SkipReason skip_file(std::string_view name);

/// Whether `name`, a path relative to a PATH argument, passes the filter. A glob matches a path, or a folder above it;
/// one without a slash matches a name at any depth.
bool passes(const InputFilter& filter, std::string_view name);
/// Whether a glob of `include` names the folder `name` itself: then it is read even if it would be skipped.
bool is_asked_for(const InputFilter& filter, std::string_view name);

/// Counts what was skipped.
class SkippedInputs {
 public:
  void add(SkipReason reason, const std::string& name);
  /// One note (`skipped-input`) if there was anything.
  void report(Diagnostics& diagnostics) const;

 private:
  struct Group {
    std::size_t count = 0;
    std::string first;  ///< in byte order
  };
  std::array<Group, skip_reason_count> groups_;
};

}  // namespace kgbuild::parsing
