// Patterns of lines: regular expressions compiled on first use.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "parsers/layouts/line_form.hpp"

namespace kgbuild::parsing {

/// A pattern for whole lines, in UTF-8. `{paper_url}` in it stands for the
/// addresses of papers; groups are named after fields. Copies share the compiled form. Thread-safe.
class LinePattern {
 public:
  LinePattern() = default;
  explicit LinePattern(std::string source);

  bool empty() const { return state_ == nullptr; }
  /// Whether the source has a group of that name.
  bool has(Field field) const;

  /// Why the pattern cannot be used; empty if it can. Compiles it.
  std::string problem() const;

  /// Fills the fields if the whole line matches. A pattern with a problem matches nothing.
  bool match(std::string_view line, Fields& fields) const;

 private:
  struct State;
  std::shared_ptr<const State> state_;
};

}  // namespace kgbuild::parsing
