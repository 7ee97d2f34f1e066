// Small graphs and records for the tests of the graph.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/model/graph_parts.hpp"
#include "kgbuild/builder.hpp"

namespace kgbuild::test {

/// An undirected co-author graph of persons; every edge has a weight.
struct WeightedTie {
  NodeId source, target;
  double weight;
};
Graph make_ties(std::vector<std::string> ids, std::vector<WeightedTie> ties);

/// The built-in rules, loaded once: names of the lexicon live as long as their RuleSet.
const RuleSet& rules();

/// A record with an arXiv id made of `number`, e.g. `paper:arxiv:2401.00007`.
PaperRecord make_record(int number, std::string date, std::vector<std::string> authors);

NameItem make_item(std::string name, std::vector<std::string> aliases = {});
NameItem make_item(std::string name, std::vector<std::string> aliases, NameRole role);

/// Builds and checks; ignores diagnostics.
Graph build(std::vector<PaperRecord> records);

/// Everything a graph has, as text: graphs are equal if the texts are.
std::string dump(const Graph& graph);

/// A property of a node as text; `-` when absent. Lists are joined by `|`.
std::string property(const Graph& graph, std::string_view id, std::string_view name);

/// `KIND target` of all out-edges, in order, joined by `, `.
std::string out_edges_of(const Graph& graph, std::string_view id);

}  // namespace kgbuild::test
