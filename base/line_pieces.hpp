// Large files of text, in pieces.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild {
inline namespace base {

/// Whole lines of a file.
struct LinePiece {
  std::uint64_t begin = 0, size = 0;  ///< bytes
  std::uint32_t first_line = 1;       ///< 1-based
};

/// Where a text that begins where a piece may begin can be cut: after the end of a line, at `target` or the first place
/// after it; npos if it cannot, or if more text is needed to know. Called for each piece in order, and again with more
/// text after npos. Line breaks are `\n`.
using FindCut = std::function<std::size_t(std::string_view text, std::size_t target)>;

/// Pieces of at least `target` bytes, cut by `find_cut`, that cover the file in order. One piece if the file cannot be
/// cut: not a regular file, compressed, UTF-16, or with carriage returns as line ends. Reads the file once; memory for
/// the largest piece, and linear time if `find_cut` is linear. Throws InputError with the system's reason.
std::vector<LinePiece> find_line_pieces(const std::string& path, std::size_t target, const FindCut& find_cut);

/// Cuts after any line.
std::size_t find_line_cut(std::string_view text, std::size_t target);

/// The bytes of a piece; fewer if the file has become shorter. Throws InputError with the system's reason.
std::string read_piece(const std::string& path, const LinePiece& piece);

}  // namespace base
}  // namespace kgbuild
