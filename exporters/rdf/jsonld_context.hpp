// The contexts of JSON-LD 1.1, which define keys and prefixes.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "exporters/fields/fields.hpp"
#include "kgbuild/exporter.hpp"

namespace kgbuild::exporting {

/// The datatypes that a context gives to properties: reals and dates need one, since JSON has none. A property whose
/// type differs between kinds has none; each of its values states its type.
class TypedNames {
 public:
  void add(std::string_view name, ValueType type);
  void add(const std::vector<Field>& fields);
  /// The datatype of a property, `xsd:...`; empty for none.
  std::string_view coercion(std::string_view name) const;

  /// Name → datatype, empty if there is none or kinds differ.
  const std::map<std::string, std::string_view, std::less<>>& all() const { return types_; }

 private:
  std::map<std::string, std::string_view, std::less<>> types_;
};

/// The properties of the schema.
TypedNames schema_names();

/// The context of the schema, with nodes under `base`; schemas/context.jsonld is that of the default base.
std::string format_context(std::string_view base);

/// The value of `@context` in a file: the name of the context file or the context itself, then what only this file has:
/// prefixes of another base, columns of passes.
std::string format_file_context(const TypedNames& names, const ExportOptions& options);

}  // namespace kgbuild::exporting
