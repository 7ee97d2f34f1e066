// One input, read whole, with its text repaired.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/diagnostic.hpp"
#include "kgbuild/inputs.hpp"

namespace kgbuild {

/// The text of one input: valid UTF-8, line feeds only, no byte order mark. Immutable after construction, so safe to
/// share between threads.
class Source {
 public:
  struct Position {
    std::uint32_t line = 0;    ///< 1-based
    std::uint32_t column = 0;  ///< 1-based, in bytes
  };

  /// Reads the file, and unpacks it if it is compressed by gzip or Zstandard (`broken-compression` if that fails or
  /// gives far more than text can be). Text in another encoding that is certain becomes UTF-8 (`decoded`). Throws
  /// InputError if it cannot be read. Each kind of repair is reported once per file, at its first place
  /// (`invalid-utf8`, `control-characters`). Binary files give an empty text and a warning
  /// (`binary-file`).
  static Source read(const InputFile& file, Diagnostics& diagnostics);

  /// The same for bytes in memory.
  static Source from_bytes(std::string name, std::string bytes, Diagnostics& diagnostics);

  /// The same for whole lines of a larger text, of which the first has number `first_line`. `context` is clean text of
  /// other lines that are needed to read them; `text()` begins with it.
  static Source from_lines(std::string name, std::string bytes, std::uint32_t first_line, Diagnostics& diagnostics,
                           std::string_view context = {});

  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }

  /// True if it was made by from_lines().
  bool is_piece() const { return is_piece_; }
  /// How much of `text()` is not part of the piece, but only needed to read it.
  std::size_t context_size() const { return context_size_; }
  /// True if `text()` is the file's bytes from `text_offset()` on: a text offset plus `text_offset()` is a file offset.
  bool verbatim() const { return verbatim_; }
  /// Length of the skipped byte order mark: 0 or 3.
  std::size_t text_offset() const { return text_offset_; }

  /// The position of a byte of `text()`; in the context, as if the file began with that. Logarithmic in the number of
  /// lines.
  Position position(std::size_t offset) const;

 private:
  Source() = default;
  void repair(std::string name, std::string bytes, std::string_view context, Diagnostics& diagnostics);

  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
  std::size_t text_offset_ = 0;
  std::uint32_t first_line_ = 1;  ///< of the piece
  std::size_t context_size_ = 0;
  std::uint32_t context_lines_ = 0;
  bool is_piece_ = false;
  bool verbatim_ = true;
};

}  // namespace kgbuild
