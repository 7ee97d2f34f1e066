// What is written where.
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
  bool in_folder = false;  ///< the folder of `path` is made when it is missing
};

/// Where each format goes.
///
/// `formats` (of --export) may be empty: then the extension of `out` decides, else GraphML. One
/// format: `out` (of -o) is its file, or its folder. Several formats, a trailing slash or a folder that exists:
/// `out` is a folder to put them into, unless its extension is that of the one format (kg.neo4j/) or an export wrote
/// it. An empty `out` means beside the caller. What is put into folders is named after the
/// real name of `first_path`. Throws UsageError where format, extension and `-` do not fit.
std::vector<Target> resolve_targets(std::span<const Exporter* const> formats, const std::string& out,
                                    const std::string& first_path);

/// Throws UsageError when the target is a file that is read, or a folder that holds one; `-` is never one.
void refuse_input(const std::string& target, std::span<const InputFile> inputs);

/// Takes an export of an earlier run out of the inputs: `target`, when it was found in a folder and has an extension
/// of exports, or is a folder that an export wrote. A file named in `paths` stays.
void leave_out_export(const std::string& target, std::span<const std::string> paths, std::vector<InputFile>& inputs);

/// Makes the folder of a target that is to have one. Throws OutputError.
void make_folder(const Target& target);

}  // namespace kgbuild::cli
