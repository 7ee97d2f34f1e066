// Ids of the ACL Anthology.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// The DOI that the ACL gives to the paper of its Anthology at `path`, which is in lower case; empty for volumes
/// without such DOIs (those of other societies, of workshops, of years before 2015), and for pages of volumes. Known
/// ids: `p19-1001`, `2020.acl-main.1`, with an ending (`.pdf`, `.bib`, `v2.pdf`). https://aclanthology.org/info/ids
std::string find_anthology_doi(std::string_view path);

}  // namespace kgbuild::parsing
