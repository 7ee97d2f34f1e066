// Which records are one paper.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/model/coauthors.hpp"
#include "kgbuild/record.hpp"

namespace kgbuild::graphs {

struct Paper {
  std::string id;
  std::vector<std::uint32_t> records;   ///< by date, then place; the first one is what a reader saw first
  std::vector<std::string> record_ids;  ///< by `records`: the id that the record has by itself
  Day first_featured = no_day;
};

/// Groups records by arXiv id (any version), DOI, else folded title; papers are sorted by id and
/// records that repeat another in every field are left out. Linear up to sorting.
///
/// A record with nothing but a title joins the paper with an identifier whose title folds to the
/// same, when there is exactly one such paper: the id of a build without that paper, `paper:title:KEY`,
/// is then the folded title of the node. Two papers with different identifiers never merge by title.
std::vector<Paper> merge_papers(const std::vector<PaperRecord>& records);

/// Day of a record, or no_day.
Day record_day(const PaperRecord& record);

}  // namespace kgbuild::graphs
