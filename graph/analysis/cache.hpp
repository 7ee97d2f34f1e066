// Cache of intermediate results that several passes use.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <tuple>

#include "graph/analysis/boost_checks.hpp"
#include "graph/analysis/communities/leiden.hpp"
#include "graph/analysis/hits.hpp"
#include "graph/analysis/kernels/csr.hpp"
#include "graph/analysis/kernels/cuts.hpp"
#include "graph/analysis/kernels/distances.hpp"
#include "graph/analysis/kernels/twin_quotient.hpp"
#include "graph/analysis/triangles.hpp"
#include "kgbuild/analysis.hpp"

namespace kgbuild::graphs {

/// A value computed once, on first use, by any thread.
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

/// A lazy value for each key.
template <typename Key, typename Value>
class LazyMap {
 public:
  template <typename Make>
  const Value& get(const Key& key, const Make& make) {
    Lazy<Value>* value = nullptr;
    {
      const std::lock_guard lock(mutex_);
      std::unique_ptr<Lazy<Value>>& slot = values_[key];
      if (!slot) slot = std::make_unique<Lazy<Value>>();
      value = slot.get();
    }
    return value->get(make);
  }

 private:
  std::mutex mutex_;
  std::map<Key, std::unique_ptr<Lazy<Value>>> values_;
};

/// State of an AnalysisGraph. Thread-safe; references stay valid as long as the cache.
struct AnalysisCache {
  Graph graph;
  Graph full;

  const Csr& csr() {
    return csr_.get([&] { return make_csr(graph); });
  }
  const Csr& weighted_csr() {
    return weighted_csr_.get([&] { return make_csr(graph, Direction::out, true); });
  }
  const Csr& undirected_csr() {
    if (!graph.directed()) return weighted_csr();
    return undirected_csr_.get([&] { return make_undirected_csr(graph); });
  }
  const Communities& leiden(const PassOptions& options) {
    return leiden_.get({options.quality, options.resolution, options.seed},
                       [&] { return find_leiden(undirected_csr(), options); });
  }

  /// The undirected simple graph; users ignore weights.
  const Csr& simple_csr() { return graph.directed() ? undirected_csr() : csr(); }
  const TwinQuotient& twins(unsigned threads) {
    return twins_.get([&] { return make_twin_quotient(simple_csr(), threads); });
  }
  /// `pass` is the name for estimate and progress.
  const DistanceSums& distances(const PassOptions& options, std::string_view pass) {
    return distances_.get([&] { return find_distances(options, pass); });
  }
  const std::vector<std::uint64_t>& triangles(unsigned threads) {
    return triangles_.get([&] { return count_triangles(twins(threads)); });
  }
  /// For checks: see make_simple().
  const Graph& simple_graph() {
    return simple_graph_.get([&] { return make_simple(graph); });
  }
  const Cuts& cuts() {
    return cuts_.get([&] { return find_cuts(simple_csr()); });
  }
  const HubsAndAuthorities& hubs_and_authorities() {
    return hubs_and_authorities_.get([&] { return find_hubs_and_authorities(graph); });
  }

 private:
  DistanceSums find_distances(const PassOptions& options, std::string_view pass);

  Lazy<Csr> csr_, weighted_csr_, undirected_csr_;
  LazyMap<std::tuple<PassOptions::Quality, double, std::uint64_t>, Communities> leiden_;
  Lazy<TwinQuotient> twins_;
  Lazy<DistanceSums> distances_;
  Lazy<std::vector<std::uint64_t>> triangles_;
  Lazy<Graph> simple_graph_;
  Lazy<Cuts> cuts_;
  Lazy<HubsAndAuthorities> hubs_and_authorities_;
};

}  // namespace kgbuild::graphs
