// How the text of a large file is cut, so that its pieces can be read alone.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/line_pieces.hpp"

namespace kgbuild::parsing {

/// What a format knows of its files. For one file, used by one thread.
class PieceCutter {
 public:
  PieceCutter() = default;
  PieceCutter(const PieceCutter&) = delete;
  PieceCutter& operator=(const PieceCutter&) = delete;
  virtual ~PieceCutter() = default;

  /// As FindCut.
  virtual std::size_t find_cut(std::string_view text, std::size_t target) = 0;
  /// Called after all cuts: for each piece the text, of whole lines, that is read before it without being part of it,
  /// such as the definitions that it needs. Nothing if the file must be read whole. May read the file again: throws
  /// InputError with the system's reason.
  virtual std::optional<std::vector<std::string>> find_contexts(const std::string& path,
                                                                std::span<const LinePiece> pieces) = 0;
};

/// Each line is read without the others.
class LineCutter : public PieceCutter {
 public:
  std::size_t find_cut(std::string_view text, std::size_t target) override { return find_line_cut(text, target); }
  std::optional<std::vector<std::string>> find_contexts(const std::string&,
                                                        std::span<const LinePiece> pieces) override {
    return std::vector<std::string>(pieces.size());
  }
};

}  // namespace kgbuild::parsing
