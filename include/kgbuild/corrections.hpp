// Corrections: edits of the graph that a person lists in a table, one per line, for what no rule gets right. They are
// applied while names and people are resolved (builder.hpp): evidence still shows what was read, and the same records
// and corrections give the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kgbuild/diagnostic.hpp"

namespace kgbuild {

enum class CorrectionAction : std::uint8_t {
  drop,      ///< does not exist: the node and its edges are removed
  rename,    ///< is called `other`; if `other` is a node, the two are merged
  merge,     ///< is the same as the node `other`, and is called so; papers by their ids, and keep the better title
  distinct,  ///< is not the same as `other`, even if papers or rules say so; papers by their ids
  kind,      ///< is a method, model, tool, benchmark, dataset, metric, task; person, group, handle
};

/// A row of the table: action, name, other name or kind (except for `drop`), paper.
struct Correction {
  CorrectionAction action = CorrectionAction::drop;
  std::string name;   ///< any name of a node as people write it, or its id (`method:oreo`); a paper only by id
  std::string other;  ///< a second one; any text for `rename`, a kind for `kind`, empty for `drop`
  std::string paper;  ///< id of the only paper it applies to; empty = all
  std::string file;
  std::uint32_t line = 0;
};

/// `merge "A" "B"`, for messages.
std::string format_correction(const Correction& correction);

/// Reads a table of corrections. Bad rows are skipped with a diagnostic: `bad-row`, `long-row`, `repeated-row`. Throws
/// InputError if the file cannot be read.
std::vector<Correction> load_corrections(const std::string& file, Diagnostics& diagnostics);

}  // namespace kgbuild
