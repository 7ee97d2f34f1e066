#include "base/quoted.hpp"

#include "base/strings.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild {
inline namespace base {

std::string quoted(std::string_view text, std::size_t max_characters) {
  return concat({"\"", shorten(collapse_blanks(clean_text(text).text), max_characters), "\""});
}

}  // namespace base
}  // namespace kgbuild
