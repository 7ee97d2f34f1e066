// Marks of affiliation: keys next to names and institutions, in all forms.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// A group of keys as it is written, `(1 and 2)`, `$^{1,2}$`, `¹˒²`.
struct AffiliationMark {
  std::size_t begin = 0, end = 0;  ///< of the whole mark in the text
  std::string keys;                ///< ASCII, as they are written within the mark: `1 and 2`
  bool plain = false;              ///< digits without a sign of their own: `Lindqvist1,2`
};

/// All marks of `text`, in order. Linear.
std::vector<AffiliationMark> find_affiliation_marks(std::string_view text);

/// The keys in `1 and 2`, `1,2`, `a, b`; none if `text` holds anything else than keys, signs and `and`.
std::vector<std::string> split_affiliation_keys(std::string_view text);

}  // namespace kgbuild::parsing
