// Ways to write a graph as GraphML.
#pragma once

#include <igraph/igraph.h>

#include <string>

#include "kgbuild/graph.hpp"

namespace kgbuild::bench {

/// By this library, as a run writes it: synced, then renamed.
void write_by_kgbuild(const Graph& graph, unsigned threads, const std::string& path);

/// Bytes as they are, by write(2) alone, in pieces of 64 KiB; synced and renamed like the above.
void write_plain(const std::string& bytes, const std::string& path);

/// A GraphML file as igraph reads it, with all of its attributes.
class IgraphWriter {
 public:
  explicit IgraphWriter(const std::string& graphml);
  ~IgraphWriter();
  IgraphWriter(const IgraphWriter&) = delete;
  IgraphWriter& operator=(const IgraphWriter&) = delete;

  /// Not synced.
  void write(const std::string& path) const;
  bool has_size(std::uint32_t nodes, std::uint32_t edges) const;

 private:
  igraph_t graph_;
};

}  // namespace kgbuild::bench
