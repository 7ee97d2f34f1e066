// The file that marks a folder as an export, which is written and replaced as a whole.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kgbuild::exporting {

inline constexpr std::string_view folder_marker_name = ".kgbuild-export";

/// The text of the marker of a folder that contains `files`.
std::string format_folder_marker(std::span<const std::string> files);

bool has_folder_marker(const std::filesystem::path& folder);

/// Removes the folder, its marker last, so that after a crash the rest is still recognized as an export. Ignores what
/// cannot be removed.
void remove_marked_folder(const std::filesystem::path& folder);

/// The first entry of `folder`, by bytes, that no export wrote: any entry if there is no marker, else one that the
/// marker does not list. Nothing if the folder may be replaced.
std::optional<std::string> find_foreign_entry(const std::filesystem::path& folder);

}  // namespace kgbuild::exporting
