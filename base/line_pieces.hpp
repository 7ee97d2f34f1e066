// Large files of lines, in pieces.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kgbuild {
inline namespace base {

/// Whole lines of a file.
struct LinePiece {
  std::uint64_t begin = 0, size = 0;  ///< bytes
  std::uint32_t first_line = 1;       ///< 1-based
};

/// Pieces of `target` bytes, each as far as the end of its last line, that cover the file in order. One piece if the
/// file cannot be cut: not a regular file, compressed, UTF-16, or with carriage returns as line ends. Reads the file
/// once, in linear time and little memory. Throws InputError with the system's reason.
std::vector<LinePiece> find_line_pieces(const std::string& path, std::size_t target);

/// The bytes of a piece; fewer if the file has become shorter. Throws InputError with the system's reason.
std::string read_piece(const std::string& path, const LinePiece& piece);

}  // namespace base
}  // namespace kgbuild
