#include "tests/bench/passes/contestants.hpp"

#include <array>

namespace kgbuild::bench {
namespace {

constexpr std::array table{
    Contestant{"twin quotient", "kgbuild", true, true, quotient},
    Contestant{"betweenness", "kgbuild", true, true, betweenness},
    Contestant{"betweenness", "igraph", false, true, betweenness_igraph},
    Contestant{"betweenness", "Boost on CSR", false, false, betweenness_boost},
    Contestant{"betweenness", "NetworKit", false, false, betweenness_networkit},
    Contestant{"betweenness, 1,000 sources", "kgbuild", true, true, sampled_betweenness},
    Contestant{"betweenness, 1,000 sources", "igraph", false, true, sampled_betweenness_igraph},
    Contestant{"betweenness, 1,000 sources", "NetworKit", false, true, sampled_betweenness_networkit},
    Contestant{"harmonic, closeness", "kgbuild", true, true, closeness},
    Contestant{"harmonic, closeness", "igraph", false, true, closeness_igraph},
    Contestant{"harmonic, closeness", "Boost on CSR", false, true, closeness_boost},
    Contestant{"harmonic, closeness", "NetworKit", false, false, closeness_networkit},
    Contestant{"Leiden", "kgbuild", false, true, leiden},
    Contestant{"Leiden", "igraph", false, true, leiden_igraph},
    Contestant{"Leiden", "NetworKit", false, true, leiden_networkit},
    Contestant{"Louvain", "kgbuild", false, true, louvain},
    Contestant{"Louvain", "igraph", false, true, louvain_igraph},
    Contestant{"Louvain", "NetworKit", false, true, louvain_networkit},
    Contestant{"pagerank", "kgbuild", false, true, pagerank},
    Contestant{"pagerank", "igraph", false, true, pagerank_igraph},
    Contestant{"pagerank", "NetworKit", false, true, pagerank_networkit},
    Contestant{"eigenvector", "kgbuild", false, true, eigenvector},
    Contestant{"eigenvector", "igraph", false, true, eigenvector_igraph},
    Contestant{"core", "kgbuild", false, true, core},
    Contestant{"core", "igraph", false, true, core_igraph},
    Contestant{"core", "Boost on CSR", false, true, core_boost},
    Contestant{"core", "NetworKit", false, true, core_networkit},
    Contestant{"component", "kgbuild", false, true, components},
    Contestant{"component", "igraph", false, true, components_igraph},
    Contestant{"component", "Boost on CSR", false, true, components_boost},
    Contestant{"component", "NetworKit", false, true, components_networkit},
    Contestant{"triangles", "kgbuild", false, true, triangles},
    Contestant{"triangles", "igraph", false, true, triangles_igraph},
    Contestant{"clustering", "kgbuild", false, true, clustering},
    Contestant{"clustering", "igraph", false, true, clustering_igraph},
    Contestant{"articulation, bridge", "kgbuild", false, true, cuts},
    Contestant{"articulation, bridge", "igraph", false, true, cuts_igraph},
    Contestant{"articulation, bridge", "Boost on CSR", false, true, cuts_boost},
};

}  // namespace

std::span<const Contestant> contestants() { return table; }

}  // namespace kgbuild::bench
