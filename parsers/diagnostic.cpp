#include "kgbuild/diagnostic.hpp"

namespace kgbuild {

std::string format_diagnostic(const Diagnostic& diagnostic) {
  std::string text;
  if (!diagnostic.file.empty()) {
    text = diagnostic.file;
    if (diagnostic.line > 0) text += ':' + std::to_string(diagnostic.line);
    if (diagnostic.line > 0 && diagnostic.column > 0) text += ':' + std::to_string(diagnostic.column);
    text += ": ";
  }
  text += diagnostic.severity == Severity::note ? "note: " : "warning: ";
  text += diagnostic.text;
  text += " [" + diagnostic.code + ']';
  // File names may hold line breaks; a diagnostic is one line.
  for (char& c : text)
    if (c == '\n' || c == '\r') c = ' ';
  return text;
}

}  // namespace kgbuild
