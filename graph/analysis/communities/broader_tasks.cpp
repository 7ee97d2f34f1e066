#include "graph/analysis/communities/broader_tasks.hpp"

#include <algorithm>

namespace kgbuild::graphs {

BroaderTasks::BroaderTasks(const Graph& graph) : first_(graph.nodes_of(NodeKind::task).first) {
  const Graph::Range tasks = graph.nodes_of(NodeKind::task);
  broader_.resize(tasks.last - tasks.first);
  std::vector<NodeId> seen_from(broader_.size(), tasks.last);  // tasks.last is not a task
  for (NodeId task = tasks.first; task < tasks.last; ++task) {
    std::vector<NodeId>& found = broader_[task - first_];
    seen_from[task - first_] = task;
    const auto follow = [&](NodeId from) {
      for (const Arc& arc : graph.out_arcs(from)) {
        if (graph.edge_kind(arc.edge) != EdgeKind::broader || seen_from[arc.target - first_] == task) continue;
        seen_from[arc.target - first_] = task;
        found.push_back(arc.target);
      }
    };
    follow(task);
    std::size_t next = 0;
    while (next < found.size()) follow(NodeId{found[next++]});  // which appends
    std::ranges::sort(found);
  }
}

}  // namespace kgbuild::graphs
