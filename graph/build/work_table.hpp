// Finds papers by the ids that citing papers give of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/build/identity/papers.hpp"

namespace kgbuild::graphs {

/// The ids of papers as references have them: `arxiv:`, `doi:`, and those that their records have (`s2:`, `openalex:`,
/// ...). `key:` is an id within the file of its record. `title:` is a folded title, `note:` the folded name of a file
/// that has one paper, without folders and extension, else a title; neither finds anything if several papers have it,
/// or if the work and the paper have arXiv ids, which differ.
class WorkTable {
 public:
  /// `records` and `papers` must outlive the table. Titles and names of files are listed if `by_name`. Linear.
  WorkTable(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers, bool by_name);

  /// The paper of the first known id of `work`, ids parted by blanks, in a record of `file`; nothing if none is known.
  std::optional<std::uint32_t> find(std::string_view work, std::string_view file) const;

 private:
  void add_names(const PaperRecord& record, std::uint32_t paper);
  bool may_share_name(std::uint32_t paper, std::string_view work) const;
  void add_name(std::string key, std::uint32_t paper);
  std::optional<std::uint32_t> find_id(const std::string& id) const;
  std::optional<std::uint32_t> find_name(const std::string& id) const;

  const std::vector<Paper>& papers_;
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::unordered_map<std::string, std::uint32_t> names_;  ///< `several` for those of several papers
};

}  // namespace kgbuild::graphs
