// Reads the members of a JSON object and checks their types. An error names its place, such as `methods[1].name`.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace kgbuild::parsing {

/// Thrown by JsonMembers; caught by the code that reads the object.
struct JsonMemberError {
  std::string reason;
};

/// The members of one object, which must outlive this. A member that is null counts as absent.
class JsonMembers {
 public:
  /// `place` is that of the object; empty for the outermost.
  JsonMembers(const JsonValue& object, std::string place);

  /// The member, or null if it is absent.
  const JsonValue* find(const char* key) const;
  /// Place of a member.
  std::string name(const char* key) const { return place_.empty() ? key : place_ + '.' + key; }

  /// A string, cleaned; empty if absent.
  std::string string(const char* key) const;
  std::string required_string(const char* key) const;
  std::vector<std::string> strings(const char* key) const;
  /// False if absent.
  bool boolean(const char* key) const;

  /// A non-negative integer that fits `Number`.
  template <class Number>
  std::optional<Number> number(const char* key) const {
    const JsonValue* value = find(key);
    if (!value) return std::nullopt;
    if (!value->IsUint64() || value->GetUint64() > static_cast<std::uint64_t>(std::numeric_limits<Number>::max()))
      throw JsonMemberError{name(key) + " is not a whole number in range"};
    return static_cast<Number>(value->GetUint64());
  }

  /// A number from 0 to 1.
  std::optional<double> share(const char* key) const;

  /// The value that `find_value` returns for the string; it must be one of `allowed`. `otherwise` if the member is
  /// absent.
  template <class Value>
  Value word(const char* key, std::optional<Value> (*find_value)(std::string_view),
             std::initializer_list<Value> allowed, Value otherwise) const {
    const JsonValue* member = find(key);
    if (!member) return otherwise;
    const std::string text = checked_string(*member, name(key));
    const std::optional<Value> value = find_value(text);
    if (value && std::find(allowed.begin(), allowed.end(), *value) != allowed.end()) return *value;
    throw JsonMemberError{name(key) + " has the unknown value \"" + text + '"'};
  }

  /// Calls `read` with each item of a list and the item's place; an absent list has no items.
  template <class Read>
  void each(const char* key, Read read) const {
    const JsonValue* list = find(key);
    if (!list) return;
    if (!list->IsArray()) throw JsonMemberError{name(key) + " is not a list"};
    std::size_t number = 0;
    for (const JsonValue& item : list->GetArray()) read(item, name(key) + '[' + std::to_string(number++) + ']');
  }

 private:
  static std::string checked_string(const JsonValue& value, const std::string& place);

  const JsonValue& object_;
  std::string place_;
};

}  // namespace kgbuild::parsing
