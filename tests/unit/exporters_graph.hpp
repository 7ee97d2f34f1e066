// A small graph of every shape of value, for the tests of exporters.
#pragma once

#include <string_view>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild::test {

/// What the texts of `make_graph` may be replaced by.
struct GraphTexts {
  std::string_view title = "Alpha: One";
  std::string_view name = "Ada Brook";
};

///   author:ada-brook --AUTHORED--> paper:arxiv:cs/0112017 --INTRODUCES--> method:a
///                                                         --MENTIONS----> benchmark:b
Graph make_graph(const GraphTexts& texts = {});

/// Two persons and the edge between them of weight `weight`, in an undirected view or in a directed one.
Graph make_coauthors(double weight, bool directed = false);

}  // namespace kgbuild::test
