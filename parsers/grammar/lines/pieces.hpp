// Lines of Markdown as typed pieces: links, images, addresses, tags, and text with its emphasis.
#pragma once

#include <string_view>
#include <vector>

#include "parsers/grammar/lines/document.hpp"

namespace kgbuild::parsing {

enum class PieceKind : std::uint8_t {
  text,     ///< also `[[note]]`, in bold
  link,     ///< `[text](url)`, `[text][label]`, `<a href="url">text</a>`, `[[text](url)]`
  image,    ///< `![alt](url)` without a link; a linked image is a link with the alternative text
  address,  ///< a bare or `<...>` address
  tag,      ///< `[text]` without an address, `【text】`
  end,      ///< `<br>` or a backslash at the end
};

/// Views into the line; `url` may be a view into a definition of a reference.
struct Piece {
  PieceKind kind = PieceKind::text;
  std::string_view text;  ///< what a reader sees; emphasis inside may remain
  std::string_view url;
  bool strong = false, emphasis = false;
  bool picture = false;  ///< a link whose text is that of an image
};

/// The pieces of a line, in order; text of blanks only and short codes of emoji (`:star:`) are omitted. Nested brackets
/// deeper than 8 are text. Linear, except for closing brackets and marks, which are searched within the line.
std::vector<Piece> split_pieces(std::string_view line, const Document& document);

/// From the beginning of `first` to the end of `last`, which must be views into one line.
inline std::string_view span_of(std::string_view first, std::string_view last) {
  return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

}  // namespace kgbuild::parsing
