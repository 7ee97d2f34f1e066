// Names that a user adds without writing a pack.
#pragma once

#include <string>
#include <vector>

#include "kgbuild/diagnostic.hpp"
#include "kgbuild/rules.hpp"

namespace kgbuild::parsing {

/// A row of a table of names.
struct TableName {
  NameKind kind = NameKind::method;
  Category category = Category::none;  ///< of methods and benchmarks
  std::string name;
  std::vector<std::string> aliases;
};

/// Reads a table of names. Its columns are the kind (`method`, `model`, `tool`, `benchmark`, `dataset`, `metric`,
/// `task`), the name, and further names; one column may hold several names, separated by `|` or `;`. Bad rows are
/// skipped with a diagnostic (table.hpp). Throws InputError if the file cannot be read.
std::vector<TableName> read_name_table(const std::string& file, Diagnostics& diagnostics);

}  // namespace kgbuild::parsing
