// Ids that count only within a file: keys of entries, numbers of rows.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace kgbuild::parsing {

/// Drops these ids from the papers of a file, entries or records, unless a work that one cites, or that cites it, is
/// named by such an id.
template <typename Papers>
void drop_unused_keys(Papers&& papers) {
  const auto is_key = [](const std::string& id) { return id.starts_with("key:"); };
  const auto has_key = [&](const std::string& work) { return is_key(work) || work.find(" key:") != std::string::npos; };
  const bool used = std::ranges::any_of(papers, [&](const auto& paper) {
    return std::ranges::any_of(paper.references, has_key) || std::ranges::any_of(paper.cited_by, has_key);
  });
  if (used) return;
  for (auto& paper : papers) std::erase_if(paper.ids, is_key);
}

}  // namespace kgbuild::parsing
