// Which records are one paper.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "graph/model/groups.hpp"
#include "kgbuild/diagnostic.hpp"
#include "kgbuild/record.hpp"

namespace kgbuild::graphs {

struct Paper {
  std::string id;
  std::vector<std::uint32_t> records;   ///< by date, then place: the first is the earliest
  std::vector<std::string> record_ids;  ///< by `records`: the id of each record by itself
  std::vector<std::string> other_ids;   ///< further identifiers of its records, sorted
  Day first_featured = no_day;
};

/// Corrections of papers, as pairs of indices of records.
struct PaperEdits {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> united, distinct;
};

/// Groups records by arXiv id (any version), DOI, address and folded title; papers are sorted by id. Records equal to
/// another one in every field are left out. Linear, plus sorting.
///
/// 1. Records with one arXiv id or DOI are one paper, except those that have the identifier of another paper or of a
///    container (wrong_addresses.hpp).
/// 2. Records with one address are one paper if their titles are the same or nearly so (title_match.hpp) and their
///    people do not contradict.
/// 3. Records with one folded title are one paper if their people agree (people_match.hpp) and their years, as far as
///    known, are at most 2 apart. Two arXiv ids stay two papers. Two DOIs of journals are one only if the title has at
///    least three significant words and the lists of people are equal. What fits two papers joins neither.
/// 4. A record that has neither an identifier nor people joins the only paper of its title; so does one with people and
///    no identifier, if nobody is known of the paper.
///
/// The id is that of the smallest identifier: an arXiv id, a DOI, else `paper:title:KEY`. The first of several papers
/// of one title without identifier has that id, the others append a hash of their people and address.
///
/// `edits` come before all rules: `united` records are one paper, `distinct` ones are not. `diagnostics`, unless null,
/// get `one-address-two-papers`.
std::vector<Paper> merge_papers(const std::vector<PaperRecord>& records, Diagnostics* diagnostics = nullptr,
                                const PaperEdits& edits = {});

/// Day of a record's digest, or no_day.
Day record_day(const PaperRecord& record);

}  // namespace kgbuild::graphs
