// Names as corrections write them: text, or the id of a node.
#pragma once

#include <string_view>

namespace kgbuild::graphs {

struct NameReference {
  std::string_view prefix;  ///< of the id (`method`); empty for text
  std::string_view text;    ///< the text, or the key after the prefix
};
NameReference parse_reference(std::string_view name);

}  // namespace kgbuild::graphs
