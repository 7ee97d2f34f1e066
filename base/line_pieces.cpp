#include "base/line_pieces.hpp"

#include <algorithm>
#include <string_view>

#include "base/descriptor.hpp"
#include "base/unpack.hpp"

namespace kgbuild {
inline namespace base {
namespace {

constexpr std::size_t block_size = std::size_t{1} << 20;

bool is_text_of_lines(std::string_view head) {
  return !is_compressed(head) && !head.starts_with("\xFF\xFE") && !head.starts_with("\xFE\xFF");
}

/// Counts lines and cuts, block after block.
class Cutter {
 public:
  explicit Cutter(std::size_t target) : target_(target) {}

  /// False if a carriage return ends a line.
  bool add(std::string_view block) {
    if (return_ && !block.starts_with('\n')) return false;
    for (std::size_t at = block.find('\r'); at != std::string_view::npos; at = block.find('\r', at + 1))
      if (at + 1 < block.size() && block[at + 1] != '\n') return false;
    return_ = block.ends_with('\r');
    for (std::size_t at = block.find('\n'); at != std::string_view::npos; at = block.find('\n', at + 1)) {
      ++line_;
      if (offset_ + at + 1 - piece_.begin >= target_) cut(offset_ + at + 1);
    }
    offset_ += block.size();
    return true;
  }

  std::vector<LinePiece> finish() {
    if (offset_ > piece_.begin || pieces_.empty()) cut(offset_);
    return std::move(pieces_);
  }

 private:
  void cut(std::uint64_t end) {
    piece_.size = end - piece_.begin;
    pieces_.push_back(piece_);
    piece_ = {end, 0, line_};
  }

  std::size_t target_;
  std::vector<LinePiece> pieces_;
  LinePiece piece_;
  std::uint64_t offset_ = 0;
  std::uint32_t line_ = 1;
  bool return_ = false;  ///< the block before ended with one
};

}  // namespace

std::vector<LinePiece> find_line_pieces(const std::string& path, std::size_t target) {
  Descriptor file(path);
  const std::size_t size = file.size();
  std::vector<LinePiece> whole{{0, size, 1}};
  if (size <= target) return whole;
  Cutter cutter(target);
  std::string block(block_size, '\0');
  for (bool first = true;; first = false) {
    const std::size_t count = file.read(block.data(), block.size());
    if (count == 0) return cutter.finish();
    const std::string_view bytes(block.data(), count);
    if ((first && !is_text_of_lines(bytes)) || !cutter.add(bytes)) return whole;
  }
}

std::string read_piece(const std::string& path, const LinePiece& piece) {
  Descriptor file(path);
  file.seek(piece.begin);
  std::string bytes(piece.size, '\0');
  for (std::size_t size = 0; size < bytes.size();) {
    const std::size_t count = file.read(bytes.data() + size, bytes.size() - size);
    if (count == 0) bytes.resize(size);
    size += count;
  }
  return bytes;
}

}  // namespace base
}  // namespace kgbuild
