// The user's corrections while a graph is built: which contradict each other, which met nothing.
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

/// What a name in a correction means: text as people write it, or the key of a node's id.
struct NameReference {
  std::string_view prefix;  ///< of the id (`method`); empty for text
  std::string_view text;    ///< the text, or the key behind the prefix
};
NameReference parse_reference(std::string_view name);

class Corrections {
 public:
  /// Of two lines that contradict each other the first counts; the other is left out with a warning
  /// (`contradicting-correction`). Nearly linear in the lines.
  Corrections(std::vector<Correction> lines, Diagnostics& diagnostics);

  bool empty() const { return lines_.empty(); }
  std::span<const Correction> lines() const { return lines_; }

  /// Line `index` changed something, or says what is so. Thread-safe.
  void note_match(std::size_t index) { matched_[index].store(true, std::memory_order_relaxed); }
  /// Warns about the lines that met nothing: `unmatched-correction`.
  void report_unmatched(const std::vector<Paper>& papers, Diagnostics& diagnostics) const;

 private:
  std::vector<Correction> lines_;
  std::vector<std::atomic<bool>> matched_;
};

/// Takes out the papers that lines drop by their id.
void drop_papers(Corrections& corrections, std::vector<Paper>& papers);

/// The paper of that id (papers are sorted by id), or nothing.
std::optional<std::uint32_t> find_paper(const std::vector<Paper>& papers, std::string_view id);

/// Names that lines make one: the display name of a set is what the last line of a chain says, so
/// that `merge A B` and `merge B C` give C; `rename` beats `merge`.
class ChosenNameTable {
 public:
  /// `key` is that of the node the line begins with; `other` of the one it is merged with, if any.
  void add(const Correction& line, std::string_view key, std::string_view other);
  /// By key of any node of a set, what to call it.
  struct Choice {
    std::string key, name;
    bool renamed;  ///< by `rename`
  };
  /// In the order in which they are to be tried: the first of a set decides.
  std::vector<Choice> choices() const;

 private:
  std::vector<Choice> choices_;
  std::unordered_map<std::string, bool> merged_away_;  // keys that a merge begins with
};

}  // namespace kgbuild::graphs
