// What the fields of a BibTeX entry mean.
#pragma once

#include <cstdint>
#include <string_view>

#include "parsers/items/item.hpp"
#include "parsers/references/bibtex_syntax.hpp"

namespace kgbuild::parsing {

/// The paper that an entry describes; `line` is that of its title. The names of fields that any format may have are
/// those of `fields`; those of BibTeX (eprint, month, howpublished) are known here.
Item make_bib_item(const BibEntry& entry, const ItemFields& fields, std::uint32_t line);

/// Whether an entry of `type` describes nothing that could be a paper, but data for others: `@xdata`, `@set`.
bool is_bib_data(std::string_view type);

/// Why an entry with a title is not a paper: a volume of papers; software, a page or data without authors, arXiv id and
/// DOI. Empty if it is one.
std::string_view explain_bib_type(const BibEntry& entry);

}  // namespace kgbuild::parsing
