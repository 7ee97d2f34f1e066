// Properties of nodes as views, by name.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

/// The id without the prefix of its kind.
std::string_view key_of(const Graph& graph, NodeId node);

/// A string of a node; empty if it has none.
std::string_view text_of(const Graph& graph, NodeId node, std::string_view property);

/// The values of a list of strings.
std::span<const StringId> list_of(const Graph& graph, NodeId node, std::string_view property);

/// An integer of a node, or 0.
std::int64_t integer_of(const Graph& graph, NodeId node, std::string_view property);

/// `3 papers`, `1 paper`; `one` is the word for one.
std::string format_count(std::uint64_t count, std::string_view one);

}  // namespace kgbuild::graphs
