#include "base/line_pieces.hpp"

#include <algorithm>
#include <optional>

#include "base/descriptor.hpp"
#include "base/unpack.hpp"

namespace kgbuild {
inline namespace base {
namespace {

constexpr std::size_t none = std::string_view::npos;
/// A window is larger than its piece, so that the cut is in it.
constexpr std::size_t margin = std::size_t{2} << 20;

bool is_text_of_lines(std::string_view head) {
  return !is_compressed(head) && !head.starts_with("\xFF\xFE") && !head.starts_with("\xFE\xFF");
}

/// The text with `\n` for `\r\n`; nothing if a carriage return alone ends a line.
std::optional<std::string> unify_line_ends(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\r', at), bytes.size());
    text.append(bytes, at, end - at);
    at = end + 1;
    if (at < bytes.size() && bytes[at] != '\n') return std::nullopt;
  }
  return text;
}

std::size_t count_lines(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// Where line number `count` ends.
std::size_t skip_lines(std::string_view bytes, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0; --count) at = bytes.find('\n', at) + 1;
  return at;
}

/// The part of a file that is looked at.
class Window {
 public:
  explicit Window(const std::string& path) : file_(path) {}

  std::size_t file_size() const { return file_.size(); }
  std::string_view bytes() const { return bytes_; }
  bool at_end() const { return at_end_; }

  /// Reads until it has `size` bytes and does not end within a line break.
  void grow(std::size_t size) {
    while (!at_end_ && (bytes_.size() < size || bytes_.ends_with('\r'))) {
      const std::size_t before = bytes_.size();
      bytes_.resize(std::max(size, before + 1));
      const std::size_t count = file_.read(bytes_.data() + before, bytes_.size() - before);
      bytes_.resize(before + count);
      at_end_ = count == 0;
    }
  }
  void drop(std::size_t size) { bytes_.erase(0, size); }

 private:
  Descriptor file_;
  std::string bytes_;
  bool at_end_ = false;
};

/// Where the window is to be cut; its end if the file ends there. Nothing if it is not text of lines.
std::optional<std::size_t> cut_window(Window& window, std::size_t target, const FindCut& find_cut) {
  for (std::size_t size = target + margin;; size *= 2) {
    window.grow(size);
    const std::string_view bytes = window.bytes();
    if (bytes.find('\r') == none) {
      if (const std::size_t cut = find_cut(bytes, target); cut != none) return cut;
    } else {
      const std::optional<std::string> text = unify_line_ends(bytes);
      if (!text) return std::nullopt;
      if (const std::size_t cut = find_cut(*text, target); cut != none)
        return skip_lines(bytes, count_lines(std::string_view(*text).substr(0, cut)));
    }
    if (window.at_end()) return bytes.size();
  }
}

}  // namespace

std::vector<LinePiece> find_line_pieces(const std::string& path, std::size_t target, const FindCut& find_cut) {
  Window window(path);
  const std::size_t size = window.file_size();
  std::vector<LinePiece> whole{{0, size, 1}};
  if (size <= target) return whole;
  window.grow(target + margin);
  if (!is_text_of_lines(window.bytes())) return whole;
  std::vector<LinePiece> pieces;
  for (LinePiece piece; !window.at_end() || !window.bytes().empty();) {
    const std::optional<std::size_t> cut = cut_window(window, target, find_cut);
    if (!cut) return whole;
    piece.size = *cut;
    if (*cut > 0) pieces.push_back(piece);
    piece.first_line += static_cast<std::uint32_t>(count_lines(window.bytes().substr(0, *cut)));
    piece.begin += *cut;
    window.drop(*cut);
  }
  return pieces;
}

std::size_t find_line_cut(std::string_view text, std::size_t target) {
  const std::size_t end = text.find('\n', target - std::min<std::size_t>(target, 1));
  return end == none ? none : end + 1;
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
