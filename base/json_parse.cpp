#include "base/json_parse.hpp"

#include <rapidjson/error/en.h>

#include <algorithm>
#include <cstdint>

namespace kgbuild {
inline namespace base {
namespace {

/// Passes events on to a document, down to the depth that is allowed.
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

/// The four hex digits at `at`, or nothing fitting: 0x10000.
std::uint32_t hex4(std::string_view text, std::size_t at) {
  constexpr std::uint32_t none = 0x10000;
  if (at + 4 > text.size()) return none;
  std::uint32_t value = 0;
  for (const char c : text.substr(at, 4)) {
    const char lower = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9')
      value = value * 16 + static_cast<std::uint32_t>(c - '0');
    else if (lower >= 'a' && lower <= 'f')
      value = value * 16 + static_cast<std::uint32_t>(lower - 'a' + 10);
    else
      return none;
  }
  return value;
}

}  // namespace

std::string repair_surrogate_escapes(std::string_view text) {
  std::string result(text);
  for (std::size_t at = 0; (at = text.find('\\', at)) != std::string_view::npos;) {
    const std::uint32_t unit = text.substr(at).starts_with("\\u") ? hex4(text, at + 2) : 0;
    if (unit < 0xD800 || unit > 0xDFFF) {
      at += 2;  // an escaped backslash escapes nothing itself
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

}  // namespace base
}  // namespace kgbuild
