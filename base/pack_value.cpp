#include "base/pack_value.hpp"

#include <algorithm>

#include "kgbuild/error.hpp"

namespace kgbuild {
inline namespace base {
namespace {

const PackValue* find(const PackValue& object, const char* key, std::string_view where) {
  if (!object.IsObject()) fail_pack(where, "an item is no object");
  const auto it = object.FindMember(key);
  return it == object.MemberEnd() ? nullptr : &it->value;
}

std::string quoted(const char* key) { return std::string("\"").append(key).append("\""); }

}  // namespace

void fail_pack(std::string_view where, std::string_view problem) {
  throw RulePackError(std::string(where) + ": " + std::string(problem));
}

void check_keys(const PackValue& object, std::initializer_list<std::string_view> known, std::string_view where) {
  if (!object.IsObject()) fail_pack(where, "is no object");
  for (const auto& member : object.GetObject()) {
    const std::string_view key(member.name.GetString(), member.name.GetStringLength());
    if (std::find(known.begin(), known.end(), key) == known.end())
      fail_pack(where, "unknown key \"" + std::string(key) + '"');
  }
}

std::string require_string(const PackValue& object, const char* key, std::string_view where) {
  const PackValue* value = find(object, key, where);
  if (value == nullptr) fail_pack(where, quoted(key) + " is missing");
  if (!value->IsString()) fail_pack(where, quoted(key) + " must be a string");
  return {value->GetString(), value->GetStringLength()};
}

std::string string_or(const PackValue& object, const char* key, std::string_view otherwise, std::string_view where) {
  return find(object, key, where) == nullptr ? std::string(otherwise) : require_string(object, key, where);
}

bool bool_or(const PackValue& object, const char* key, bool otherwise, std::string_view where) {
  const PackValue* value = find(object, key, where);
  if (value == nullptr) return otherwise;
  if (!value->IsBool()) fail_pack(where, quoted(key) + " must be true or false");
  return value->GetBool();
}

double number_or(const PackValue& object, const char* key, double otherwise, std::string_view where) {
  const PackValue* value = find(object, key, where);
  if (value == nullptr) return otherwise;
  if (!value->IsNumber()) fail_pack(where, quoted(key) + " must be a number");
  return value->GetDouble();
}

std::vector<std::string> strings_or_none(const PackValue& object, const char* key, std::string_view where) {
  const PackValue* value = find(object, key, where);
  if (value == nullptr) return {};
  if (value->IsString()) return {{value->GetString(), value->GetStringLength()}};
  if (!value->IsArray()) fail_pack(where, quoted(key) + " must be a list of strings");
  std::vector<std::string> out;
  for (const PackValue& item : value->GetArray()) {
    if (!item.IsString()) fail_pack(where, quoted(key) + " must be a list of strings");
    out.emplace_back(item.GetString(), item.GetStringLength());
  }
  return out;
}

const PackValue* find_list(const PackValue& object, const char* key, std::string_view where) {
  const PackValue* value = find(object, key, where);
  if (value != nullptr && !value->IsArray()) fail_pack(where, quoted(key) + " must be a list");
  return value;
}

}  // namespace base
}  // namespace kgbuild
