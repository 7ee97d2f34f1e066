// HTML and XML tags of formatted text.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// `text` without tags that only format it (`<i>`, `<sup>`, `<jats:italic>`), each with its end tag; `<br>` becomes a
/// blank, `10<sup>6</sup>` becomes `10^6`. Any other tag is text: `<think>`, a lone `<s>`. Linear.
std::string strip_tags(std::string_view text);

}  // namespace kgbuild::parsing
