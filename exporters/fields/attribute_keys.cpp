#include "exporters/fields/attribute_keys.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "exporters/text/xml_text.hpp"

namespace kgbuild::exporting {
namespace {

/// The type that can hold the values of both.
ValueType common_type(ValueType a, ValueType b) {
  const auto is_number = [](ValueType type) { return type == ValueType::integer || type == ValueType::real; };
  if (a == b) return a;
  if (is_number(a) && is_number(b)) return ValueType::real;
  return a == ValueType::string_list || b == ValueType::string_list ? ValueType::string_list : ValueType::string;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

}  // namespace

std::string AttributeKeys::free_title(std::string_view name) const {
  std::string title = is_nmtoken(name) ? std::string(name) : encode_nmtoken(name);
  while (std::ranges::any_of(keys_, [&](const Key& key) { return equal_ignoring_case(key.title, title); }))
    title += '_';
  return title;
}

std::string AttributeKeys::add_own(std::string_view title, ValueType type) {
  return keys_.emplace_back(Key{free_title(title), "", type}).title;
}

std::string AttributeKeys::add_property(std::string_view name, ValueType type) {
  const auto known = std::ranges::find(keys_, name, &Key::property);
  if (known == keys_.end()) return keys_.emplace_back(Key{free_title(name), std::string(name), type}).title;
  known->type = common_type(known->type, type);
  return known->title;
}

ValueType AttributeKeys::type_of(std::string_view title) const {
  return std::ranges::find(keys_, title, &Key::title)->type;
}

}  // namespace kgbuild::exporting
