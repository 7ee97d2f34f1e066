// Columns that an XML format declares before its nodes and edges: titles and types.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/schema.hpp"

namespace kgbuild::exporting {

/// The columns of nodes or of edges, in the order of their first declaration.
///
/// Kinds with the same property share a column. Gephi ignores case in titles and drops duplicates, so a name that
/// differs from another title only in case gets `_` appended. Titles are NMTOKENs.
class AttributeKeys {
 public:
  struct Key {
    std::string title;
    std::string property;  ///< empty for the format's own
    ValueType type;
  };

  /// Declares a column of the format itself, such as `kind` or `size`, not shared with properties. Returns its title.
  std::string add_own(std::string_view title, ValueType type);

  /// Returns the title of a property, declaring it if it is new. If kinds give it different types, it becomes a real
  /// if both are numbers, a list if one is a list, else a string.
  std::string add_property(std::string_view name, ValueType type);

  /// All columns. Types are final once everything is declared.
  std::span<const Key> keys() const { return keys_; }
  /// The type of a declared title, final once everything is declared.
  ValueType type_of(std::string_view title) const;

 private:
  std::string free_title(std::string_view name) const;

  std::vector<Key> keys_;
};

}  // namespace kgbuild::exporting
