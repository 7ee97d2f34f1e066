// Halves of one name that a list has as two people.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kgbuild::graphs {

/// Two items of a list that are one person.
struct LoneWords {
  std::size_t first, second;  ///< indexes into the list
  std::string name;           ///< given name first
};

/// `Dmitry`, ..., `Quarrin` of a list in which all others have two words: `Quarrin, Dmitry` was listed where commas
/// part people. Only if exactly two items are one word, if there are three others, and if a common given or
/// family name shows the order. Decided by the list alone, so that each build decides alike. Linear.
std::optional<LoneWords> find_lone_words(std::span<const std::string_view> names);

}  // namespace kgbuild::graphs
