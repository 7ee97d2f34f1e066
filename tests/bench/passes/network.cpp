#include "tests/bench/passes/network.hpp"

#include <algorithm>
#include <numeric>

#include "kgbuild/view.hpp"
#include "tests/bench/program.hpp"

namespace kgbuild::bench {
namespace {

std::vector<std::uint32_t> order_by_breadth(const Csr& csr) {
  std::vector<std::uint32_t> order;
  std::vector<bool> seen(csr.nodes());
  for (std::uint32_t start = 0; start < csr.nodes(); ++start) {
    if (seen[start]) continue;
    seen[start] = true;
    order.push_back(start);
    for (std::size_t at = order.size() - 1; at < order.size(); ++at) {
      for (const std::uint32_t other : csr.row(order[at])) {
        if (!seen[other]) order.push_back(other);
        seen[other] = true;
      }
    }
  }
  return order;
}

Csr renumber(const Csr& csr, const std::vector<std::uint32_t>& order) {
  std::vector<std::uint32_t> number(csr.nodes());
  for (std::uint32_t node = 0; node < order.size(); ++node) number[order[node]] = node;
  Csr renumbered;
  std::vector<std::pair<std::uint32_t, double>> row;
  for (const std::uint32_t old : order) {
    row.clear();
    for (std::uint32_t arc = csr.offsets[old]; arc < csr.offsets[old + 1]; ++arc) {
      row.emplace_back(number[csr.targets[arc]], csr.weights[arc]);
    }
    std::sort(row.begin(), row.end());
    for (const auto& [target, weight] : row) {
      renumbered.targets.push_back(target);
      renumbered.weights.push_back(weight);
    }
    renumbered.offsets.push_back(renumbered.arcs());
  }
  return renumbered;
}

Csr make_csr(std::uint32_t nodes, const std::vector<AffiliationTie>& ties) {
  Csr csr;
  csr.offsets.assign(nodes + 1, 0);
  for (const AffiliationTie& tie : ties) {
    ++csr.offsets[tie.source + 1];
    ++csr.offsets[tie.target + 1];
  }
  std::partial_sum(csr.offsets.begin(), csr.offsets.end(), csr.offsets.begin());
  csr.targets.resize(2 * ties.size());
  csr.weights.resize(2 * ties.size());
  std::vector<std::uint32_t> next(csr.offsets.begin(), csr.offsets.end() - 1);
  const auto put = [&](std::uint32_t from, std::uint32_t to, double weight) {
    csr.targets[next[from]] = to;
    csr.weights[next[from]++] = weight;
  };
  for (const AffiliationTie& tie : ties) {
    put(tie.source, tie.target, tie.papers);
    put(tie.target, tie.source, tie.papers);
  }
  return csr;
}

std::string describe(const std::string& what, const Csr& csr) {
  return what + ": " + std::to_string(csr.nodes()) + " authors, " + std::to_string(csr.arcs() / 2) + " edges";
}

}  // namespace

Network load_network(const std::string& folder) {
  const Graph view = find_view("coauthors")->make(build_full_graph(folder), {});
  const Csr csr = kgbuild::graphs::make_csr(view, Direction::out, true);
  return {describe("co-authors of " + folder, csr), renumber(csr, order_by_breadth(csr))};
}

Network make_network(const AffiliationSize& size) {
  const Csr csr = make_csr(size.authors, make_affiliation(size));
  return {describe("generated network", csr), renumber(csr, order_by_breadth(csr))};
}

}  // namespace kgbuild::bench
