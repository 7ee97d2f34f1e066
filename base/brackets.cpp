#include "base/brackets.hpp"

#include "base/strings.hpp"

namespace kgbuild {
inline namespace base {
namespace {

/// Whether the `)` at `at` ends the mark of an item, `a) ... b) ...`, or a smiley.
bool is_item_mark(std::string_view text, std::size_t at) {
  std::size_t start = at;
  while (start > 0 && is_ascii_alnum(text[start - 1])) --start;
  const std::size_t size = at - start;
  if (size == 0) return at > 0 && (text[at - 1] == ':' || text[at - 1] == '-');
  return size <= 2 && (start == 0 || text[start - 1] == ' ');
}

}  // namespace

bool has_lone_bracket(std::string_view text) {
  std::size_t open = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '(' || c == '[') ++open;
    if (c != ')' && c != ']') continue;
    if (open > 0)
      --open;
    else if (c == ']' || !is_item_mark(text, i))
      return true;
  }
  return open != 0;
}

}  // namespace base
}  // namespace kgbuild
