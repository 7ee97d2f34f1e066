// Texts one behind another.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace kgbuild {
inline namespace base {

inline std::string concat(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) text += part;
  return text;
}

}  // namespace base
}  // namespace kgbuild
