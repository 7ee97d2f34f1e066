// Large BibTeX files, in pieces of whole entries.
#pragma once

#include <memory>
#include <string_view>

#include "parsers/files/piece_cutter.hpp"

namespace kgbuild::parsing {

/// Pieces that end before a line that begins an entry, never within a comment. Their context are the macros of the
/// whole file, those of later pieces first, so that the last definition before an entry counts; and the entries that a
/// `crossref` or `xdata` anywhere names. Read whole if these, or the names, have more than 4 MiB. Null if `head`, the
/// beginning of the file, has entries of BibLaTeX's `.bbl`.
std::unique_ptr<PieceCutter> make_bibtex_cutter(std::string_view head);

}  // namespace kgbuild::parsing
