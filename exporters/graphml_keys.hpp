// The `<key>` elements of a GraphML file: which columns there are, their titles and types.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exporters/text_buffer.hpp"
#include "kgbuild/schema.hpp"

namespace kgbuild {

/// The keys of nodes or of edges, in the order in which they were first asked for.
///
/// One key serves a property of several kinds. Gephi compares titles without case and drops a twin,
/// so a name that another key has but for case gets `_` added.
class GraphmlKeys {
 public:
  /// `domain` is `node` or `edge`: a key for `all` is dropped by Gephi.
  explicit GraphmlKeys(std::string_view domain) : domain_(domain) {}

  /// Declares a key of the format's own, like `kind` or `size`, whose title no property shares.
  /// `type` is an `attr.type`. Returns its start tag: `<data key="v_size">`.
  std::string add_own(std::string_view title, std::string_view type);

  /// The start tag of a property, which is declared when it is new. Kinds that give it different
  /// types make it a `double` when both are numbers, else a `string`.
  std::string add_property(std::string_view name, ValueType type);

  void write(TextBuffer& out) const;

 private:
  struct Key {
    std::string title;
    std::string property;  // empty for the format's own
    std::string_view type;
  };

  std::string start_tag(const Key& key) const;
  std::string free_title(std::string_view name) const;

  std::string_view domain_;
  std::vector<Key> keys_;
};

}  // namespace kgbuild
