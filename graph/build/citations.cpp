#include "graph/build/citations.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "base/sort_unique.hpp"
#include "base/strings.hpp"
#include "base/union_find.hpp"
#include "graph/build/work_table.hpp"

namespace kgbuild::graphs {
namespace {

bool names_works(const PaperRecord& record) { return !record.references.empty() || !record.cited_by.empty(); }

/// True if a work has only a name, or also one.
bool has_name(const std::string& work) {
  return work.find("title:") != std::string::npos || work.find("note:") != std::string::npos;
}

bool has_names(const PaperRecord& record) {
  return std::ranges::any_of(record.references, has_name) || std::ranges::any_of(record.cited_by, has_name);
}

/// Counts works; those that share an id are one.
std::uint32_t count_works(const std::vector<std::string_view>& works) {
  std::unordered_map<std::string_view, std::uint32_t> first_with;
  UnionFind sets(works.size());
  auto count = static_cast<std::uint32_t>(works.size());
  for (std::uint32_t i = 0; i < works.size(); ++i) {
    for (const std::string_view id : split_list(works[i], ' ')) {
      const auto [first, added] = first_with.try_emplace(id, i);
      if (!added && sets.unite(first->second, i)) --count;
    }
  }
  return count;
}

}  // namespace

Citations resolve_citations(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers) {
  Citations citations;
  citations.outside.resize(papers.size());
  if (std::ranges::none_of(records, names_works)) return citations;
  const WorkTable table(records, papers, std::ranges::any_of(records, has_names));
  for (std::uint32_t paper = 0; paper < papers.size(); ++paper) {
    std::vector<std::string_view> unknown;
    bool has_references = false;
    for (const std::uint32_t index : papers[paper].records) {
      const PaperRecord& record = records[index];
      has_references = has_references || !record.references.empty();
      for (const std::string& work : record.references) {
        const auto cited = table.find(work, record.file);
        if (!cited) unknown.emplace_back(work);
        if (cited && *cited != paper) citations.ties.emplace_back(paper, *cited);
      }
      for (const std::string& work : record.cited_by)
        if (const auto citing = table.find(work, record.file); citing && *citing != paper)
          citations.ties.emplace_back(*citing, paper);
    }
    if (has_references) citations.outside[paper] = count_works(unknown);
  }
  sort_unique(citations.ties);
  return citations;
}

}  // namespace kgbuild::graphs
