// Writes JSON into a string. What needs no escape is appended in runs.
#pragma once

#include <charconv>
#include <string>
#include <string_view>

namespace kgbuild {
inline namespace base {

/// Appends values one after another and puts the commas between them. Keys are literals that need no
/// escapes; texts are clean UTF-8. Nesting is up to the caller.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void open(char bracket) {
    out_ += bracket;
    first_ = true;
  }
  void close(char bracket) {
    out_ += bracket;
    first_ = false;
  }
  void key(std::string_view name) {
    separate();
    out_.append(1, '"').append(name).append("\":");
  }

  void null() { out_ += "null"; }
  void boolean(bool value) { out_ += value ? "true" : "false"; }
  void string(std::string_view text);
  template <class Number>
  void number(Number value) {
    char digits[24];
    out_.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
  }

  /// A list; `write` is called with each value.
  template <class Values, class Write>
  void list(std::string_view name, const Values& values, Write write) {
    key(name);
    open('[');
    for (const auto& value : values) {
      separate();
      write(value);
    }
    close(']');
  }

 private:
  void separate() {
    if (!first_) out_ += ',';
    first_ = false;
  }
  void escape(char c);

  std::string& out_;
  bool first_ = true;
};

}  // namespace base
}  // namespace kgbuild
