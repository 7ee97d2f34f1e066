#include "parsers/formats/file_parts.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <functional>
#include <numeric>

#include "kgbuild/error.hpp"

namespace kgbuild::parsing {
namespace {

/// The pieces of a file that is larger than one, and its format; nothing if it is read as a whole.
std::vector<LinePiece> find_pieces(const InputFile& file, const InputFormat*& format, std::size_t piece_bytes) {
  constexpr std::size_t head_size = std::size_t{64} << 10;
  try {
    Diagnostics unused;
    const Source head = Source::from_bytes(file.name, read_piece(file.path, {0, head_size, 1}), unused);
    if (!format) format = guess_input_format(head);
    if (!format || !format->is_by_lines || !format->is_by_lines(head.text())) return {};
    std::vector<LinePiece> pieces = find_line_pieces(file.path, piece_bytes);
    if (pieces.size() == 1) pieces.clear();
    return pieces;
  } catch (const InputError&) {
    return {};
  }
}

std::uint64_t find_size(const std::string& path) {
  struct stat status {};
  const bool known = ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
  return known ? static_cast<std::uint64_t>(status.st_size) : 0;
}

}  // namespace

std::vector<FilePart> find_file_parts(std::span<const InputFile> inputs, const InputFormat* format,
                                      std::size_t piece_bytes) {
  std::vector<FilePart> parts;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const std::uint64_t size = find_size(inputs[i].path);
    std::vector<LinePiece> pieces;
    const InputFormat* found = format;
    if (size > piece_bytes) pieces = find_pieces(inputs[i], found, piece_bytes);
    for (const LinePiece& piece : pieces) parts.push_back({i, piece, piece.size, found});
    if (pieces.empty()) parts.push_back({i, {}, size, format});
  }
  return parts;
}

std::vector<std::size_t> order_by_size(const std::vector<FilePart>& parts) {
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t part) { return parts[part].size; });
  return order;
}

}  // namespace kgbuild::parsing
