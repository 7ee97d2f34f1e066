// Corrections: edits of the graph that a person writes down in a table, one a line, for what no rule
// gets right. They are applied while names and people are resolved (builder.hpp): evidence stays
// with what was read, and the same records and corrections give the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kgbuild/diagnostic.hpp"

namespace kgbuild {

enum class CorrectionAction : std::uint8_t {
  drop,      ///< no such thing: the node and its edges go
  rename,    ///< is called `other`; where that is a node, the two are one
  merge,     ///< is the same as `other`, which it is called from now on
  distinct,  ///< is not the same as `other`, though papers or rules say so
  kind,      ///< is a method, model, tool, benchmark, dataset, metric, task; person, group, handle
};

/// A row of a table: action, name, the other name or the kind (not for `drop`), the paper.
struct Correction {
  CorrectionAction action = CorrectionAction::drop;
  std::string name;   ///< any name of a node as people write it, or its id (`method:oreo`)
  std::string other;  ///< a second one; of `rename` any text, of `kind` a kind; empty for `drop`
  std::string paper;  ///< id of the only paper it speaks of; empty = all
  std::string file;
  std::uint32_t line = 0;
};

/// `merge "A" "B"`, for messages.
std::string format_correction(const Correction& correction);

/// Reads a table of corrections. Bad rows are left out with a diagnostic: `bad-row`, `long-row`,
/// `repeated-row`. Throws InputError when the file cannot be read.
std::vector<Correction> load_corrections(const std::string& file, Diagnostics& diagnostics);

}  // namespace kgbuild
