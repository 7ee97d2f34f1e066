// HTML entities.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// `text` with `&amp;`, `&eacute;`, `&#233;`, `&#xE9;` decoded: those of Latin and Greek text and of the usual signs.
/// What was encoded twice, `&amp;amp;`, is decoded twice. An unknown name, a bare `&` and a number that is not a
/// character of text stay. A character of `marks` gets a backslash, so that later steps take it as text. Linear.
std::string decode_entities(std::string_view text, std::string_view marks = {});

}  // namespace kgbuild::parsing
