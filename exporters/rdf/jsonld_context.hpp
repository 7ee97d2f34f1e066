// The contexts of JSON-LD 1.1: what keys and prefixes mean.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "exporters/rdf/rdf_terms.hpp"
#include "kgbuild/exporter.hpp"

namespace kgbuild::exporting {

/// The types of values by property: numbers that are not whole, and dates, have one that JSON does not say, and are
/// typed in a context. A name that kinds give different types has none; its values say their types themselves.
class TypedNames {
 public:
  void add(std::string_view name, ValueType type);
  void add(const std::vector<Field>& fields);
  /// The type that a context gives the name, as xsd:...; empty for none.
  std::string_view coercion(std::string_view name) const;

  /// Name → type, empty where kinds disagree.
  const std::map<std::string, std::string_view, std::less<>>& all() const { return types_; }

 private:
  std::map<std::string, std::string_view, std::less<>> types_;
};

/// The properties of the schema.
TypedNames schema_names();

/// The context of the schema and of nodes under `base`; schemas/context.jsonld is that of the default.
std::string format_context(std::string_view base);

/// What `@context` of a file is: the name of the context's file or the context itself, and behind it what only this
/// file has: prefixes of another base, columns of passes.
std::string format_file_context(const TypedNames& names, const ExportOptions& options);

}  // namespace kgbuild::exporting
