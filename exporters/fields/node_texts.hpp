// The text that identifies each node in a format: made once, written with every edge.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild::exporting {

/// One text per node, all in one string.
class NodeTexts {
 public:
  /// `append(id, text)` appends the text of the node `id` to `text`.
  template <typename Append>
  NodeTexts(const Graph& graph, Append append) {
    ends_.reserve(graph.node_count());
    for (NodeId node = 0; node < graph.node_count(); ++node) {
      append(graph.id(node), text_);
      ends_.push_back(text_.size());
    }
  }

  std::string_view operator[](NodeId node) const {
    const std::size_t start = node == 0 ? 0 : ends_[node - 1];
    return std::string_view(text_).substr(start, ends_[node] - start);
  }

 private:
  std::string text_;
  std::vector<std::size_t> ends_;
};

}  // namespace kgbuild::exporting
