// Names of communities, from the titles of their papers.
#pragma once

#include <string>
#include <vector>

#include "graph/analysis/kernels/partition.hpp"
#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

/// The words of a title in their order, without common and vague ones, in lower case and in the singular, and
/// pairs of neighbours: `gaussian splatting`. Pairs first, sorted, each once.
std::vector<std::string> list_title_terms(std::string_view title);

/// A name for each community: up to three words or pairs of words, joined by `, `, that distinguish the titles of its
/// papers (name_scores.hpp). Each is in at least two titles and in a fifteenth of them, and not part of a better
/// one. Empty if no two titles share a word that others lack. Arguments as of find_topics.
std::vector<std::string> name_communities(const Graph& full, const Graph& view, const Partition& communities);

}  // namespace kgbuild::graphs
