// The user's corrections while a graph is built: which contradict each other, which match nothing.
#pragma once

#include <atomic>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/build/identity/papers.hpp"
#include "kgbuild/corrections.hpp"

namespace kgbuild::graphs {

/// A name as corrections write it: text, or the id of a node.
struct NameReference {
  std::string_view prefix;  ///< of the id (`method`); empty for text
  std::string_view text;    ///< the text, or the key after the prefix
};
NameReference parse_reference(std::string_view name);

class Corrections {
 public:
  /// Of two lines that contradict each other the first counts; the other is skipped with a warning
  /// (`contradicting-correction`). Nearly linear in the lines.
  Corrections(std::vector<Correction> lines, Diagnostics& diagnostics);

  bool empty() const { return lines_.empty(); }
  std::span<const Correction> lines() const { return lines_; }

  /// Line `index` applies: it changed something, or already holds. Thread-safe.
  void note_match(std::size_t index) { matched_[index].store(true, std::memory_order_relaxed); }
  /// Warns about the lines that match nothing: `unmatched-correction`.
  void report_unmatched(const std::vector<Paper>& papers, Diagnostics& diagnostics) const;

 private:
  std::vector<Correction> lines_;
  std::vector<std::atomic<bool>> matched_;
};

/// Display names of entities that lines merge or rename: the last line of a chain decides, so that `merge A B` and
/// `merge B C` give C; `rename` takes precedence over `merge`.
class ChosenNameTable {
 public:
  /// `key` is that of the node that the line names first; `other` that of the one it is merged with, if any.
  void add(const Correction& line, std::string_view key, std::string_view other);
  /// What to call the entity that has the key.
  struct Choice {
    std::string key, name;
    bool renamed;  ///< by `rename`
  };
  /// In the order of precedence: the first one for an entity decides.
  std::vector<Choice> choices() const;

 private:
  std::vector<Choice> choices_;
  std::unordered_map<std::string, bool> merged_away_;  // first keys of merges
};

}  // namespace kgbuild::graphs
