// Structures of a graph that several passes use.
#pragma once

#include <mutex>
#include <optional>

#include "graph/analysis/csr.hpp"
#include "kgbuild/analysis.hpp"

namespace kgbuild {

/// A value made when first asked for, once, whoever asks.
template <typename Value>
class Lazy {
 public:
  template <typename Make>
  const Value& get(const Make& make) {
    std::call_once(once_, [&] { value_.emplace(make()); });
    return *value_;
  }

 private:
  std::once_flag once_;
  std::optional<Value> value_;
};

struct AnalysisGraph::Shared {
  Graph graph;
  Graph full;

  const Csr& csr() {
    return csr_.get([&] { return make_csr(graph); });
  }
  const Csr& weighted_csr() {
    return weighted_csr_.get([&] { return make_csr(graph, Direction::out, true); });
  }

 private:
  Lazy<Csr> csr_, weighted_csr_;
};

}  // namespace kgbuild
