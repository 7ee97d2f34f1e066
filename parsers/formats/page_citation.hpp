// The paper that a web page is about, as its head says for search engines.
#pragma once

#include <optional>

#include "parsers/items/item.hpp"
#include "parsers/markup/html_tree.hpp"

namespace kgbuild::parsing {

/// From `<meta name="citation_title">` and the other names that begin with `citation_`, or else `dc.` (Dublin Core)
/// with a title and a creator. The abstract is also taken from the element whose class says that it is one, and from
/// the description of the page. Nothing if the page names no paper. Linear.
std::optional<Item> read_citation(const HtmlTree& page, const ItemFields& fields);

}  // namespace kgbuild::parsing
