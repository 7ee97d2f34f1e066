// Problems of the input that do not end the run.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kgbuild {

enum class Severity : std::uint8_t { note, warning };

/// One problem at one place of the input. `code` is a stable kebab-case name
/// (`invalid-utf8`, `repeated-author`, ...) that never changes once released.
struct Diagnostic {
  Severity severity = Severity::warning;
  std::string code;
  std::string file;          ///< path to show; empty if it concerns no file
  std::uint32_t line = 0;    ///< 1-based; 0 = the file as a whole
  std::uint32_t column = 0;  ///< 1-based, in bytes; 0 = the line as a whole
  std::string text;          ///< what is wrong, with which value, and what to do; one line
};

using Diagnostics = std::vector<Diagnostic>;

/// `file:line:column: warning: text [code]`, without a line break; missing parts are omitted.
std::string format_diagnostic(const Diagnostic& diagnostic);

}  // namespace kgbuild
