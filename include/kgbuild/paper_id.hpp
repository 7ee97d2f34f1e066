// Ids of papers.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild {

/// The id of a paper: from its arXiv id (any version), else its DOI, else its folded title. Arguments may be empty.
std::string paper_id(std::string_view arxiv_id, std::string_view doi, std::string_view title);

/// The id of the paper that `text` refers to: a `paper:...` id unchanged, or an arXiv id or DOI in any form
/// (`2412.16145v2`, `arXiv:2412.16145`, an address); empty if `text` is none of these.
std::string parse_paper_reference(std::string_view text);

}  // namespace kgbuild
