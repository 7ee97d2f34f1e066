#include "exporters/rdf/jsonld_context.hpp"

#include "base/strings.hpp"
#include "exporters/rdf/rdf_iris.hpp"
#include "exporters/rdf/rdf_terms.hpp"
#include "exporters/text/json_text.hpp"

namespace kgbuild::exporting {
namespace {

/// A JSON object, one line per member.
class Members {
 public:
  void add(std::string_view key, std::string_view json) {
    text_ += text_.empty() ? "{\n" : ",\n";
    text_.append("  ").append(quote(key)).append(": ").append(json);
  }
  void add_text(std::string_view key, std::string_view value) { add(key, quote(value)); }
  bool empty() const { return text_.empty(); }
  std::string finish() const { return text_ + "\n}"; }

  static std::string quote(std::string_view text) {
    TextBuffer out;
    write_json_string(text, out);
    return std::string(out.view());
  }

 private:
  std::string text_;
};

/// `{"@id": "kg:first_seen", "@type": "xsd:date"}`, or only the id as a string.
std::string format_term(std::string_view id, std::string_view type) {
  if (type.empty()) return Members::quote(id);
  return concat({"{\"@id\": ", Members::quote(id), ", \"@type\": ", Members::quote(type), "}"});
}

void add_prefix(std::string_view prefix, std::string_view iri, Members& members) {
  members.add(prefix, concat({"{\"@id\": ", Members::quote(iri), ", \"@prefix\": true}"}));
}

/// The prefixes of nodes and edges, which are those of their ids.
void add_bases(std::string_view base, Members& members) {
  for (const NodeKindInfo& kind : node_kinds()) {
    add_prefix(kind.prefix, std::string(base).append(kind.prefix).append(":"), members);
  }
  add_prefix("edge", std::string(base).append("edge:"), members);
}

void add_names(const TypedNames& names, Members& members) {
  for (const auto& [name, type] : names.all()) members.add(name, format_term(property_term(name), type));
}

void add_edges(Members& members) {
  for (const EdgeKindInfo& kind : edge_kinds()) {
    const std::string term = edge_term(kind.kind);
    members.add(edge_key(kind.kind), is_inverted(kind.kind)
                                         ? concat({"{\"@reverse\": ", Members::quote(term), ", \"@type\": \"@id\"}"})
                                         : format_term(term, "@id"));
  }
}

/// The datatype that JSON cannot express; empty for none.
std::string_view coerced_type(ValueType type) {
  return type == ValueType::real || type == ValueType::date ? literal_type(type) : std::string_view();
}

}  // namespace

void TypedNames::add(std::string_view name, ValueType type) {
  const auto [known, is_new] = types_.emplace(name, coerced_type(type));
  if (!is_new && known->second != coerced_type(type)) known->second = {};
}

void TypedNames::add(const std::vector<Field>& fields) {
  for (const Field& field : fields) add(field.name, field.type);
}

std::string_view TypedNames::coercion(std::string_view name) const {
  const auto found = types_.find(name);
  return found == types_.end() ? std::string_view() : found->second;
}

TypedNames schema_names() {
  TypedNames names;
  const auto add = [&](std::span<const Property> properties) {
    for (const Property& property : properties) names.add(property.name, property.type);
  };
  for (const NodeKindInfo& kind : node_kinds()) add(kind.properties);
  for (const EdgeKindInfo& kind : edge_kinds()) add(kind.properties);
  for (const std::string_view name : {"rule", "at", "sentence"}) names.add(name, ValueType::string_list);
  return names;
}

std::string format_context(std::string_view base) {
  Members members;
  members.add("@version", "1.1");
  members.add_text("@vocab", expand_term("kg:"));
  for (const Namespace& space : rdf_namespaces()) members.add_text(space.prefix, space.iri);
  members.add_text("arxiv", arxiv_iri);
  add_bases(base, members);
  members.add_text("identifier", "schema:identifier");
  members.add_text("label", "rdfs:label");
  members.add("sameAs", format_term("schema:sameAs", "@id"));
  members.add("byline", R"({"@id": "bibo:authorList", "@type": "@id", "@container": "@list"})");
  members.add("subject", format_term("rdf:subject", "@id"));
  members.add("predicate", format_term("rdf:predicate", "@vocab"));
  members.add("object", format_term("rdf:object", "@id"));
  add_names(schema_names(), members);
  add_edges(members);
  return members.finish();
}

std::string format_file_context(const TypedNames& names, const ExportOptions& options) {
  const TypedNames known = schema_names();
  Members members;
  if (!options.inline_context && options.base_iri != ExportOptions().base_iri) add_bases(options.base_iri, members);
  for (const auto& [name, type] : names.all()) {
    const bool is_same = known.all().contains(name) && known.coercion(name) == type;
    if (!is_same) members.add(name, format_term(property_term(name), type));
  }
  const std::string context =
      options.inline_context ? format_context(options.base_iri) : std::string("\"context.jsonld\"");
  return members.empty() ? context : concat({"[", context, ", ", members.finish(), "]"});
}

}  // namespace kgbuild::exporting
