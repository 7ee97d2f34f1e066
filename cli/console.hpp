// What people read: lines on standard error, tables on standard output.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "kgbuild/diagnostic.hpp"

namespace kgbuild::cli {

/// `text` as one line that is safe on a terminal: line breaks and tabs become blanks; controls,
/// escape sequences' bytes and marks that reverse the direction of what follows become U+FFFD.
std::string printable(std::string_view text);

/// `12,345`.
std::string group_digits(unsigned long long number);
/// `12.3 MB`, in powers of 1000.
std::string format_bytes(unsigned long long bytes);

/// Writes to standard error; problems there have nowhere to be told.
void print_error_text(std::string_view text);
/// Writes to standard output; throws OutputError.
void print_text(std::string_view text);

/// Prints warnings, and notes unless `quiet`. Of each code the first few, then how many more.
void print_diagnostics(const Diagnostics& diagnostics, bool quiet);

bool has_warning(const Diagnostics& diagnostics);

/// `kgbuild: 120 of 326 files` on a terminal, when the work takes longer than a second.
class Progress {
 public:
  explicit Progress(bool quiet);
  /// Removes the line.
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// From any thread, one at a time.
  void show(std::size_t done, std::size_t all);

 private:
  using Clock = std::chrono::steady_clock;
  bool enabled_;
  bool shown_ = false;
  Clock::time_point next_;
};

}  // namespace kgbuild::cli
