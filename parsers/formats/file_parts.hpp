// What is read at once: a file, or a piece of a large one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/line_pieces.hpp"
#include "kgbuild/inputs.hpp"
#include "kgbuild/reader.hpp"

namespace kgbuild::parsing {

struct FilePart {
  std::size_t file = 0;                 ///< index
  std::optional<LinePiece> lines;       ///< absent for a file as a whole
  std::string context;                  ///< text that is needed to read the lines
  std::uint64_t size = 0;               ///< bytes; 0 if unknown
  const InputFormat* format = nullptr;  ///< null if it is guessed when the file is read
};

/// The parts of `inputs` in their order. A file of more than `piece_bytes` has several if its format has pieces:
/// `format`, or if that is null the one that its beginning resembles. Never throws: reading says what is wrong.
std::vector<FilePart> find_file_parts(std::span<const InputFile> inputs, const InputFormat* format,
                                      const RuleSet& rules, std::size_t piece_bytes);

/// Indices of `parts`, large ones first, so that no thread is busy long after the others. Sorts.
std::vector<std::size_t> order_by_size(const std::vector<FilePart>& parts);

}  // namespace kgbuild::parsing
