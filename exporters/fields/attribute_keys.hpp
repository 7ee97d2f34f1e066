// The columns that an XML format declares before its nodes and edges: their titles and types.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/schema.hpp"

namespace kgbuild::exporting {

/// The columns of nodes or of edges, in the order in which they were first asked for.
///
/// One serves a property of several kinds. Gephi compares titles without case and drops a twin, so a name that another
/// column has but for case gets `_` added. Titles are NMTOKENs.
class AttributeKeys {
 public:
  struct Key {
    std::string title;
    std::string property;  ///< empty for the format's own
    ValueType type;
  };

  /// Declares a column of the format's own, like `kind` or `size`, whose title no property shares. Returns its title.
  std::string add_own(std::string_view title, ValueType type);

  /// The title of a property, which is declared when it is new. Kinds that give it different types make it a real
  /// when both are numbers, a list when one of them is, else a string.
  std::string add_property(std::string_view name, ValueType type);

  /// All, once everything is declared.
  std::span<const Key> keys() const { return keys_; }
  /// The type that all kinds give a title, once everything is declared.
  ValueType type_of(std::string_view title) const;

 private:
  std::string free_title(std::string_view name) const;

  std::vector<Key> keys_;
};

}  // namespace kgbuild::exporting
