#include "exporters/graphml_keys.hpp"

#include <algorithm>

#include "exporters/xml_text.hpp"

namespace kgbuild {
namespace {

std::string_view attribute_type(ValueType type) {
  switch (type) {
    case ValueType::boolean:
      return "boolean";
    case ValueType::integer:
      return "long";
    case ValueType::real:
      return "double";
    case ValueType::date:
    case ValueType::string:
    case ValueType::string_list:
      return "string";
  }
  return "string";
}

std::string_view common_type(std::string_view a, std::string_view b) {
  const auto is_number = [](std::string_view type) { return type == "long" || type == "double"; };
  if (a == b) return a;
  return is_number(a) && is_number(b) ? "double" : "string";
}

bool equal_but_for_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

}  // namespace

std::string GraphmlKeys::start_tag(const Key& key) const {
  // As igraph names keys: v for vertices, e for edges.
  return std::string("<data key=\"") + (domain_ == "node" ? "v_" : "e_") + key.title + "\">";
}

std::string GraphmlKeys::free_title(std::string_view name) const {
  std::string title = is_nmtoken(name) ? std::string(name) : encode_nmtoken(name);
  while (std::ranges::any_of(keys_, [&](const Key& key) { return equal_but_for_case(key.title, title); })) title += '_';
  return title;
}

std::string GraphmlKeys::add_own(std::string_view title, std::string_view type) {
  return start_tag(keys_.emplace_back(Key{free_title(title), "", type}));
}

std::string GraphmlKeys::add_property(std::string_view name, ValueType type) {
  const auto known = std::ranges::find(keys_, name, &Key::property);
  if (known == keys_.end()) {
    return start_tag(keys_.emplace_back(Key{free_title(name), std::string(name), attribute_type(type)}));
  }
  known->type = common_type(known->type, attribute_type(type));
  return start_tag(*known);
}

void GraphmlKeys::write(TextBuffer& out) const {
  const std::string_view prefix = domain_ == "node" ? "v_" : "e_";
  for (const Key& key : keys_) {
    for (const std::string_view part :
         {std::string_view("<key id=\""), prefix, std::string_view(key.title), std::string_view("\" for=\""), domain_,
          std::string_view("\" attr.name=\""), std::string_view(key.title), std::string_view("\" attr.type=\""),
          key.type, std::string_view("\"/>\n")}) {
      out.write(part);
    }
  }
}

}  // namespace kgbuild
