// Which records are one paper.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/model/groups.hpp"
#include "kgbuild/diagnostic.hpp"
#include "kgbuild/record.hpp"

namespace kgbuild::graphs {

struct Paper {
  std::string id;
  std::vector<std::uint32_t> records;   ///< by date, then place: the first is the earliest
  std::vector<std::string> record_ids;  ///< by `records`: the id of each record by itself
  Day first_featured = no_day;
};

/// Groups records by arXiv id (any version), DOI, else folded title; papers are sorted by id. Records equal to another
/// one in every field are left out. Linear, plus sorting.
///
/// Records with one identifier, but with titles that share no significant word and without a common author, are
/// distinct papers, one of which has the wrong address: the identifier stays with most of them, the first on a tie; the
/// others count as having only a title. `diagnostics`, unless null, says so (`one-address-two-papers`) for records of
/// different files; the reader of a file says it for those of one file.
///
/// A record that has only a title joins the paper with an identifier and the same folded title, if there is exactly
/// one: the id that a build without that paper gives, `paper:title:KEY`, is then the folded title of the node. Papers
/// with different identifiers never merge by title.
std::vector<Paper> merge_papers(const std::vector<PaperRecord>& records, Diagnostics* diagnostics = nullptr);

/// Day of a record's digest, or no_day.
Day record_day(const PaperRecord& record);

}  // namespace kgbuild::graphs
