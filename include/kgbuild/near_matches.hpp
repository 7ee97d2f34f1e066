// Pairs of nodes that may be one, as rows of corrections that a person accepts or not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "kgbuild/corrections.hpp"
#include "kgbuild/enum_array.hpp"
#include "kgbuild/graph.hpp"

namespace kgbuild {

/// Two nodes that may be one, or one of two kinds.
struct NearMatch {
  NodeKind kind = NodeKind::paper;  ///< of the first node
  Correction row;                   ///< that makes them one
  std::string reason;               ///< their names, what speaks for it, and counts; one line
  std::uint32_t strength = 0;       ///< the greater, the more speaks for it; compares pairs of one kind
};

struct NearMatches {
  std::vector<NearMatch> pairs;              ///< by kind: papers, people, then names; the strongest first
  EnumArray<NodeKind, std::size_t> found{};  ///< all pairs of the kind, also those that were left out
};

/// Pairs that the rules do not join:
/// - papers with nearly the same title and the same people; with the same title and several arXiv ids or DOIs, years
///   far apart, other people in part, or nobody known;
/// - people whose names have both orders, an initial, a middle name, other hyphens or `ue` for `ü`, with a co-author
///   or topic in common and never on one paper;
/// - methods, benchmarks, metrics and tasks whose names differ in a plural or marks, or are of two kinds.
///
/// `known` are corrections: pairs that they declare distinct are left out, and names whose kind they state. At most
/// `max_pairs` of each kind. `full` must be a full graph (UsageError). Candidates share a key, and a key that many
/// nodes have gives a bounded number of them: linear in the graph, plus sorting.
NearMatches find_near_matches(const Graph& full, std::span<const Correction> known, std::size_t max_pairs = 100);

/// A table of corrections (corrections.hpp) in which each row is commented out: who accepts it deletes the `# ` before
/// it. Above each row is its reason.
std::string format_near_matches(const NearMatches& matches);

}  // namespace kgbuild
