// Records → graph: identity, merging, counting.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kgbuild/corrections.hpp"
#include "kgbuild/diagnostic.hpp"
#include "kgbuild/graph.hpp"
#include "kgbuild/record.hpp"
#include "kgbuild/rules.hpp"

namespace kgbuild {

/// Collects records and resolves their names to entities. The graph depends on the set of records
/// and the rules, not on the order of `add`. One thread at a time.
class GraphBuilder {
 public:
  explicit GraphBuilder(RuleSet rules);
  ~GraphBuilder();
  GraphBuilder(GraphBuilder&&) noexcept;
  GraphBuilder& operator=(GraphBuilder&&) noexcept;

  /// Adds one record; its text is cleaned. A paper met before (same arXiv id in any version, DOI,
  /// else folded title) becomes one node with several digests.
  void add(PaperRecord record);

  /// Adds corrections; of two that contradict each other the one added first counts.
  void correct(std::vector<Correction> corrections);

  /// Resolves, corrects, merges, counts, builds COAUTHORED_WITH over all persons of each paper (no cap) and
  /// sorts. Linear in records and author pairs, up to sorting. Diagnostics: `repeated-author`, `many-authors`,
  /// `homonym`, `unmatched-correction`, `contradicting-correction`. Leaves the builder empty. The graph does not
  /// depend on the number of threads.
  Graph freeze(Diagnostics& diagnostics, unsigned threads = 1);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kgbuild
