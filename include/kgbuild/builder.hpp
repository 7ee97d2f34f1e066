// Records → graph: resolves identities, merges, counts.
#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "kgbuild/corrections.hpp"
#include "kgbuild/diagnostic.hpp"
#include "kgbuild/graph.hpp"
#include "kgbuild/record.hpp"
#include "kgbuild/rules.hpp"

namespace kgbuild {

/// Collects records and resolves their names to entities. The graph depends on the set of records, the rules and the
/// corrections, not on the order in which records are added. Not thread-safe. One that was moved from throws
/// UsageError.
class GraphBuilder {
 public:
  explicit GraphBuilder(const RuleSet& rules);
  ~GraphBuilder();
  GraphBuilder(GraphBuilder&&) noexcept;
  GraphBuilder& operator=(GraphBuilder&&) noexcept;

  /// Adds one record; its text is cleaned. Records of the same paper (by arXiv id in any version, DOI, address, or
  /// folded title and people: docs/identity.md) become one node with several digests. Throws UsageError for a category,
  /// role, relation or status that is not an enumerator.
  void add(PaperRecord record);

  /// Adds corrections. If two contradict each other, the one added first counts.
  void correct(std::vector<Correction> corrections);

  /// Resolves, corrects, merges and counts; joins all persons of each paper by COAUTHORED_WITH (no cap). Linear in
  /// records and author pairs, plus sorting. Diagnostics: `repeated-author`, `many-authors`, `homonym`,
  /// `reversed-name`, `one-address-two-papers`, `unmatched-correction`, `contradicting-correction`. Leaves the builder
  /// empty. At most `threads` threads, 0 = one per processor; the graph does not depend on them, and an exception of
  /// any of them reaches the caller. A stop request ends it between two stages with CancelledError.
  Graph freeze(Diagnostics& diagnostics, unsigned threads = 1, const std::stop_token& cancel = {});

 private:
  struct State;
  State& state();

  std::unique_ptr<State> state_;
};

}  // namespace kgbuild
