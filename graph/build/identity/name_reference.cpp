#include "graph/build/identity/name_reference.hpp"

#include <algorithm>

#include "kgbuild/schema.hpp"

namespace kgbuild::graphs {

NameReference parse_reference(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon != std::string_view::npos && colon + 1 < name.size() && name[colon + 1] != ' ') {
    const std::string_view prefix = name.substr(0, colon);
    if (std::ranges::find(node_kinds(), prefix, &NodeKindInfo::prefix) != node_kinds().end()) {
      return {prefix, name.substr(colon + 1)};
    }
  }
  return {{}, name};
}

}  // namespace kgbuild::graphs
