// Finds papers by any of their ids.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/build/identity/papers.hpp"

namespace kgbuild::graphs {

/// `papers` must outlive the index, unchanged. Linear.
class PaperIndex {
 public:
  explicit PaperIndex(const std::vector<Paper>& papers);

  /// The paper that has this id, or whose records have it as one of their identifiers; nothing if there is none.
  std::optional<std::uint32_t> find(std::string_view id) const;

 private:
  std::unordered_map<std::string_view, std::uint32_t> papers_;
};

}  // namespace kgbuild::graphs
