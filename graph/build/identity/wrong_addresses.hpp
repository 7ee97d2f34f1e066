// Records that have the identifier of another paper, or that of a container.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/build/identity/record_ids.hpp"
#include "kgbuild/diagnostic.hpp"
#include "kgbuild/record.hpp"

namespace kgbuild::graphs {

/// Clears what does not identify a record. `order` lists records by date, `ids` are theirs by place in it.
///
/// Records with one arXiv id, DOI or address are different papers if their titles are unlike (title_words.hpp) and they
/// share no author; with a DOI also if their titles differ in a numeral. An arXiv id stays with the title of most
/// records, the first on a tie; a DOI or address with that of more than half of them. If there is none, it is that of
/// a container (proceedings, a page of a list), and identifies nothing.
///
/// Warns once for each of them, unless all of it is in one file: then the file's reader did (`one-address-two-papers`).
/// Linear: a record is compared with a few others.
void clear_wrong_addresses(const std::vector<PaperRecord>& records, const std::vector<std::uint32_t>& order,
                           std::vector<RecordIds>& ids, Diagnostics* diagnostics);

}  // namespace kgbuild::graphs
