// What identifies a record by itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/record.hpp"

namespace kgbuild::graphs {

/// Keys by which records are joined; empty = the record has none.
struct RecordIds {
  std::string arxiv;    ///< `paper:arxiv:...`, also from the DOI that arXiv gives to its papers
  std::string doi;      ///< `paper:doi:...` of any other DOI
  std::string address;  ///< of the title, folded
  std::string title;    ///< folded
  std::string own;      ///< the id of the record: arXiv id, DOI, else title
};
RecordIds identify_record(const PaperRecord& record);

/// Sets `own` again after another key was cleared.
void update_own_id(const PaperRecord& record, RecordIds& ids);

/// The address without what does not distinguish pages: scheme, `www.`, fragment, `/` and `.pdf` at the end. Empty for
/// text that is not a web address, and for that of a host alone.
std::string fold_address(std::string_view address);

/// True for the key of a DOI that a preprint server or an archive gives: a journal's DOI is another one of the paper.
bool is_preprint_doi(std::string_view doi);

/// The date that is given with the paper; empty if it is the day of the digest.
std::string_view own_date(const PaperRecord& record);

/// `2412.16145` and `cs/0112017` → 2024-12 and 2001-12, from the first four digits; arXiv began in 1991. Empty if the
/// id says no month.
std::string find_submitted_month(std::string_view arxiv_id);

/// The year of the paper: that of its arXiv id, else of its own date.
std::optional<int> find_year(const PaperRecord& record);

}  // namespace kgbuild::graphs
