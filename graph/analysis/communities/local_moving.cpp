#include "graph/analysis/communities/local_moving.hpp"

#include <numeric>

namespace kgbuild::graphs {
namespace {

/// Times the number of nodes. Local moving takes 2 to 5; a bound in case rounding errors make nodes move forever.
constexpr std::size_t max_visits = 1000;

class Mover {
 public:
  Mover(const CommunityGraph& graph, Random& random, Partition& communities)
      : graph_(graph),
        communities_(communities),
        states_(graph.nodes()),
        touched_(graph.nodes() + 1),
        queue_(graph.nodes()),
        waits_(graph.nodes(), 1) {
    for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
      states_[communities[node]].mass += graph.masses[node];
      ++states_[communities[node]].nodes;
    }
    for (std::uint32_t community = 0; community < graph.nodes(); ++community) {
      if (states_[community].nodes == 0) empty_.push_back(community);
    }
    std::iota(queue_.begin(), queue_.end(), 0u);
    shuffle(std::span(queue_), random);
    // Far below any gain that matters, far above rounding errors of a sum of weights.
    min_gain_ = 1e-12 * std::accumulate(graph.masses.begin(), graph.masses.end(), 0.0);
  }

  double run() {
    double gained = 0;
    std::size_t waiting = queue_.size(), first = 0, left = max_visits * queue_.size();
    while (waiting > 0 && left-- > 0) {
      const std::uint32_t node = queue_[first];
      first = first + 1 == queue_.size() ? 0 : first + 1;
      --waiting;
      __builtin_prefetch(graph_.arcs.data() + graph_.offsets[queue_[first]]);  // of the next one
      waits_[node] = 0;
      const double gain = visit(node);
      if (gain == 0) continue;
      gained += gain;
      for (const CommunityGraph::Arc& arc : graph_.row(node)) {
        if (waits_[arc.target] != 0 || communities_[arc.target] == communities_[node]) continue;
        waits_[arc.target] = 1;
        queue_[(first + waiting++) % queue_.size()] = arc.target;
      }
    }
    return gained;
  }

 private:
  struct State {
    double mass = 0;
    double weight_to = 0;  // from the node that is visited; 0 between visits
    std::uint32_t nodes = 0;
  };

  /// Moves the node to the best community, which may be an empty one. Returns the gain; 0 if it stays.
  double visit(std::uint32_t node) {
    const std::uint32_t old = communities_[node];
    const double mass = graph_.masses[node], charge = graph_.charge * mass;
    const auto [weight_to_old, touched] = sum_weights(node, old);
    const double stay = weight_to_old - charge * (states_[old].mass - mass);
    double most = stay + min_gain_;
    std::uint32_t best = old;
    for (std::size_t i = 0; i < touched; ++i) {
      State& state = states_[touched_[i]];
      const double quality = state.weight_to - charge * state.mass;
      state.weight_to = 0;
      if (quality > most) {
        most = quality;
        best = touched_[i];
      }
    }
    if (most < 0 && states_[old].nodes > 1) {
      most = 0;
      best = empty_.back();
    }
    if (best == old) return 0;
    move(node, old, best);
    return most - stay;
  }

  void move(std::uint32_t node, std::uint32_t old, std::uint32_t best) {
    if (states_[best].nodes++ == 0) empty_.pop_back();
    if (--states_[old].nodes == 0) empty_.push_back(old);
    states_[best].mass += graph_.masses[node];
    states_[old].mass -= graph_.masses[node];
    communities_[node] = best;
  }

  struct Sums {
    double weight_to_old;
    std::size_t touched;
  };

  /// Weights from the node to its own community and to adjacent ones. Most arcs stay in the community: their sum is
  /// kept in a register. The list of the others is branch-free, since whether an arc is the first to its community is
  /// unpredictable.
  Sums sum_weights(std::uint32_t node, std::uint32_t old) {
    Sums sums{0, 0};
    for (const CommunityGraph::Arc& arc : graph_.row(node)) {
      const std::uint32_t community = communities_[arc.target];
      if (community == old) {
        sums.weight_to_old += static_cast<double>(arc.weight);
        continue;
      }
      State& state = states_[community];
      touched_[sums.touched] = community;
      sums.touched += state.weight_to == 0 ? 1 : 0;
      state.weight_to += static_cast<double>(arc.weight);
    }
    return sums;
  }

  const CommunityGraph& graph_;
  Partition& communities_;
  std::vector<State> states_;           // by community
  std::vector<std::uint32_t> empty_;    // communities without a node
  std::vector<std::uint32_t> touched_;  // communities with a weight; one element more than needed
  std::vector<std::uint32_t> queue_;    // a ring
  std::vector<std::uint8_t> waits_;     // by node: is in the queue
  double min_gain_;
};

}  // namespace

double move_nodes(const CommunityGraph& graph, Random& random, Partition& communities) {
  return Mover(graph, random, communities).run();
}

}  // namespace kgbuild::graphs
