#include "tests/bench/passes/contestants.hpp"

#include <array>

namespace kgbuild::bench {
namespace {

constexpr std::array table{
    Contestant{"twin quotient", "kgbuild", true, true, quotient},
    Contestant{"betweenness", "kgbuild", true, true, betweenness},
    Contestant{"betweenness", "igraph", false, true, betweenness_igraph},
    Contestant{"betweenness", "Boost on CSR", false, false, betweenness_boost},
    Contestant{"harmonic, closeness", "kgbuild", true, true, closeness},
    Contestant{"harmonic, closeness", "igraph", false, true, closeness_igraph},
    Contestant{"harmonic, closeness", "Boost on CSR", false, true, closeness_boost},
    Contestant{"Leiden", "kgbuild", false, true, leiden},
    Contestant{"Leiden", "igraph", false, true, leiden_igraph},
    Contestant{"Louvain", "kgbuild", false, true, louvain},
    Contestant{"Louvain", "igraph", false, true, louvain_igraph},
};

}  // namespace

std::span<const Contestant> contestants() { return table; }

}  // namespace kgbuild::bench
