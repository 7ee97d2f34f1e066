// The text of a list of people without markup and marks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// Decodes entities and TeX; drops tags, links, emphasis and the marks of affiliation and contribution after names:
/// superscripts, daggers, stars, digits as in `Mara Lindqvist1,2`. A `<br>` becomes a line break; lines of one list
/// that was wrapped are joined. Linear.
std::string clean_people_text(std::string_view text);

}  // namespace kgbuild::parsing
