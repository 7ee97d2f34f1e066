// The file that says: this folder is an export, written as a whole and replaced as a whole.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kgbuild::exporting {

inline constexpr std::string_view folder_marker_name = ".kgbuild-export";

/// The text of the marker of a folder that holds `files`.
std::string format_folder_marker(std::span<const std::string> files);

bool has_folder_marker(const std::filesystem::path& folder);

/// Removes the folder, its marker last, so that what is left when the run dies meanwhile still is known for an export.
/// What cannot be removed stays.
void remove_marked_folder(const std::filesystem::path& folder);

/// Something in `folder` that no export wrote: anything at all where there is no marker, else the first name, by bytes,
/// that the marker does not list. Nothing when the folder may be replaced.
std::optional<std::string> find_foreign_entry(const std::filesystem::path& folder);

}  // namespace kgbuild::exporting
