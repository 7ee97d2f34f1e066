// Inputs: which files a run reads, and one file read whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/diagnostic.hpp"

namespace kgbuild {

/// One file to read.
struct InputFile {
  std::string path;  ///< to open it with; `-` is standard input
  std::string name;  ///< relative to the PATH argument it came from; what records and evidence show
};

/// Expands PATH arguments: files as they are, folders recursively (hidden files and folders
/// skipped, symlink loops survived, unreadable folders reported as warnings), `-` standard input.
/// A file reached twice is kept once. Sorted by the bytes of `path`, whatever the order given.
/// Throws InputError for a PATH that does not exist.
std::vector<InputFile> find_inputs(std::span<const std::string> paths, Diagnostics& diagnostics);

/// One input, read whole, its text repaired: valid UTF-8, line feeds only, no byte order mark.
/// Immutable after construction, so safe to share between threads.
class Source {
 public:
  struct Position {
    std::uint32_t line = 0;    ///< 1-based
    std::uint32_t column = 0;  ///< 1-based, in bytes
  };

  /// Reads the file; throws InputError when it cannot be read. Repairs are reported as one
  /// warning per kind and file (`invalid-utf8`, `control-characters`), at the first place.
  static Source read(const InputFile& file, Diagnostics& diagnostics);

  /// The same from bytes in memory.
  static Source from_bytes(std::string name, std::string bytes, Diagnostics& diagnostics);

  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }

  /// True when `text()` is the file's bytes from `text_offset()` on, so that offsets in the text
  /// plus `text_offset()` are file offsets.
  bool verbatim() const { return verbatim_; }
  /// Length of the byte order mark that was skipped: 0 or 3.
  std::size_t text_offset() const { return text_offset_; }

  /// Place of a byte of `text()`. Logarithmic in the number of lines.
  Position position(std::size_t offset) const;

 private:
  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
  std::size_t text_offset_ = 0;
  bool verbatim_ = true;
};

}  // namespace kgbuild
