#include "graph/build/transitive_reduction.hpp"

#include <algorithm>
#include <utility>

#include "base/sort_unique.hpp"

namespace kgbuild::graphs {
namespace {

/// Drops edges that close a cycle, then those that other edges imply.
class Reducer {
 public:
  explicit Reducer(Targets& targets)
      : targets_(targets), state_(targets.size(), State::fresh), reached_(targets.size()) {}

  Targets run() {
    for (std::uint32_t node = 0; node < targets_.size(); ++node) visit(node);
    return std::move(reached_);
  }

 private:
  enum class State : std::uint8_t { fresh, open, done };

  /// Depth first, without recursion: a pack may chain as many names as it likes.
  void visit(std::uint32_t start) {
    if (state_[start] != State::fresh) return;
    open(start);
    while (!path_.empty()) {
      auto& [node, next] = path_.back();
      std::vector<std::uint32_t>& next_nodes = targets_[node];
      if (next == next_nodes.size()) {
        close(node);
        path_.pop_back();
      } else if (state_[next_nodes[next]] == State::open) {
        next_nodes.erase(next_nodes.begin() + static_cast<std::ptrdiff_t>(next));
      } else if (const std::uint32_t target = next_nodes[next++]; state_[target] == State::fresh) {
        open(target);
      }
    }
  }

  void open(std::uint32_t node) {
    state_[node] = State::open;
    path_.emplace_back(node, 0);
  }

  void close(std::uint32_t node) {
    state_[node] = State::done;
    std::vector<std::uint32_t>& next_nodes = targets_[node];
    std::vector<std::uint32_t>& all = reached_[node];
    for (const std::uint32_t target : next_nodes)
      all.insert(all.end(), reached_[target].begin(), reached_[target].end());
    sort_unique(all);
    std::erase_if(next_nodes, [&](std::uint32_t target) { return std::ranges::binary_search(all, target); });
    all.insert(all.end(), next_nodes.begin(), next_nodes.end());
    std::ranges::sort(all);
  }

  Targets& targets_;
  std::vector<State> state_;
  Targets reached_;
  std::vector<std::pair<std::uint32_t, std::size_t>> path_;
};

}  // namespace

Targets reduce_transitively(Targets& targets) { return Reducer(targets).run(); }

}  // namespace kgbuild::graphs
