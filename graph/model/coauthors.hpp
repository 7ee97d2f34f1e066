// COAUTHORED_WITH edges from who wrote what.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/model/cooccurrence.hpp"

namespace kgbuild::graphs {

/// The persons of each paper. Papers stand in the order of their ids; days are first_featured.
using Authorships = Groups;
/// Columns: papers, fractional, first_seen, last_seen.
using CoauthorTies = Ties;

/// A list of more persons makes no ties, whatever is asked for: pairs grow with its square, and the longest lists of
/// real papers (collaborations of physics) stay below.
inline constexpr std::size_t most_tied_persons = 5000;

/// Every pair of persons that share a paper of at most `max_authors` persons (absent = up to `most_tied_persons`).
CoauthorTies build_coauthors(const Authorships& authorships, std::optional<std::uint32_t> max_authors);

/// Reads the persons of each paper back from the AUTHORED edges of a `full` graph.
Authorships read_authorships(const Graph& full);

/// For each author row of `graph`: is it of category person?
std::vector<bool> find_persons(const Graph& graph);

}  // namespace kgbuild::graphs
