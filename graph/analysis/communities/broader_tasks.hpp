// All tasks that are broader than a task.
#pragma once

#include <span>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

/// Follows BROADER edges from every task once; linear in the number of pairs.
class BroaderTasks {
 public:
  explicit BroaderTasks(const Graph& graph);

  /// Ascending; without the task itself.
  std::span<const NodeId> of(NodeId task) const { return broader_[task - first_]; }

 private:
  NodeId first_;
  std::vector<std::vector<NodeId>> broader_;
};

}  // namespace kgbuild::graphs
