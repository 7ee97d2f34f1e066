// arXiv ids and DOIs in addresses and text.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// The arXiv id at the start of `text`, without version and subject class: `2412.16145` or `cs/0112017`; empty if there
/// is none. Forms: https://info.arxiv.org/help/arxiv_identifier.html
std::string parse_arxiv_id(std::string_view text);

/// The arXiv id in an address of any host (`/abs/`, `/pdf/`, `/html/`, `/papers/`), in an arXiv DOI, after `arXiv:`, or
/// in the address of a site that shows papers of arXiv (address_ids.hpp); empty if there is none.
std::string find_arxiv_id(std::string_view text);

/// The DOI at the start of `text`, which is in lower case; empty if there is none.
std::string parse_doi(std::string_view text);

/// The DOI in `text`, in lower case: `text` as a whole, after `doi:`, in the address of a resolver, or that of the
/// paper at an address (address_ids.hpp); empty if there is none.
std::string find_doi(std::string_view text);

}  // namespace kgbuild::parsing
