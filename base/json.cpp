#include "base/json.hpp"

#include <rapidjson/error/en.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/strings.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild {
inline namespace base {
namespace {

/// Forwards events to a document and stops at `max_json_depth`.
class DepthGuard {
 public:
  explicit DepthGuard(JsonDocument& document) : document_(document) {}

  bool Null() { return document_.Null(); }
  bool Bool(bool value) { return document_.Bool(value); }
  bool Int(int value) { return document_.Int(value); }
  bool Uint(unsigned value) { return document_.Uint(value); }
  bool Int64(std::int64_t value) { return document_.Int64(value); }
  bool Uint64(std::uint64_t value) { return document_.Uint64(value); }
  bool Double(double value) { return document_.Double(value); }
  bool RawNumber(const char* text, rapidjson::SizeType size, bool copy) {
    return document_.RawNumber(text, size, copy);
  }
  bool String(const char* text, rapidjson::SizeType size, bool copy) { return document_.String(text, size, copy); }
  bool Key(const char* text, rapidjson::SizeType size, bool copy) { return document_.Key(text, size, copy); }
  bool StartObject() { return ++depth_ <= max_json_depth && document_.StartObject(); }
  bool EndObject(rapidjson::SizeType size) { return --depth_, document_.EndObject(size); }
  bool StartArray() { return ++depth_ <= max_json_depth && document_.StartArray(); }
  bool EndArray(rapidjson::SizeType size) { return --depth_, document_.EndArray(size); }

 private:
  JsonDocument& document_;
  unsigned depth_ = 0;
};

/// Makes `Document::Populate` run the guarded parse.
struct GuardedParse {
  std::string_view text;
  rapidjson::ParseResult result;

  bool operator()(JsonDocument& document) {
    rapidjson::MemoryStream stream(text.data(), text.size());
    DepthGuard guard(document);
    JsonReader reader;
    result = reader.Parse<json_flags>(stream, guard);
    return !result.IsError();
  }
};

/// The value of the four hex digits at `at`; 0x10000 if there are none.
std::uint32_t hex4(std::string_view text, std::size_t at) {
  constexpr std::uint32_t none = 0x10000;
  if (at + 4 > text.size()) return none;
  std::uint32_t value = 0;
  const char* const begin = text.data() + at;
  return std::from_chars(begin, begin + 4, value, 16).ptr == begin + 4 ? value : none;
}

const JsonValue* find_value(const JsonValue& object, const char* key, std::string_view where) {
  if (!object.IsObject()) fail_pack(where, "an item is not an object");
  const auto it = object.FindMember(key);
  return it == object.MemberEnd() ? nullptr : &it->value;
}

[[noreturn]] void fail_type(const char* key, std::string_view type, std::string_view where) {
  fail_pack(where, concat({"\"", key, "\" must be ", type}));
}

}  // namespace

std::string repair_surrogate_escapes(std::string_view text) {
  std::string result(text);
  for (std::size_t at = 0; (at = text.find('\\', at)) != std::string_view::npos;) {
    const std::uint32_t unit = text.substr(at).starts_with("\\u") ? hex4(text, at + 2) : 0;
    if (unit < 0xD800 || unit > 0xDFFF) {
      at += 2;  // past an escaped backslash, which escapes nothing itself
      continue;
    }
    const std::uint32_t next = text.substr(std::min(at + 6, text.size())).starts_with("\\u") ? hex4(text, at + 8) : 0;
    const bool pair = unit < 0xDC00 && next >= 0xDC00 && next <= 0xDFFF;
    if (!pair) result.replace(at + 2, 4, "FFFD");
    at += pair ? 12 : 6;
  }
  return result;
}

bool parse_json(std::string_view text, JsonDocument& document, JsonProblem& problem) {
  GuardedParse parse{text, {}};
  document.Populate(parse);
  if (!parse.result.IsError()) return true;
  problem = {parse.result.Offset(), describe_json_error(parse.result.Code())};
  return false;
}

std::string describe_json_error(rapidjson::ParseErrorCode code) {
  if (code == rapidjson::kParseErrorTermination)
    return "nested deeper than " + std::to_string(max_json_depth) + " levels";
  std::string text = rapidjson::GetParseError_En(code);
  while (text.ends_with('.')) text.pop_back();
  return text;
}

void fail_pack(std::string_view where, std::string_view problem) {
  throw RulePackError(concat({where, ": ", problem}));
}

void check_keys(const JsonValue& object, std::initializer_list<std::string_view> known, std::string_view where) {
  if (!object.IsObject()) fail_pack(where, "is not an object");
  for (const auto& member : object.GetObject()) {
    const std::string_view key(member.name.GetString(), member.name.GetStringLength());
    if (std::find(known.begin(), known.end(), key) == known.end())
      fail_pack(where, "unknown key \"" + std::string(key) + '"');
  }
}

std::string require_string(const JsonValue& object, const char* key, std::string_view where) {
  const JsonValue* value = find_value(object, key, where);
  if (value == nullptr) fail_pack(where, concat({"\"", key, "\" is missing"}));
  if (!value->IsString()) fail_type(key, "a string", where);
  return {value->GetString(), value->GetStringLength()};
}

std::string string_or(const JsonValue& object, const char* key, std::string_view otherwise, std::string_view where) {
  return find_value(object, key, where) == nullptr ? std::string(otherwise) : require_string(object, key, where);
}

bool bool_or(const JsonValue& object, const char* key, bool otherwise, std::string_view where) {
  const JsonValue* value = find_value(object, key, where);
  if (value == nullptr) return otherwise;
  if (!value->IsBool()) fail_type(key, "true or false", where);
  return value->GetBool();
}

double number_or(const JsonValue& object, const char* key, double otherwise, std::string_view where) {
  const JsonValue* value = find_value(object, key, where);
  if (value == nullptr) return otherwise;
  if (!value->IsNumber()) fail_type(key, "a number", where);
  return value->GetDouble();
}

std::vector<std::string> strings_or_none(const JsonValue& object, const char* key, std::string_view where) {
  const JsonValue* value = find_value(object, key, where);
  if (value == nullptr) return {};
  if (value->IsString()) return {{value->GetString(), value->GetStringLength()}};
  if (!value->IsArray()) fail_type(key, "a list of strings", where);
  std::vector<std::string> out;
  for (const JsonValue& item : value->GetArray()) {
    if (!item.IsString()) fail_type(key, "a list of strings", where);
    out.emplace_back(item.GetString(), item.GetStringLength());
  }
  return out;
}

const JsonValue* find_list(const JsonValue& object, const char* key, std::string_view where) {
  const JsonValue* value = find_value(object, key, where);
  if (value != nullptr && !value->IsArray()) fail_type(key, "a list", where);
  return value;
}

const JsonValue* find_object(const JsonValue& object, const char* key, std::string_view where) {
  const JsonValue* value = find_value(object, key, where);
  if (value != nullptr && !value->IsObject()) fail_type(key, "an object", where);
  return value;
}

}  // namespace base
}  // namespace kgbuild
