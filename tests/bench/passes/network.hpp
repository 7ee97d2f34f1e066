// The graphs that passes are measured on.
#pragma once

#include <functional>
#include <string>

#include "graph/analysis/kernels/csr.hpp"
#include "tests/bench/passes/affiliation.hpp"

namespace kgbuild::bench {

using namespace kgbuild::graphs;

/// An undirected weighted graph. Its nodes are numbered breadth first: any traversal takes half of the time that it
/// takes in the order of names, so all contestants get these numbers.
struct Network {
  std::string name;
  Csr csr;
};

/// Too large to be searched from every node by peers, or ten times for communities.
inline bool is_large(const Network& network) { return network.csr.nodes() >= 100'000; }

/// The co-author view of a folder of digests, with all authors of all papers. Throws InputError without digests.
Network load_network(const std::string& folder);
Network make_network(const AffiliationSize& size);

/// The result of `make`, which runs in a process of its own. So this process holds only the network, and the memory of
/// contestants that run later is theirs alone.
Network make_apart(const std::function<Network()>& make);

}  // namespace kgbuild::bench
