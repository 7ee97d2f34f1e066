// Identifiers that the address of a paper determines, though it may not spell them.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// The DOI of the paper at an address, in lower case; empty if it is not certain. Publishers whose addresses hold the
/// DOI: without what follows it (`/full`, `.pdf`, a version). The ACL Anthology: of the volumes to which the ACL gives
/// DOIs made of its ids (`P19-1001`, `2020.acl-main.1`). Nature, SSRN and Zenodo: made of the number in the address.
/// `lower` is an address in lower case that begins with http; what follows a blank does not count.
std::string find_address_doi(std::string_view lower);

/// The arXiv id at a host that shows papers of arXiv, in any part of the path (`alphaxiv.org/overview/ID`,
/// `arxiv.org/src/ID`), or in the code of the Astrophysics Data System (`2017arXiv170603762V`); else empty.
std::string find_address_arxiv_id(std::string_view lower);

}  // namespace kgbuild::parsing
