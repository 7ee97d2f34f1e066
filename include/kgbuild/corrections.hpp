// Corrections: edits of the graph in a table, one per line, for what no rule gets right. They are applied while names
// and people are resolved (builder.hpp): evidence is unchanged, and the same records and corrections give the same
// bytes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kgbuild/diagnostic.hpp"

namespace kgbuild {

enum class CorrectionAction : std::uint8_t {
  drop,      ///< there is no such thing: removes the node and its edges
  rename,    ///< is called `other`; if that is a node, the two are merged
  merge,     ///< is the same as `other`, and gets its name
  distinct,  ///< is not the same as `other`, though papers or rules say so
  kind,      ///< is a method, model, tool, benchmark, dataset, metric, task; person, group, handle
};

/// A row of a table: action, name, the other name or the kind (not for `drop`), the paper.
struct Correction {
  CorrectionAction action = CorrectionAction::drop;
  std::string name;   ///< any name of a node, or its id (`method:oreo`)
  std::string other;  ///< a second one; of `rename` any text, of `kind` a kind; empty for `drop`
  std::string paper;  ///< id of the only paper it applies to; empty = all
  std::string file;
  std::uint32_t line = 0;
};

/// `merge "A" "B"`, for messages.
std::string format_correction(const Correction& correction);

/// Reads a table of corrections. Bad rows are omitted with a diagnostic: `bad-row`, `long-row`,
/// `repeated-row`. Throws InputError if the file cannot be read.
std::vector<Correction> load_corrections(const std::string& file, Diagnostics& diagnostics);

}  // namespace kgbuild
