#include "parsers/fields/json_members.hpp"

#include <utility>

#include "kgbuild/text.hpp"

namespace kgbuild::parsing {

JsonMembers::JsonMembers(const JsonValue& object, std::string place) : object_(object), place_(std::move(place)) {
  if (!object.IsObject()) throw JsonMemberError{place_ + " is not an object"};
}

const JsonValue* JsonMembers::find(const char* key) const {
  const auto member = object_.FindMember(key);
  return member == object_.MemberEnd() || member->value.IsNull() ? nullptr : &member->value;
}

std::string JsonMembers::string(const char* key) const {
  const JsonValue* value = find(key);
  return value ? checked_string(*value, name(key)) : std::string();
}

std::string JsonMembers::required_string(const char* key) const {
  std::string value = string(key);
  if (value.empty()) throw JsonMemberError{name(key) + " is missing or empty"};
  return value;
}

std::vector<std::string> JsonMembers::strings(const char* key) const {
  std::vector<std::string> texts;
  each(key, [&](const JsonValue& item, const std::string& place) { texts.push_back(checked_string(item, place)); });
  return texts;
}

bool JsonMembers::boolean(const char* key) const {
  const JsonValue* value = find(key);
  if (value && !value->IsBool()) throw JsonMemberError{name(key) + " is neither true nor false"};
  return value && value->GetBool();
}

std::string JsonMembers::checked_string(const JsonValue& value, const std::string& place) {
  if (!value.IsString()) throw JsonMemberError{place + " is not a string"};
  return clean_text({value.GetString(), value.GetStringLength()}).text;
}

std::optional<double> JsonMembers::share(const char* key) const {
  const JsonValue* value = find(key);
  if (!value) return std::nullopt;
  if (!value->IsNumber() || value->GetDouble() < 0 || value->GetDouble() > 1)
    throw JsonMemberError{name(key) + " is not a number from 0 to 1"};
  return value->GetDouble();
}

}  // namespace kgbuild::parsing
