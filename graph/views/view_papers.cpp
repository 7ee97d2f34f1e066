// Papers, joined by what they share (bibliographic coupling, Kessler 1963): methods and benchmarks that both name,
// persons who wrote both. A thing of n papers gives each pair of them 1/(n-1), so that the weighted degree of a paper
// is the number of its things that other papers have as well, and a rare method joins two papers more than a common
// one.
#include <array>

#include "graph/model/coauthors.hpp"
#include "graph/model/memberships.hpp"
#include "graph/views/projection.hpp"
#include "graph/views/views.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::array<std::string_view, 3> shared_names{"shared_methods", "shared_benchmarks", "shared_authors"};

struct Coupling {
  std::uint32_t groups = 0;
  std::array<std::uint32_t, shared_names.size()> shared{};
  double weight = 0;
};

/// Things as groups of papers, one sort of things after another.
struct Things {
  Groups papers;
  std::vector<std::uint8_t> sort;  ///< by group: index into shared_names
};

Things list_things(const Graph& full) {
  Things things;
  things.papers.members = full.nodes_of(NodeKind::paper).size();
  const std::array<Groups, shared_names.size()> by_paper{
      read_members(full, NodeKind::method), read_members(full, NodeKind::benchmark), read_authorships(full)};
  for (std::size_t sort = 0; sort < by_paper.size(); ++sort) {
    const Groups of_thing = transpose(by_paper[sort]);
    for (std::uint32_t thing = 0; thing < of_thing.size(); ++thing) {
      const auto papers = of_thing.of(thing);
      things.papers.items.insert(things.papers.items.end(), papers.begin(), papers.end());
      things.papers.end_group();
    }
    things.sort.resize(things.papers.size(), static_cast<std::uint8_t>(sort));
  }
  return things;
}

}  // namespace

Graph make_papers(const Graph& full, const ViewOptions& /*options*/) {
  const Things things = list_things(full);
  const std::vector<double> shares = find_shares(things.papers);
  Ties ties;
  std::array<std::vector<std::int64_t>, shared_names.size()> counts;
  std::vector<double> weights;
  const auto add = [&](Coupling& coupling, std::uint32_t thing) {
    ++coupling.shared[things.sort[thing]];
    coupling.weight += shares[thing];
  };
  const auto emit = [&](std::uint32_t source, std::uint32_t target, const Coupling& coupling) {
    ties.sources.push_back(source);
    ties.targets.push_back(target);
    for (std::size_t sort = 0; sort < counts.size(); ++sort) counts[sort].push_back(coupling.shared[sort]);
    weights.push_back(coupling.weight);
  };
  gather_ties<Coupling>(things.papers, most_coupled_papers, add, emit);
  for (std::size_t sort = 0; sort < counts.size(); ++sort) {
    ties.columns.push_back(
        make_full_column(std::string(shared_names[sort]), ValueType::integer, std::move(counts[sort])));
  }
  ties.columns.push_back(make_full_column("weight", ValueType::real, std::move(weights)));
  return make_projection(full, NodeKind::paper, EdgeKind::coupled_with, std::move(ties));
}

}  // namespace kgbuild::graphs
