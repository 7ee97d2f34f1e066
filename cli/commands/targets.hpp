// Decides where each export is written.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/exporter.hpp"
#include "kgbuild/source.hpp"

namespace kgbuild::cli {

/// One output: a format and its path, without a slash at its end; `-` for standard output.
struct Target {
  const Exporter* exporter;
  std::string path;
  bool in_folder = false;  ///< create the folder of `path` if it is missing
};

/// Where each format goes.
///
/// If `formats` (--export) is empty, the extension of `out` (-o) decides, else GraphML. With one format, `out` is its
/// file or folder. With several, or if `out` is empty (the current folder), ends in a slash or exists as a folder,
/// exports go into that folder, named after the real name of `first_path`; but a folder with the extension of the one
/// format (kg.neo4j/), or written by an earlier export, is the export itself. Throws UsageError if format, extension
/// and `-` contradict each other, and for several formats with an `out` that ends like one export but is not a folder.
std::vector<Target> resolve_targets(std::span<const Exporter* const> formats, const std::string& out,
                                    const std::string& first_path);

/// Throws UsageError if the target is an input, or an export folder that contains one; `-` never is.
void reject_input(const std::string& target, std::span<const InputFile> inputs);

/// Removes the export of an earlier run from the inputs: `target`, if it is a file with an extension of exports or a
/// folder written by an export. Files named in `paths` stay.
void exclude_own_export(const std::string& target, std::span<const std::string> paths, std::vector<InputFile>& inputs);

/// Creates the folder of the target if `in_folder`. Throws OutputError.
void make_folder(const Target& target);

}  // namespace kgbuild::cli
