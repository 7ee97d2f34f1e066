// Which files a run reads.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "kgbuild/diagnostic.hpp"

namespace kgbuild {

/// One file to read.
struct InputFile {
  std::string path;  ///< for opening it; `-` is standard input
  std::string name;  ///< relative to the PATH argument it came from; shown in records and evidence
};

/// Expands PATH arguments: files as they are, folders recursively, `-` as standard input. Skips hidden files and
/// folders, enters each folder once even if symlinks form loops, and reports unreadable folders as warnings. A file
/// reached several times is kept once. The result is sorted by the bytes of `path` and does not depend on the order of
/// the arguments. Throws InputError for a PATH that does not exist.
std::vector<InputFile> find_inputs(std::span<const std::string> paths, Diagnostics& diagnostics);

}  // namespace kgbuild
