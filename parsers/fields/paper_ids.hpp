// What names a paper: arXiv ids and DOIs in addresses and texts.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// The arXiv id at the beginning of `text`, without version and subject class: `2412.16145` or
/// `cs/0112017`; empty when there is none. Forms: https://info.arxiv.org/help/arxiv_identifier.html
std::string parse_arxiv_id(std::string_view text);

/// The arXiv id in an address of any host (`/abs/`, `/pdf/`, `/html/`, `/papers/`), an arXiv DOI or
/// behind `arXiv:`; empty when there is none.
std::string find_arxiv_id(std::string_view text);

/// The DOI in `text`, lower case, behind `doi:` or in the address of a resolver, or `text` as a
/// whole; empty when there is none.
std::string find_doi(std::string_view text);

}  // namespace kgbuild::parsing
