// What is changed in a text before libxml2 parses it. Line breaks always stay.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// The library compares each attribute of a tag with all others of it, so a tag may have only this many.
inline constexpr std::size_t max_tag_attributes = 256;

struct ScannedTags {
  std::string text;              ///< the changed text; empty if nothing was changed
  std::size_t huge_tags = 0;     ///< those with more attributes than that
  std::uint32_t first_huge = 0;  ///< line of the first
  bool changed = false;
};

/// HTML: tags with too many attributes lose them, and `&nbsp` gets its semicolon. Linear.
ScannedTags prepare_html(std::string_view html);

/// XML: tags the same. Declarations of document types are dropped, so that nothing is loaded or expanded. An entity of
/// HTML becomes its character; `&` and `<` that begin nothing, and references to other entities, become text. Linear.
ScannedTags prepare_xml(std::string_view xml);

}  // namespace kgbuild::parsing
