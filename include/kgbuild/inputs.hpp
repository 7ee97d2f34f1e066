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

/// Which files are read, by globs for their `name`: `*` is any text without a slash, `**` any text, `?` one character,
/// `[a-z]` a set. A glob that matches a folder matches all in it; one without a slash matches a name at any depth.
struct InputFilter {
  std::vector<std::string> include;  ///< if not empty, a file needs one of these
  std::vector<std::string> exclude;  ///< takes precedence
};

/// Expands PATH arguments: files as they are, folders recursively, `-` as standard input. In folders skips what is
/// hidden, folders that kgbuild exported (`.kgbuild-export`), those of build tools (`build`, `node_modules`), backups
/// of editors (`x~`, `.bak`) and graphs; a note (`skipped-input`) counts them, except hidden ones. A PATH itself and a
/// folder that `filter.include` names are never skipped. Enters each folder once even if symlinks form loops, and
/// reports unreadable folders as warnings. A file
/// reached several times is kept once. The result is sorted by the bytes of `path` and does not depend on the order of
/// the arguments. Throws InputError for a PATH that does not exist.
std::vector<InputFile> find_inputs(std::span<const std::string> paths, Diagnostics& diagnostics,
                                   const InputFilter& filter = {});

}  // namespace kgbuild
