// Records → graph: resolves identities, merges, counts.
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

/// Collects records and resolves their names to entities. The graph depends on the set of records, the rules and the
/// corrections, not on the order in which records are added. Not thread-safe.
class GraphBuilder {
 public:
  explicit GraphBuilder(RuleSet rules);
  ~GraphBuilder();
  GraphBuilder(GraphBuilder&&) noexcept;
  GraphBuilder& operator=(GraphBuilder&&) noexcept;

  /// Adds one record; its text is cleaned. Records of the same paper (by arXiv id in any version, DOI, else folded
  /// title) become one node with several digests.
  void add(PaperRecord record);

  /// Adds corrections. If two contradict each other, the one added first counts.
  void correct(std::vector<Correction> corrections);

  /// Resolves, corrects, merges and counts; joins all persons of each paper by COAUTHORED_WITH (no cap). Linear in
  /// records and author pairs, plus sorting. Diagnostics: `repeated-author`, `many-authors`, `homonym`,
  /// `unmatched-correction`, `contradicting-correction`. Leaves the builder empty. The graph does not depend on the
  /// number of threads; an exception of any of them reaches the caller.
  Graph freeze(Diagnostics& diagnostics, unsigned threads = 1);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kgbuild
