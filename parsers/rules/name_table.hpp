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

/// Reads a table of names: what it is (`method`, `model`, `tool`, `benchmark`, `dataset`, `metric`,
/// `task`), the name, and further names in the columns after it, several in one where `|` or `;`
/// separates them. Bad rows are skipped with a diagnostic (table.hpp). Throws InputError when
/// the file cannot be read.
std::vector<TableName> read_name_table(const std::string& file, Diagnostics& diagnostics);

}  // namespace kgbuild::parsing
