// Reading values out of a rule pack, with errors that name the place.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <rapidjson/document.h>

namespace kgbuild {
inline namespace base {

using PackValue = rapidjson::Value;

/// Throws RulePackError `where: problem`.
[[noreturn]] void fail_pack(std::string_view where, std::string_view problem);

/// Throws when `object` is none or has a key that is not in `known`: a misspelt key would be ignored.
void check_keys(const PackValue& object, std::initializer_list<std::string_view> known, std::string_view where);
/// The string under `key`; throws when it is absent or no string.
std::string require_string(const PackValue& object, const char* key, std::string_view where);
/// The string under `key`, or `otherwise` when absent.
std::string string_or(const PackValue& object, const char* key, std::string_view otherwise, std::string_view where);
bool bool_or(const PackValue& object, const char* key, bool otherwise, std::string_view where);
double number_or(const PackValue& object, const char* key, double otherwise, std::string_view where);
/// The strings under `key`: a list of strings, one string, or nothing when absent.
std::vector<std::string> strings_or_none(const PackValue& object, const char* key, std::string_view where);
/// The list under `key`, or null when absent; throws when it is no list.
const PackValue* find_list(const PackValue& object, const char* key, std::string_view where);

}  // namespace base
}  // namespace kgbuild
