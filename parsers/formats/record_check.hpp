// What is suspicious in what a reader found; the same for all formats.
#pragma once

#include "kgbuild/reader.hpp"

namespace kgbuild::parsing {

/// Adds one warning (`left-out`) with the number of entries that were left out, and the first of them.
void report_left_out(const ReadResult& read, const std::string& file, Diagnostics& diagnostics);

/// Adds at most one warning of each code, with the number of cases and the place of the first: `odd-title`,
/// `odd-author`, `few-authors`, `impossible-day`, `one-address-two-papers`. Linear.
/// Those of a piece of a large file are compared when all are read.
void check_records(const ReadResult& read, const Source& source, Diagnostics& diagnostics);

/// Adds `one-address-two-papers` for the records of a file that was read in pieces. Linear.
void check_addresses(const std::vector<PaperRecord>& records, const std::string& file, Diagnostics& diagnostics);

}  // namespace kgbuild::parsing
