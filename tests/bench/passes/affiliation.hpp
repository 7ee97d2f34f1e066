// A generated co-author network, larger than any folder of digests at hand.
#pragma once

#include <cstdint>
#include <vector>

namespace kgbuild::bench {

struct AffiliationSize {
  std::uint32_t authors = 300'000;
  std::uint32_t edges = 1'000'000;  ///< at least; a few more, since papers are not cut
  std::uint64_t seed = 1;
};

/// Two authors, and on how many papers they appear together.
struct AffiliationTie {
  std::uint32_t source, target;
  std::uint32_t papers;
};

/// Edges of a union of cliques, each once: papers come one after another, each by a team of new and known authors.
/// Who has written much writes more (Newman, Scientific collaboration networks, 2001), with those of the paper before
/// (so triangles close) or of the same part of the field (so paths are long). Most teams have 2 to 5 authors, one of
/// 200 up to 60. Depends on the size and seed alone.
std::vector<AffiliationTie> make_affiliation(const AffiliationSize& size);

}  // namespace kgbuild::bench
