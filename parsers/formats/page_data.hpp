// Papers that a page lists as data for programs.
#pragma once

#include "kgbuild/reader.hpp"

namespace kgbuild::parsing {

/// The papers in `<script type="application/ld+json">` of a page, as schema.org describes them: those with authors, an
/// id or an address of a paper. Scripts are not run. Linear.
ReadResult read_page_data(const Source& source, const RuleSet& rules);

}  // namespace kgbuild::parsing
