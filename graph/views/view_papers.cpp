// Papers joined by what they share (bibliographic coupling, Kessler 1963): methods and benchmarks that both name,
// persons who wrote both. An item of n papers contributes 1/(n-1) to each pair of them. So a paper's weighted degree is
// the number of its items that other papers have too, and a rare method joins two papers more strongly than a common
// one.
#include <array>

#include "graph/views/projection.hpp"
#include "graph/views/views.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::array<std::string_view, 3> shared_names{"shared_methods", "shared_benchmarks", "shared_authors"};

/// An item that more papers share couples none of them: it says little about any two, and the work stays linear in
/// what the papers name.
constexpr std::size_t max_coupled_papers = 100;

struct Coupling {
  std::uint32_t groups = 0;
  std::array<std::uint32_t, shared_names.size()> shared{};
  double weight = 0;
};

/// The papers of each shared item: of methods, then benchmarks, then persons.
struct SharedItems {
  Groups papers;
  std::vector<std::uint8_t> types;  ///< by group: index into shared_names
};

SharedItems list_shared_items(const Graph& full) {
  SharedItems items;
  items.papers.members = full.nodes_of(NodeKind::paper).size();
  const std::array<Groups, shared_names.size()> by_paper{
      read_members(full, NodeKind::method), read_members(full, NodeKind::benchmark), read_authorships(full)};
  for (std::size_t type = 0; type < by_paper.size(); ++type) {
    const Groups of_item = transpose(by_paper[type]);
    for (std::uint32_t item = 0; item < of_item.size(); ++item) {
      const auto papers = of_item.of(item);
      items.papers.items.insert(items.papers.items.end(), papers.begin(), papers.end());
      items.papers.end_group();
    }
    items.types.resize(items.papers.size(), static_cast<std::uint8_t>(type));
  }
  return items;
}

}  // namespace

Graph make_papers(const Graph& full, const ViewOptions& /*options*/) {
  const SharedItems items = list_shared_items(full);
  const std::vector<double> shares = find_shares(items.papers);
  Ties ties;
  std::array<std::vector<std::int64_t>, shared_names.size()> counts;
  std::vector<double> weights;
  const auto add = [&](Coupling& coupling, std::uint32_t item) {
    ++coupling.shared[items.types[item]];
    coupling.weight += shares[item];
  };
  const auto emit = [&](std::uint32_t source, std::uint32_t target, const Coupling& coupling) {
    ties.sources.push_back(source);
    ties.targets.push_back(target);
    for (std::size_t type = 0; type < counts.size(); ++type) counts[type].push_back(coupling.shared[type]);
    weights.push_back(coupling.weight);
  };
  gather_ties<Coupling>(items.papers, max_coupled_papers, add, emit);
  for (std::size_t type = 0; type < counts.size(); ++type) {
    ties.columns.push_back(make_full_column(shared_names[type], ValueType::integer, std::move(counts[type])));
  }
  ties.columns.push_back(make_full_column(property_name::weight, ValueType::real, std::move(weights)));
  return make_projection(full, NodeKind::paper, EdgeKind::coupled_with, std::move(ties));
}

}  // namespace kgbuild::graphs
