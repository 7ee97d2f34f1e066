#include "graph/build/identity/paper_index.hpp"

namespace kgbuild::graphs {

PaperIndex::PaperIndex(const std::vector<Paper>& papers) {
  for (std::uint32_t i = 0; i < papers.size(); ++i) papers_.try_emplace(papers[i].id, i);
  for (std::uint32_t i = 0; i < papers.size(); ++i)
    for (const std::string& id : papers[i].other_ids) papers_.try_emplace(id, i);
}

std::optional<std::uint32_t> PaperIndex::find(std::string_view id) const {
  const auto found = papers_.find(id);
  return found == papers_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace kgbuild::graphs
