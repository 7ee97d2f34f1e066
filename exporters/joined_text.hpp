// Several values as one text, for formats without lists.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "kgbuild/graph.hpp"

namespace kgbuild {

/// Stands between the values of a list. Values that hold it are not escaped.
inline constexpr std::string_view list_separator = " | ";

std::string join_list(std::span<const StringId> values, const StringPool& strings);

// What an edge's evidence says, in reading order, each value once.
std::string join_rules(std::span<const EdgeEvidence> evidence, const StringPool& strings);
/// `file:line` of the entries.
std::string join_places(std::span<const EdgeEvidence> evidence, const StringPool& strings);
std::string join_sentences(std::span<const EdgeEvidence> evidence, const StringPool& strings);

}  // namespace kgbuild
