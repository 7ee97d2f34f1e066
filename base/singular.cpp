#include "base/singular.hpp"

namespace kgbuild {
inline namespace base {

std::string singular(std::string_view words) {
  std::string out(words);
  const bool is_plural = out.size() > 4 && out.ends_with('s') && !out.ends_with("ss") && !out.ends_with("sis") &&
                         !out.ends_with("ics") && !out.ends_with("us");
  if (!is_plural) return out;
  out.pop_back();
  if (out.ends_with("ie")) out.replace(out.size() - 2, 2, "y");
  return out;
}

}  // namespace base
}  // namespace kgbuild
