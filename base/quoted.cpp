#include "base/quoted.hpp"

#include "base/strings.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild {
inline namespace base {

std::string clean_line(std::string_view text) { return collapse_blanks(clean_text(text).text); }

std::string quoted(std::string_view text, std::size_t max_characters) {
  return concat({"\"", shorten(clean_line(text), max_characters), "\""});
}

}  // namespace base
}  // namespace kgbuild
