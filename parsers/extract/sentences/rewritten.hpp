// A text that was rewritten before rules read it, and where its bytes stood.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// Bytes left out.
struct Cut {
  std::uint32_t at = 0;       ///< bytes of the rewritten text before the place
  std::uint32_t removed = 0;  ///< bytes left out up to here
};

/// A text without some of its bytes. Both members are empty when nothing was rewritten.
struct Rewritten {
  std::vector<char> text;
  std::vector<Cut> cuts;  ///< ordered

  std::string_view view() const { return {text.data(), text.size()}; }
  /// The place in the text as it was written of the byte `at` of the rewritten text.
  std::uint32_t written_offset(std::uint32_t at) const {
    const auto behind = std::upper_bound(cuts.begin(), cuts.end(), at,
                                         [](std::uint32_t place, const Cut& cut) { return place < cut.at; });
    return behind == cuts.begin() ? at : at + (behind - 1)->removed;
  }
};

}  // namespace kgbuild::parsing
