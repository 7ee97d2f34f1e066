// RapidJSON as hostile text needs it: no recursion, checked encoding, bounded depth, memory that
// throws when it is out (the library's own allocators go on with a null pointer).
#pragma once

#include <rapidjson/document.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <cstdlib>
#include <new>
#include <string>
#include <string_view>

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

/// `text` with each `\uD800`-like escape that is no half of a pair made `\uFFFD`: lone surrogates are
/// met in scraped data, and the parser would stop there. Same length. Linear.
std::string repair_surrogate_escapes(std::string_view text);

/// Parses one value; false when `text` is no JSON or nested deeper than `max_json_depth`, with the
/// offset and the reason.
struct JsonProblem {
  std::size_t offset = 0;
  std::string reason;
};
bool parse_json(std::string_view text, JsonDocument& document, JsonProblem& problem);

/// What the parser's error means, for people.
std::string describe_json_error(rapidjson::ParseErrorCode code);

}  // namespace base
}  // namespace kgbuild
