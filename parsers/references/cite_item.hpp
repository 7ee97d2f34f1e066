// A template that cites → a paper.
#pragma once

#include <string_view>

#include "parsers/items/item.hpp"
#include "parsers/references/cite_templates.hpp"

namespace kgbuild::parsing {

/// The paper that a template cites; `line` is where it begins.
Item make_cite_item(const CiteTemplate& cite, const ItemFields& fields, std::uint32_t line);

/// Why the template cites something else than a paper: a page, news, a film; empty for papers. What has a DOI, an arXiv
/// id or the address of a paper is one.
std::string_view explain_cite_kind(const CiteTemplate& cite);

}  // namespace kgbuild::parsing
