#include "parsers/grammar/front_toml.hpp"

#include <optional>
#include <string>
#include <utility>

#include "base/strings.hpp"
#include "parsers/grammar/toml_values.hpp"

namespace kgbuild::parsing {
namespace {

void add_value(const toml::node& node, std::vector<std::string>& values) {
  if (std::optional<std::string> text = scalar_text(node)) {
    values.push_back(std::move(*text));
  } else if (const auto* const map = node.as_table()) {  // [[authors]] name = "A B"
    if (const toml::node* const name = map->get("name"))
      if (std::optional<std::string> named = scalar_text(*name)) values.push_back(std::move(*named));
  }
}

void add_fields(const toml::table& table, std::vector<FrontField>& fields) {
  for (const auto& [key, node] : table) {
    FrontField field{ascii_lower(key.str()), {}};
    if (const auto* const list = node.as_array()) {
      for (const toml::node& item : *list) add_value(item, field.values);
    } else if (!node.is_table()) {
      add_value(node, field.values);
    }
    if (!field.values.empty()) fields.push_back(std::move(field));
  }
}

}  // namespace

std::vector<FrontField> read_toml_fields(std::string_view toml, std::uint32_t& problem_line) {
  std::vector<FrontField> fields;
  try {
    const toml::table document = toml::parse(toml);
    add_fields(document, fields);
    for (const auto& [key, node] : document)
      if (const auto* const inner = node.as_table()) add_fields(*inner, fields);
  } catch (const toml::parse_error& error) {
    problem_line = error.source().begin.line;
  }
  return fields;
}

}  // namespace kgbuild::parsing
