// JSON as input: RapidJSON made safe for hostile text (no recursion, checked encoding, bounded depth, an allocator that
// throws when memory runs out, where the library's own continue with a null pointer), and access to the values of a
// rule pack with errors that name the place.
#pragma once

#include <rapidjson/document.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <cstdlib>
#include <initializer_list>
#include <new>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild {
inline namespace base {

class ThrowingAllocator {
 public:
  static constexpr bool kNeedFree = true;  // NOLINT(readability-identifier-naming): RapidJSON's concept
  static void* Malloc(std::size_t size) { return size == 0 ? nullptr : checked(std::malloc(size)); }
  static void* Realloc(void* old, std::size_t, std::size_t size) {
    if (size != 0) return checked(std::realloc(old, size));
    std::free(old);
    return nullptr;
  }
  static void Free(void* memory) { std::free(memory); }

 private:
  static void* checked(void* memory) {
    if (!memory) throw std::bad_alloc();
    return memory;
  }
};

using JsonReader = rapidjson::GenericReader<rapidjson::UTF8<>, rapidjson::UTF8<>, ThrowingAllocator>;
using JsonDocument =
    rapidjson::GenericDocument<rapidjson::UTF8<>, rapidjson::MemoryPoolAllocator<ThrowingAllocator>, ThrowingAllocator>;
using JsonValue = JsonDocument::ValueType;

inline constexpr unsigned json_flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
inline constexpr unsigned max_json_depth = 64;

/// `text` with each escaped lone surrogate (`\uD800`) replaced by `\uFFFD`: they occur in scraped data, and the parser
/// would stop there. Same length. Linear.
std::string repair_surrogate_escapes(std::string_view text);

struct JsonProblem {
  std::size_t offset = 0;
  std::string reason;
};

/// Parses one value. Returns false and fills `problem` if `text` is not JSON or is nested deeper than
/// `max_json_depth`.
bool parse_json(std::string_view text, JsonDocument& document, JsonProblem& problem);

/// A parser error in words.
std::string describe_json_error(rapidjson::ParseErrorCode code);

/// Throws RulePackError `where: problem`.
[[noreturn]] void fail_pack(std::string_view where, std::string_view problem);

/// Throws RulePackError if `object` is not an object or has a key outside `known`: a misspelt key would be ignored.
void check_keys(const JsonValue& object, std::initializer_list<std::string_view> known, std::string_view where);

/// The value under `key`; throws RulePackError if it has another type. `require_string` throws if it is absent too, the
/// others return `otherwise`, an empty list or null.
std::string require_string(const JsonValue& object, const char* key, std::string_view where);
std::string string_or(const JsonValue& object, const char* key, std::string_view otherwise, std::string_view where);
bool bool_or(const JsonValue& object, const char* key, bool otherwise, std::string_view where);
double number_or(const JsonValue& object, const char* key, double otherwise, std::string_view where);
/// A list of strings; a single string counts as a list of one.
std::vector<std::string> strings_or_none(const JsonValue& object, const char* key, std::string_view where);
const JsonValue* find_list(const JsonValue& object, const char* key, std::string_view where);
const JsonValue* find_object(const JsonValue& object, const char* key, std::string_view where);

}  // namespace base
}  // namespace kgbuild
