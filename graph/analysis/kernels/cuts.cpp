#include "graph/analysis/kernels/cuts.hpp"

#include <algorithm>
#include <numeric>

namespace kgbuild::graphs {
namespace {

class DepthFirst {
 public:
  explicit DepthFirst(const Csr& graph) : graph_(graph), states_(graph.nodes()) {
    cuts_.gained.assign(graph.nodes(), 0);
    cuts_.hangs_on.resize(graph.nodes());
    std::iota(cuts_.hangs_on.begin(), cuts_.hangs_on.end(), 0U);
    cuts_.cut_off.assign(graph.nodes(), 0);
  }

  Cuts run() {
    for (std::uint32_t node = 0; node < graph_.nodes(); ++node) {
      if (states_[node].entered == 0) search(node);
    }
    return std::move(cuts_);
  }

 private:
  struct State {
    std::uint32_t entered = 0;  // discovery time from 1; 0 = undiscovered
    std::uint32_t low = 0;      // lowpoint: earliest discovery time adjacent to its subtree
    std::uint32_t parent = 0;
    std::uint32_t next_arc = 0;
  };

  void enter(std::uint32_t node, std::uint32_t parent) {
    ++clock_;
    states_[node] = {clock_, clock_, parent, graph_.offsets[node]};
  }

  void search(std::uint32_t root) {
    const std::uint32_t before = clock_;
    const std::size_t first_bridge = bridges_.size();
    std::uint32_t children = 0;
    enter(root, root);
    for (std::uint32_t node = root;;) {
      const std::uint32_t child = advance(node);
      if (child != node) {
        enter(child, node);
        node = child;
        continue;
      }
      if (node == root) break;
      const std::uint32_t parent = states_[node].parent;
      leave(node, parent);
      children += parent == root ? 1 : 0;
      node = parent;
    }
    cuts_.gained[root] = children > 0 ? children - 1 : 0;
    const std::uint32_t nodes = clock_ - before;
    for (std::size_t i = first_bridge; i < bridges_.size(); ++i) {
      std::uint32_t& below = cuts_.cut_off[bridges_[i]];
      below = std::min(below, nodes - below);
    }
  }

  /// The next undiscovered neighbour, or the node itself if there is none.
  std::uint32_t advance(std::uint32_t node) {
    State& state = states_[node];
    const std::uint32_t end = graph_.offsets[node + 1];
    std::uint32_t low = state.low;
    for (; state.next_arc < end; ++state.next_arc) {
      const std::uint32_t other = graph_.targets[state.next_arc];
      const std::uint32_t entered = states_[other].entered;
      if (entered == 0) {
        state.low = low;
        return other;
      }
      if (other != state.parent) low = std::min(low, entered);
    }
    state.low = low;
    return node;
  }

  /// The subtree of `node` is complete: its discovery times are consecutive.
  void leave(std::uint32_t node, std::uint32_t parent) {
    const State& state = states_[node];
    State& above = states_[parent];
    above.low = std::min(above.low, state.low);
    if (state.low >= above.entered) ++cuts_.gained[parent];
    if (state.low <= above.entered) return;
    cuts_.hangs_on[node] = parent;
    cuts_.cut_off[node] = clock_ - state.entered + 1;
    bridges_.push_back(node);
  }

  const Csr& graph_;
  std::vector<State> states_;
  std::vector<std::uint32_t> bridges_;  // by their lower ends
  std::uint32_t clock_ = 0;
  Cuts cuts_;
};

}  // namespace

Cuts find_cuts(const Csr& graph) { return DepthFirst(graph).run(); }

}  // namespace kgbuild::graphs
