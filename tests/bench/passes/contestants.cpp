#include "tests/bench/passes/contestants.hpp"

#include <array>

namespace kgbuild::bench {
namespace {

constexpr std::array table{
    Contestant{"twin quotient", "kgbuild", false, quotient},
    Contestant{"betweenness", "kgbuild", true, betweenness},
    Contestant{"betweenness", "igraph", false, betweenness_igraph},
    Contestant{"betweenness", "Boost on CSR", false, betweenness_boost},
    Contestant{"harmonic, closeness", "kgbuild", true, closeness},
    Contestant{"harmonic, closeness", "igraph", false, closeness_igraph},
    Contestant{"harmonic, closeness", "Boost on CSR", false, closeness_boost},
};

}  // namespace

std::span<const Contestant> contestants() { return table; }

}  // namespace kgbuild::bench
