// Text for the terminal: numbers, diagnostics, progress.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "kgbuild/diagnostic.hpp"

namespace kgbuild::cli {

/// `text` as one line that is safe on a terminal: line breaks and tabs become spaces; control characters, including
/// those of escape sequences, and bidirectional overrides become U+FFFD.
std::string printable(std::string_view text);

/// `12,345`.
std::string group_digits(unsigned long long number);
/// `40 s`, `12 min`, `3 h`: rounded, in the largest unit of which there are at least two.
std::string format_duration(double seconds);
/// `12.3 MB`, in powers of 1000.
std::string format_bytes(unsigned long long bytes);

/// Writes to standard error; failures are ignored, since they cannot be reported.
void print_error_text(std::string_view text);
/// Writes to standard output; throws OutputError.
void print_text(std::string_view text);

/// Prints warnings, and notes unless `quiet`: the first few of each code, then the number of the others.
void print_diagnostics(const Diagnostics& diagnostics, bool quiet);

bool has_warning(const Diagnostics& diagnostics);

/// A status line on a terminal, `kgbuild: 120 of 326 files` or `kgbuild: betweenness 12 %, about 40 s left`, shown
/// after the first second.
class Progress {
 public:
  explicit Progress(bool quiet);
  /// Clears the line.
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Prints a permanent line, unless quiet.
  void say(const std::string& text);

  /// Any thread may call these, one at a time.
  void show_files(std::size_t done, std::size_t all);
  /// `done` is the fraction done, 0 to 1. The time left is extrapolated from the first call for `what`.
  void show_fraction(std::string_view what, double done);

 private:
  using Clock = std::chrono::steady_clock;
  bool is_due();
  void show(const std::string& text);

  /// Time and fraction done at the first call.
  struct Begin {
    Clock::time_point time;
    double done;
  };

  bool quiet_, enabled_;
  bool shown_ = false;
  Clock::time_point next_ = Clock::now() + std::chrono::seconds(1);
  std::map<std::string, Begin, std::less<>> begins_;
};

}  // namespace kgbuild::cli
