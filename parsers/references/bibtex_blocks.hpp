// Where the blocks of a BibTeX file begin, without reading them.
#pragma once

#include <cstddef>
#include <string_view>

namespace kgbuild::parsing {

/// A block that begins a line. What is between blocks belongs to the one before.
struct BibBlock {
  std::size_t begin = 0, end = 0;  ///< of its lines
  std::string_view type;           ///< as it is written
};

/// Walks over the blocks of a text in order. No value of a field goes on over a line that begins a block, and comments
/// end with their last bracket, so an entry can be read alone. Linear.
class BibBlocks {
 public:
  /// `text` must outlive this and what it gives.
  explicit BibBlocks(std::string_view text) : text_(text) {}

  /// The next block; false at the end.
  bool next(BibBlock& block);
  /// Whether a comment has no end in the text, so that only more text shows where it ends.
  bool in_comment() const { return in_comment_; }

 private:
  /// Where the next line that begins a block is, from `at`, which is within a line.
  std::size_t find_line(std::size_t at) const;
  std::size_t skip_comment(std::size_t at);

  std::string_view text_;
  std::size_t at_ = 0;
  bool started_ = false;
  bool in_comment_ = false;
};

/// The key of an entry; empty if it has none.
std::string_view find_bib_key(std::string_view block);

}  // namespace kgbuild::parsing
